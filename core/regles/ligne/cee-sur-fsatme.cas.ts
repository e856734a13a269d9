import type { CasDeRegle } from '../cas-de-regle.ts'

export const ceeSurFsatme: CasDeRegle<'cee-sur-fsatme'> = {
  regle: 'cee-sur-fsatme',
  cas: [
    {
      quand: 'des CEE sur le fonds d’aide aux travaux',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 20_000, 30_000, 50_000],
        [2025, 'Fonds d’aide aux travaux (FSATME)', 60_000, 25_000, 25_000, 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Fonds d’aide aux travaux (FSATME)',
          cellules: ['F3'],
          message:
            '« Fonds d’aide aux travaux (FSATME) », 2025 : 10 000 € de CEE sur ' +
            'un fonds d’aide aux travaux (FSATME), que les CEE précarité ne ' +
            'financent pas. Retirer ce montant et le remplacer par un autre financement.',
        },
      ],
      voisins: [
        { pourquoi: 'sans CEE', change: { D3: 30_000, E3: 30_000, F3: 0 } },
        { pourquoi: 'des CEE illisibles', change: { F3: 'à préciser' } },
        { pourquoi: 'hors des années du contrat', change: { A3: 2023 } },
      ],
    },
  ],
}
