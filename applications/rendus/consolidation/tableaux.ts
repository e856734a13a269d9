import type { Consolidation } from '../../../core/consolidation/index.ts'
import type { Case, Tableau } from '../../../formats/index.ts'
import { COLONNES_DES_CONSTATS, ligneDEchec, lignesDesConstats } from '../constats-en-lignes.ts'
import { COLONNES_DES_AXES, rangeesDesAxes } from './axes.ts'
import { tableauDe } from './colonnes.ts'
import { COLONNES_DES_FICHIERS } from './fichiers.ts'
import { COLONNES_DES_PIECES, rangeesDesPieces } from './pieces.ts'
import { COLONNES_DE_LA_SYNTHESE } from './synthese.ts'
import { COLONNES_DES_TOTAUX } from './totaux.ts'

/** Les onglets, dans l'ordre ; c'est aussi à eux qu'une consolidation se reconnaît. */
export const ONGLETS = ['Synthèse', 'Axes', 'Constats', 'Pièces', 'Totaux', 'Fichiers'] as const

/** La consolidation en tableaux : le classeur neuf et le csv montrent les mêmes. */
export function tableauxDe(consolidation: Consolidation): readonly Tableau[] {
  const { classeurs, totaux, fichiers } = consolidation
  const [synthese, axes, constats, pieces, sommes, recus] = ONGLETS
  return [
    tableauDe(synthese, COLONNES_DE_LA_SYNTHESE, classeurs),
    tableauDe(axes, COLONNES_DES_AXES, rangeesDesAxes(classeurs)),
    {
      nom: constats,
      colonnes: COLONNES_DES_CONSTATS,
      lignes: tousLesConstats(consolidation),
    },
    tableauDe(pieces, COLONNES_DES_PIECES, rangeesDesPieces(classeurs)),
    tableauDe(sommes, COLONNES_DES_TOTAUX, totaux),
    tableauDe(recus, COLONNES_DES_FICHIERS, fichiers),
  ]
}

function* tousLesConstats({ classeurs, fichiers }: Consolidation): Generator<Case[]> {
  for (const { nom, resume } of classeurs) yield* lignesDesConstats(nom, resume)
  for (const { nom, copieDe, issue } of fichiers) {
    if (issue.genre === 'illisible' && copieDe === null) yield ligneDEchec(nom, issue.phrase)
  }
}

/** Une consolidation, même réenregistrée par un tableur, n'est pas un budget de plus. */
export function estUneConsolidation(feuilles: readonly string[]): boolean {
  return feuilles.length === ONGLETS.length && ONGLETS.every((nom, i) => feuilles[i] === nom)
}

export const DIRE_UNE_CONSOLIDATION =
  'C’est une consolidation écrite par Pacte, et non un budget\u00a0: donnez les classeurs eux-mêmes.'
