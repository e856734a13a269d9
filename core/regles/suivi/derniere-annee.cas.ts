import type { CasDeRegle } from '../cas-de-regle.ts'

const ENTETE = [
  'Axe',
  'Année',
  'Action',
  'Coût',
  'Part État',
  'Part Département',
  'Crédits consommés',
  'Justification de l’écart',
]

export const derniereAnnee: CasDeRegle<'derniere-annee'> = {
  regle: 'derniere-annee',
  cas: [
    {
      quand: 'la première année laisse des crédits, en deux actions',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Crédits consommés'],
        ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000, 30_000],
        ['Droits', 2024, 'Équipe mobile', 60_000, 30_000, 30_000, 29_999.99],
        ['Enfance', 2027, 'Bus des parents', 90_000, 45_000, 45_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            '2027 : les crédits peuvent baisser au titre de ce qui n’a été ni ' +
            'consommé ni justifié. Maximum : 15 000,01 € (15 000,01 € en 2024). ' +
            'La qualité des actions compte aussi : préparer les explications.',
          etapes: [
            '« Bus des parents », 2024 : 15 000 €',
            '« Équipe mobile », 2024 : 0,01 €',
            'ensemble : 15 000,01 €',
          ],
          montants: [15_000.01, 0],
          interpretations: ['justification'],
        },
      ],
      voisins: [
        { pourquoi: 'tout est consommé', change: { G2: 45_000, G3: 30_000 } },
        { pourquoi: 'la dernière année elle-même', change: { B2: 2027, B3: 2027 } },
      ],
    },
    {
      quand: 'l’État a déjà repris une partie des crédits d’un axe',
      feuille: [
        ENTETE,
        ['Enfance', 2024, 'Bus des parents', 1000, 500, 500, 150, ''],
        ['Droits', 2025, 'Équipe mobile', 1000, 500, 500, 400, ''],
      ],
      contrat: { dejaRepris: { 2024: { enfance: 300 }, 2025: { droits: 400 } } },
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            '2027 : les crédits peuvent baisser au titre de ce qui n’a été ni consommé ' +
            'ni justifié. Maximum : 50 € (50 € en 2024), 400 € déjà repris par l’État étant ' +
            'déduits. La qualité des actions compte aussi : préparer les explications.',
          etapes: [
            '« Bus des parents », 2024 : 350 €',
            '« Équipe mobile », 2025 : 100 €',
            'déjà repris : 400 €',
            'ensemble : 50 €',
          ],
          montants: [50, 0],
          interpretations: ['justification'],
        },
      ],
      voisins: [{ pourquoi: 'tout a été repris', change: { G2: 200 } }],
    },
    {
      quand: 'deux années passées : la somme entière, et ce qui est déjà dit',
      feuille: [
        ENTETE,
        ['Enfance', 2024, 'Bus des parents', 1000, 500, 500, 150, ''],
        ['Enfance', 2025, 'Bus des parents', 1000, 500, 500, 150, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            '2027 : les crédits peuvent baisser au titre de ce qui n’a été ni consommé ' +
            'ni justifié. Maximum : 700 € (350 € en 2024 et 350 € en 2025), dont ' +
            '350 € figurent déjà dans les constats « Crédits programmés et non ' +
            'consommés ». La qualité des actions compte aussi : préparer les explications.',
          etapes: [
            '« Bus des parents », 2024 : 350 €',
            '« Bus des parents », 2025 : 350 €',
            'ensemble : 700 €',
          ],
          montants: [700, 0],
          interpretations: ['justification'],
        },
      ],
      voisins: [
        {
          pourquoi: 'tout est justifié',
          change: { H2: 'Recrutement décalé', H3: 'Recrutement décalé' },
        },
      ],
    },
    {
      quand: 'trois années passées, dont une justifiée pour une action',
      feuille: [
        ENTETE,
        ['Enfance', 2024, 'Bus des parents', 1000, 500, 500, 400, ''],
        ['Enfance', 2025, 'Bus des parents', 1000, 500, 500, 300, ''],
        ['Enfance', 2026, 'Bus des parents', 1000, 500, 500, 450, ''],
        ['Enfance', 2026, 'Équipe mobile', 1000, 500, 500, 0, 'Recrutement décalé'],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            '2027 : les crédits peuvent baisser au titre de ce qui n’a été ni consommé ni ' +
            'justifié. Maximum : 350 € (100 € en 2024, 200 € en 2025 et 50 € en 2026), dont ' +
            '250 € figurent déjà dans les constats « Crédits programmés et non ' +
            'consommés ». La qualité des actions compte aussi : préparer les explications.',
          etapes: [
            '« Bus des parents », 2024 : 100 €',
            '« Bus des parents », 2025 : 200 €',
            '« Bus des parents », 2026 : 50 €',
            'ensemble : 350 €',
          ],
          montants: [350, 0],
          interpretations: ['justification'],
        },
      ],
      voisins: [
        { pourquoi: 'tout est consommé', change: { G2: 500, G3: 500, G4: 500 } },
        { pourquoi: 'rien n’est connu', change: { G2: '', G3: '', G4: '', G5: '' } },
      ],
    },
  ],
}
