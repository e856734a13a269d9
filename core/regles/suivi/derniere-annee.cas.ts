import type { CasDeRegle } from '../cas-de-regle.ts'

export const derniereAnnee: CasDeRegle<'derniere-annee'> = {
  regle: 'derniere-annee',
  cas: [
    {
      quand: 'la première année laisse des crédits',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Crédits consommés'],
        ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000, 30_000],
        ['Enfance', 2027, 'Bus des parents', 90_000, 45_000, 45_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            '2027 : les crédits peuvent baisser de 15 000 € au plus, au titre des crédits non consommés des années passées. C’est un maximum : la qualité des actions compte aussi. Préparer les explications.',
          etapes: ['« Bus des parents », 2024 : 15 000 €', 'ensemble : 15 000 €'],
          interpretations: ['justification'],
        },
      ],
      voisins: [
        { pourquoi: 'tout est consommé', change: { G2: 45_000 } },
        { pourquoi: 'une autre année que la première', change: { B2: 2025 } },
      ],
    },
    {
      quand: 'deux actions de la première année',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Crédits consommés'],
        ['Enfance', 2024, 'Bus des parents', 90_000, 45_000, 45_000, 30_000],
        ['Droits', 2024, 'Équipe mobile', 60_000, 30_000, 30_000, 29_999.99],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            '2027 : les crédits peuvent baisser de 15 000,01 € au plus, au titre des crédits non consommés des années passées. C’est un maximum : la qualité des actions compte aussi. Préparer les explications.',
          etapes: [
            '« Bus des parents », 2024 : 15 000 €',
            '« Équipe mobile », 2024 : 0,01 €',
            'ensemble : 15 000,01 €',
          ],
          interpretations: ['justification'],
        },
      ],
      voisins: [{ pourquoi: 'tout est consommé', change: { G2: 45_000, G3: 30_000 } }],
    },
  ],
}
