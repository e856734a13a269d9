import type { CasDeRegle } from '../cas-de-regle.ts'

export const natureContredite: CasDeRegle<'nature-contredite'> = {
  regle: 'nature-contredite',
  cas: [
    {
      quand: 'une action nouvelle qui coûtait déjà',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Coût antérieur'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 60_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : l’action est dite nouvelle, mais elle coûtait déjà ' +
            '60 000 € auparavant. La déclarer renforcée (pour sa seule part renforcée) ' +
            'ou reconduite (avec accord), ou expliquer en quoi elle est nouvelle.',
        },
      ],
      voisins: [
        { pourquoi: 'elle est dite renforcée', change: { C2: 'Renforcée' } },
        { pourquoi: 'elle ne coûtait rien', change: { G2: 0 } },
        { pourquoi: 'le coût antérieur est illisible', change: { G2: 'à préciser' } },
      ],
    },
    {
      quand: 'un libellé qui parle d’une reprise',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Poursuite du bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Enfance', 2026, 'Poursuite du bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Poursuite du bus des parents',
          cellules: ['D2', 'D3'],
          message:
            '« Poursuite du bus des parents », 2025 et 2026 : l’action est dite nouvelle, mais son libellé ' +
            'parle d’une reprise (CALPAE, poursuite, maintien ou reconduction). La déclarer renforcée (pour ' +
            'sa seule part renforcée) ou reconduite (avec accord), ou expliquer en quoi elle est nouvelle.',
        },
      ],
      voisins: [
        {
          pourquoi: 'poursuivre des études n’est pas reprendre une action',
          change: { C2: 'Poursuite des études', C3: 'Poursuite des études' },
        },
        {
          pourquoi: 'l’emploi d’un département ne relève pas du pacte',
          change: { A2: 'Emploi', A3: 'Emploi' },
        },
      ],
    },
    {
      quand: 'une reprise sans coût antérieur écrit',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Coût antérieur'],
        ['Enfance', 'Maintien de la ludothèque', 'Nouvelle', 90_000, 45_000, 45_000, 0],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          action: 'Maintien de la ludothèque',
          cellules: ['C2'],
          message:
            '« Maintien de la ludothèque » : l’action est dite nouvelle, mais son libellé parle ' +
            'd’une reprise (CALPAE, poursuite, maintien ou reconduction). La déclarer renforcée (pour sa ' +
            'seule part renforcée) ou reconduite (avec accord), ou expliquer en quoi elle est nouvelle.',
        },
      ],
      voisins: [{ pourquoi: 'renforcée', change: { C2: 'Renforcée' } }],
    },
  ],
}
