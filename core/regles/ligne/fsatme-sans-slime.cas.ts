import type { CasDeRegle } from '../cas-de-regle.ts'

export const fsatmeSansSlime: CasDeRegle<'fsatme-sans-slime'> = {
  regle: 'fsatme-sans-slime',
  cas: [
    {
      quand: 'un fonds d’aide aux travaux sans SLIME',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Fonds d’aide aux travaux (FSATME)', 60_000, 30_000, 30_000, 0],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'transition',
          annee: 2025,
          action: 'Fonds d’aide aux travaux (FSATME)',
          cellules: ['B2'],
          message:
            '« Fonds d’aide aux travaux (FSATME) », 2025 : le contrat finance un fonds d’aide ' +
            'aux travaux (FSATME) sans aucune action SLIME. Vérifier que la collectivité porte un SLIME, un ' +
            'SLIME+ ou un programme équivalent financé par ailleurs.',
        },
      ],
      voisins: [
        {
          pourquoi: 'un SLIME est au contrat',
          change: {
            A3: 2025,
            B3: 'Plateforme SLIME',
            C3: 100_000,
            D3: 20_000,
            E3: 30_000,
            F3: 50_000,
          },
        },
        { pourquoi: 'hors des années du contrat', change: { A2: 2023 } },
      ],
    },
    {
      quand: 'l’animation d’un SLIME absent, deux années',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Animation du SLIME', 60_000, 30_000, 30_000, 0],
        [2026, 'Animation du SLIME', 60_000, 30_000, 30_000, 0],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'transition',
          action: 'Animation du SLIME',
          cellules: ['B2', 'B3'],
          message:
            '« Animation du SLIME », 2025 et 2026 : le contrat finance l’animation ' +
            'd’un SLIME sans aucune action SLIME. Vérifier que la collectivité porte ' +
            'un SLIME, un SLIME+ ou un programme équivalent financé par ailleurs.',
        },
      ],
      voisins: [
        {
          pourquoi: 'le SLIME est au contrat',
          change: {
            A4: 2025,
            B4: 'Plateforme SLIME',
            C4: 100_000,
            D4: 20_000,
            E4: 30_000,
            F4: 50_000,
          },
        },
      ],
    },
  ],
}
