import type { CasDeRegle } from '../cas-de-regle.ts'

export const plafondTotal: CasDeRegle<'plafond-total'> = {
  regle: 'plafond-total',
  cas: [
    {
      quand: 'les trois axes ensemble au-dessus de leurs plafonds',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 700_000, 350_000, 350_000],
        ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
      ],
      contrat: {
        type: 'departement',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
      },
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          cellules: ['E1'],
          message:
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de 20 000 € : retirer au moins cette somme de part de l’État.',
          etapes: [
            'axe « Enfance » : 350 000 € programmés',
            'axe « Accès aux droits » : 310 000 € programmés',
            'axe « Transition écologique et solidaire » : 260 000 € programmés',
            'reste sous le plafond = plafond − programmé = 900 000 € − 920 000 € = −20 000 €',
          ],
          montants: [920_000, 900_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [
        {
          pourquoi: 'pile à la somme des plafonds',
          change: { D2: 660_000, E2: 330_000, F2: 330_000 },
        },
      ],
    },
    {
      quand: 'un centime au-dessus, un report compté',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 700_000, 330_000, 330_000],
        ['Droits', 2026, 'Équipe mobile', 620_000, 315_000.01, 304_999.99],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
      ],
      contrat: {
        type: 'departement',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
        reports: { 2026: { droits: 5000 } },
      },
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          cellules: ['E1'],
          message:
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et solidaire » ensemble : 905 000,01 € programmés, plafonds 900 000 €, relevés de 5 000 € de report. Dépassement de 0,01 € : retirer au moins cette somme de part de l’État.',
          etapes: [
            'axe « Enfance » : 330 000 € programmés',
            'axe « Accès aux droits » : 315 000,01 € programmés',
            'axe « Transition écologique et solidaire » : 260 000 € programmés',
            'reste sous le plafond = plafond + report − programmé = 900 000 € + 5 000 € − 905 000,01 € = −0,01 €',
          ],
          montants: [905_000.01, 905_000],
          interpretations: ['appreciation', 'report'],
        },
      ],
      voisins: [{ pourquoi: 'pile aux plafonds relevés', change: { E3: 315_000 } }],
    },
    {
      quand: 'sur l’ensemble du contrat',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 700_000, 350_000, 350_000],
        ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
      ],
      contrat: {
        type: 'departement',
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000 },
        interpretations: { appreciation: 'contrat' },
      },
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['E1'],
          message:
            'Ensemble du contrat, axes « Enfance », « Accès aux droits » et « Transition écologique et solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de 20 000 € : retirer au moins cette somme de part de l’État.',
          etapes: [
            'axe « Enfance » : 350 000 € programmés',
            'axe « Accès aux droits » : 310 000 € programmés',
            'axe « Transition écologique et solidaire » : 260 000 € programmés',
            'reste sous le plafond = plafond − programmé = 900 000 € − 920 000 € = −20 000 €',
          ],
          montants: [920_000, 900_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile à la somme', change: { E2: 330_000 } }],
    },
    {
      quand: 'un type inconnu, dépassé dans les deux cas',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part de la collectivité'],
        ['Enfance', 2026, 'Bus des parents', 700_000, 350_000, 350_000],
        ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
        ['Emploi', 2026, 'Coups de pouce', 200_000, 100_000, 100_000],
      ],
      contrat: {
        plafonds: { enfance: 300_000, droits: 320_000, transition: 280_000, emploi: 100_000 },
      },
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          cellules: ['E1'],
          message:
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de 20 000 € : retirer au moins cette somme de part de l’État.',
          etapes: [
            'axe « Enfance » : 350 000 € programmés',
            'axe « Accès aux droits » : 310 000 € programmés',
            'axe « Transition écologique et solidaire » : 260 000 € programmés',
            'reste sous le plafond = plafond − programmé = 900 000 € − 920 000 € = −20 000 €',
          ],
          montants: [920_000, 900_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [
        { pourquoi: 'pour une métropole, l’emploi laisserait de la place', change: { E5: 80_000 } },
      ],
    },
  ],
}
