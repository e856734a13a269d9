import type { CasDeRegle } from '../cas-de-regle.ts'

export const renfortAssiette: CasDeRegle<'renfort-assiette'> = {
  regle: 'renfort-assiette',
  cas: [
    {
      quand: 'une action renforcée qui coûtait déjà',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Coût antérieur'],
        ['Enfance', 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, 90_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['D2'],
          message:
            '« Bus des parents » : l’action renforcée coûtait déjà 90 000 €. Confirmer que le ' +
            'coût inscrit (90 000 €) est celui de la seule part renforcée, sans ce qui existait.',
        },
      ],
      voisins: [
        { pourquoi: 'elle ne coûtait rien', change: { G2: 0 } },
        { pourquoi: 'un coût antérieur illisible', change: { G2: 'à préciser' } },
        { pourquoi: 'une action nouvelle', change: { C2: 'Nouvelle' } },
        { pourquoi: 'sans coût inscrit', change: { D2: 0, E2: 0, F2: 0 } },
      ],
    },
    {
      quand: 'deux années d’un renfort',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Coût antérieur',
        ],
        ['Enfance', 2025, 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, 0.01],
        ['Enfance', 2026, 'Bus des parents', 'Renforcée', 80_000, 40_000, 40_000, 0.01],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['E2', 'E3'],
          message:
            '« Bus des parents », 2025 et 2026 : l’action renforcée coûtait déjà 0,01 €. Confirmer que le ' +
            'coût inscrit (90 000 € et 80 000 €) est celui de la seule part renforcée, sans ce qui existait.',
        },
      ],
      voisins: [{ pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi', A3: 'Emploi' } }],
    },
    {
      quand: 'aucune colonne du coût antérieur, une seule action',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['E2'],
          message:
            '« Bus des parents » : aucune colonne ne dit ce que cette action renforcée coûtait ' +
            'avant le contrat. Vérifier que le coût inscrit est celui de la seule part renforcée.',
        },
      ],
      voisins: [{ pourquoi: 'une action nouvelle', change: { D2: 'Nouvelle' } }],
    },
    {
      quand: 'aucune colonne du coût antérieur, cinq actions',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Ateliers du mercredi', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Chorale', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Jardin partagé', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Ludothèque', 'Renforcée', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['D2', 'D3', 'D4', 'D5', 'D6'],
          message:
            '« Bus des parents », « Ateliers du mercredi », « Chorale » et 2 autres : aucune ' +
            'colonne ne dit ce que ces actions renforcées coûtaient avant le contrat. Vérifier que le coût ' +
            'inscrit est celui de la seule part renforcée.',
        },
      ],
      voisins: [
        {
          pourquoi: 'toutes nouvelles',
          change: {
            C2: 'Nouvelle',
            C3: 'Nouvelle',
            C4: 'Nouvelle',
            C5: 'Nouvelle',
            C6: 'Nouvelle',
          },
        },
      ],
    },
    {
      quand: 'aucune colonne du coût antérieur, quatre actions',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Ateliers du mercredi', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Chorale', 'Renforcée', 20_000, 10_000, 10_000],
        ['Enfance', 'Jardin partagé', 'Renforcée', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['D2', 'D3', 'D4', 'D5'],
          message:
            '« Bus des parents », « Ateliers du mercredi », « Chorale » et 1 autre : aucune ' +
            'colonne ne dit ce que ces actions renforcées coûtaient avant le contrat. Vérifier que le coût ' +
            'inscrit est celui de la seule part renforcée.',
        },
      ],
      voisins: [{ pourquoi: 'aucun coût inscrit', change: { D2: '', D3: '', D4: '', D5: '' } }],
    },
    {
      quand: 'hors des quatre axes',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Coût antérieur'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 0],
        ['Culture', 'Chorale', 'Renforcée', 20_000, 10_000, 10_000, 5000],
        ['Transversal', 'Chef de projet', 'Renforcée', 20_000, 10_000, 10_000, 5000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Chorale',
          cellules: ['D3'],
          message:
            '« Chorale » : l’action renforcée coûtait déjà 5 000 €. Confirmer que le coût ' +
            'inscrit (20 000 €) est celui de la seule part renforcée, sans ce qui existait.',
        },
        {
          gravite: 'a-justifier',
          action: 'Chef de projet',
          cellules: ['D4'],
          message:
            '« Chef de projet » : l’action renforcée coûtait déjà 5 000 €. Confirmer que le coût ' +
            'inscrit (20 000 €) est celui de la seule part renforcée, sans ce qui existait.',
        },
      ],
      voisins: [{ pourquoi: 'nouvelles', change: { C3: 'Nouvelle', C4: 'Nouvelle' } }],
    },
    {
      quand: 'une année sans coût antérieur',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Coût antérieur',
        ],
        ['Enfance', 2025, 'Bus des parents', 'Renforcée', 90_000, 45_000, 45_000, 0],
        ['Enfance', 2026, 'Bus des parents', 'Renforcée', 80_000, 40_000, 40_000, 60_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2026,
          action: 'Bus des parents',
          cellules: ['E3'],
          message:
            '« Bus des parents », 2026 : l’action renforcée coûtait déjà 60 000 €. Confirmer que ' +
            'le coût inscrit (80 000 €) est celui de la seule part renforcée, sans ce qui existait.',
        },
      ],
      voisins: [{ pourquoi: 'elle ne coûtait rien', change: { H3: 0 } }],
    },
  ],
}
