import { MONTANTS_ADDITIONNES, type Unite } from '../../modele/index.ts'
import { type Cadre, colonnesDe } from '../entete/index.ts'
import { echelleDe, type Legende } from '../textes/index.ts'
import { annoncePlafond } from './mots.ts'
import { estUnNombre } from './nombre.ts'

/** Ce que la lecture des lignes sait du tableau. */
export interface Regard {
  readonly cadre: Cadre
  readonly legende: Legende
  readonly argent: readonly number[]
  /** L'unité où comparer ses montants entre eux. */
  readonly echelle: Unite
  readonly autres: readonly number[]
  /** Celles qu'une action remplit d'ordinaire d'autre chose que de nombres : un intitulé en a aussi. */
  readonly parlantes: readonly number[]
  readonly colonneAction: number
  readonly colonneAxe: number | null
  readonly colonneAnnee: number | null
  /** Nombre de ces autres colonnes qu'une action remplit d'ordinaire. */
  readonly courantes: number
}

const ECHANTILLON = 120
const COURANTE = 0.4
/** Cette part des cases : la plupart. */
const SURTOUT = 0.5

export function regarder(cadre: Cadre, legende: Legende): Regard {
  const { page, bloc, gauche, droite, limite } = cadre
  const argent = MONTANTS_ADDITIONNES.flatMap((champ) => colonnesDe(cadre, champ))
  const plafonds = colonnesDe(cadre, 'plafond')
  const colonneAction = colonnesDe(cadre, 'action')[0] ?? gauche
  const colonneAxe = colonnesDe(cadre, 'axe')[0] ?? null
  const autres: { readonly colonne: number; readonly remplies: number }[] = []
  const chiffrees = new Set<number>()
  const fin = Math.min(limite, bloc.bas + ECHANTILLON)
  let lignes = 0
  for (let l = bloc.bas + 1; l <= fin; l++) if (page.texte(l, colonneAction) !== '') lignes++
  for (let c = gauche; c <= droite; c++) {
    // Un plafond se pose sur un intitulé : il ne dit pas qu'une ligne est une action.
    if (c === colonneAction || c === colonneAxe || argent.includes(c) || plafonds.includes(c))
      continue
    let remplies = 0
    let nombres = 0
    for (let l = bloc.bas + 1; l <= fin; l++) {
      if (!page.estRemplie(l, c) || annoncePlafond(page.libelle(l, c))) continue
      remplies++
      if (estUnNombre(page.cellule(l, c))) nombres++
    }
    if (remplies > 0) autres.push({ colonne: c, remplies })
    if (nombres > remplies * SURTOUT) chiffrees.add(c)
  }
  return {
    cadre,
    legende,
    argent: [...new Set(argent)],
    echelle: echelleDe(page, argent, bloc.bas + 1, limite),
    autres: autres.map((a) => a.colonne),
    parlantes: autres
      .filter((a) => !chiffrees.has(a.colonne) && a.remplies > lignes * COURANTE)
      .map((a) => a.colonne),
    colonneAction,
    colonneAxe,
    colonneAnnee: colonnesDe(cadre, 'annee')[0] ?? null,
    courantes: autres.filter((a) => a.remplies > lignes * COURANTE).length,
  }
}
