import type { CasDeRegle } from '../cas-de-regle.ts'

export const doublonAction: CasDeRegle<'doublon-action'> = {
  regle: 'doublon-action',
  cas: [
    {
      quand: 'la même action, deux fois la même année',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Enfance', 2025, 'Bus des parents', 30_000, 15_000, 15_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['C3'],
          message:
            '« Bus des parents », 2025 : la même action figure plusieurs fois (voir C2, feuille ' +
            '« Budget »), avec le même porteur et la même section. Si c’est un doublon, supprimer une ligne ; sinon, ' +
            'distinguer les libellés. Ici, les lignes sont additionnées.',
        },
      ],
      voisins: [
        { pourquoi: 'deux libellés', change: { C3: 'Ateliers du mercredi' } },
        { pourquoi: 'deux années', change: { B3: 2026 } },
        { pourquoi: 'deux axes', change: { A3: 'Droits' } },
      ],
    },
    {
      quand: 'le même porteur et la même section, à la casse près',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Porteur', 'Section'],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 'CAF', 'Fonctionnement'],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, ' caf', 'FONCTIONNEMENT'],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['C3'],
          message:
            '« Bus des parents », 2025 : la même action figure plusieurs fois (voir C2, feuille ' +
            '« Budget »), avec le même porteur et la même section. Si c’est un doublon, supprimer une ligne ; sinon, ' +
            'distinguer les libellés. Ici, les lignes sont additionnées.',
        },
      ],
      voisins: [
        { pourquoi: 'deux porteurs', change: { G3: 'Croix-Rouge' } },
        { pourquoi: 'deux sections', change: { H3: 'Investissement' } },
      ],
    },
  ],
}
