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
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de 20 000 € : ' +
            'retirer au moins cette somme de part de l’État.',
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
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble : 905 000,01 € programmés, plafonds 900 000 €, relevés de 5 000 € de ' +
            'report. Dépassement de 0,01 € : retirer au moins cette somme de part de l’État.',
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
            'Ensemble du contrat, axes « Enfance », « Accès aux droits » et « Transition ' +
            'écologique et solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de ' +
            '20 000 € : retirer au moins cette somme de part de l’État.',
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
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de 20 000 € : ' +
            'retirer au moins cette somme de part de l’État.',
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
    {
      quand: 'les plafonds au classeur',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 300_000],
        ['Droits', 320_000],
        ['Transition', 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 700_000, 350_000, 350_000],
        ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          cellules: ['E6'],
          message:
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble : 920 000 € programmés, plafonds 900 000 €. Dépassement de 20 000 € : ' +
            'retirer au moins cette somme de part de l’État.',
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
        { pourquoi: 'un plafond manque', change: { B4: '' } },
        { pourquoi: 'un plafond illisible', change: { B4: 'à notifier' } },
      ],
    },
    {
      quand: 'un type inconnu, un emploi sans crédits cette année',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 300_000],
        ['Droits', 320_000],
        ['Transition', 280_000],
        ['Emploi', 100_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part de la collectivité'],
        ['Enfance', 2026, 'Bus des parents', 960_000, 480_000, 480_000],
        ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000],
        ['Enfance', 2027, 'Bus des parents', 100_000, 50_000, 50_000],
        ['Emploi', 2027, 'Coups de pouce', 60_000, 30_000, 30_000],
      ],
      contrat: {},
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          cellules: ['E7'],
          message:
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble : 1 050 000 € programmés, plafonds 900 000 €. Dépassement de 150 000 € : ' +
            'retirer au moins cette somme de part de l’État.',
          etapes: [
            'axe « Enfance » : 480 000 € programmés',
            'axe « Accès aux droits » : 310 000 € programmés',
            'axe « Transition écologique et solidaire » : 260 000 € programmés',
            'reste sous le plafond = plafond − programmé = 900 000 € − 1 050 000 € = −150 000 €',
          ],
          montants: [1_050_000, 900_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [
        {
          pourquoi: 'pour une métropole, l’emploi laisserait de la place',
          change: { E8: 430_000 },
        },
      ],
    },
    {
      quand: 'les plafonds ne sont écrits que pour une autre année',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 1_400_000, 700_000, 700_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: {
        type: 'departement',
        plafonds: { 2024: { enfance: 300_000, droits: 320_000, transition: 280_000 } },
      },
      constats: [
        {
          gravite: 'bloquant',
          annee: 2026,
          cellules: ['E1'],
          message:
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble : 950 000 € programmés, plafonds 900 000 €, dont ceux de 2024 repris. ' +
            'Dépassement de 50 000 € : retirer au moins cette somme de part de l’État.',
          etapes: [
            'plafond de l’axe « Enfance » pour 2026 = celui de 2024, les plafonds étant constants = 300 000 €',
            'plafond de l’axe « Accès aux droits » pour 2026 = celui de 2024, les plafonds étant constants = 320 000 €',
            'plafond de l’axe « Transition écologique et solidaire » pour ' +
              '2026 = celui de 2024, les plafonds étant constants = 280 000 €',
            'axe « Enfance » : 700 000 € programmés',
            'axe « Accès aux droits » : 130 000 € programmés',
            'axe « Transition écologique et solidaire » : 120 000 € programmés',
            'reste sous le plafond = plafond − programmé = 900 000 € − 950 000 € = −50 000 €',
          ],
          montants: [950000, 900000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [{ pourquoi: 'pile au total', change: { E2: 650_000 } }],
    },
    {
      quand: 'une dépense transversale dans le total, son report sans montant',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Report'],
        ['Enfance', 2026, 'Bus des parents', 600_000, 300_000, 300_000, ''],
        ['Droits', 2026, 'Équipe mobile', 620_000, 310_000, 310_000, ''],
        ['Transition', 2026, 'Garage solidaire', 520_000, 260_000, 260_000, ''],
        ['Transversal', 2026, 'Poste de suivi', 100_000, 50_000, 50_000, ''],
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
            '2026, axes « Enfance », « Accès aux droits » et « Transition écologique et ' +
            'solidaire » ensemble, actions transversales comprises : 920 000 € programmés, plafonds ' +
            '900 000 €. Dépassement de 20 000 € : retirer au moins cette somme de part de l’État.',
          etapes: [
            'axe « Enfance » : 300 000 € programmés',
            'axe « Accès aux droits » : 310 000 € programmés',
            'axe « Transition écologique et solidaire » : 260 000 € programmés',
            'actions transversales : 50 000 € programmés',
            'reste sous le plafond = plafond − programmé = 900 000 € − 920 000 € = −20 000 €',
          ],
          montants: [920_000, 900_000],
          interpretations: ['appreciation'],
        },
      ],
      voisins: [
        { pourquoi: 'un report illisible sur la ligne transversale', change: { G5: 'à préciser' } },
        { pourquoi: 'un report illisible sur une ligne d’axe', change: { G3: 'à préciser' } },
        { pourquoi: 'un report accordé à la ligne transversale', change: { G5: 20_000 } },
        {
          pourquoi: 'un report sous un axe non compris',
          change: { A6: 'Culture', B6: 2026, C6: 'Chorale', G6: 1000 },
        },
      ],
    },
  ],
}
