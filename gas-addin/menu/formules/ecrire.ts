import { enRectangles, type Plage } from '../../../core/grille/index.ts'
import { type ContexteDEcriture, type Feuille, feuillesDe, plageDans } from '../../hote/index.ts'
import type { Retouche } from './relever.ts'

/** Ce qui a été fait de chaque formule. */
export interface Bilan {
  readonly ecrites: readonly Retouche[]
  /** Que l'utilisateur n'a pas le droit de modifier : laissées telles quelles. */
  readonly protegees: readonly Retouche[]
  /** Modifiées ou retirées par quelqu'un depuis la liste montrée : laissées telles quelles. */
  readonly changees: readonly Retouche[]
}

/**
 * Écrit les formules par blocs de cellules voisines : écrire le rectangle entier d'une feuille remplacerait les
 * valeurs qui les séparent.
 */
export function ecrire(contexte: ContexteDEcriture, retouches: readonly Retouche[]): Bilan {
  const intactes = new Set<Retouche>()
  const ecrites = new Set<Retouche>()
  for (const feuille of feuillesDe(contexte)) {
    const siennes = retouches.filter((r) => r.feuille === feuille.getName())
    if (siennes.length === 0) continue
    contexte.respirer()
    const formules = feuille.getDataRange().getFormulas()
    const aEcrire = siennes.filter((r) => formules[r.ligne]?.[r.colonne] === r.avant)
    const parCellule = new Map(aEcrire.map((r) => [`${r.ligne}:${r.colonne}`, r]))
    for (const retouche of aEcrire) intactes.add(retouche)
    for (const bloc of enRectangles(aEcrire).flatMap((b) => partsModifiables(feuille, b))) {
      const dedans = matriceDe(bloc, parCellule)
      const plage = plageDans(feuille, bloc)
      contexte.ecrire(
        () => plage.setFormulas(dedans.map((ligne) => ligne.map((r) => r.apres))),
        () => plage.setFormulas(dedans.map((ligne) => ligne.map((r) => r.avant))),
      )
      for (const retouche of dedans.flat()) ecrites.add(retouche)
    }
  }
  return {
    ecrites: [...ecrites],
    protegees: [...intactes].filter((r) => !ecrites.has(r)),
    changees: retouches.filter((r) => !intactes.has(r)),
  }
}

/** Le bloc s'il est modifiable en entier ; sinon, ce qui l'est de chacune de ses moitiés. */
function partsModifiables(feuille: Feuille, bloc: Plage): readonly Plage[] {
  if (plageDans(feuille, bloc).canEdit()) return [bloc]
  const { haut, bas, gauche, droite } = bloc
  if (haut < bas) {
    const milieu = Math.floor((haut + bas) / 2)
    return [
      ...partsModifiables(feuille, { ...bloc, bas: milieu }),
      ...partsModifiables(feuille, { ...bloc, haut: milieu + 1 }),
    ]
  }
  if (gauche < droite) {
    const milieu = Math.floor((gauche + droite) / 2)
    return [
      ...partsModifiables(feuille, { ...bloc, droite: milieu }),
      ...partsModifiables(feuille, { ...bloc, gauche: milieu + 1 }),
    ]
  }
  return []
}

/** Les formules d'un bloc, par lignes. */
function matriceDe(
  { haut, bas, gauche, droite }: Plage,
  parCellule: ReadonlyMap<string, Retouche>,
): Retouche[][] {
  return suite(haut, bas).map((ligne) =>
    suite(gauche, droite).flatMap((colonne) => parCellule.get(`${ligne}:${colonne}`) ?? []),
  )
}

function suite(premier: number, dernier: number): number[] {
  return Array.from({ length: dernier - premier + 1 }, (_, i) => premier + i)
}
