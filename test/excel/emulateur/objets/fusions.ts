import type { Plage } from '../../../../core/grille/index.ts'
import type { Feuille } from '../classeur/index.ts'
import { exigerLeContenu, intersection, lieuDe } from '../classeur/index.ts'
import { RefusDExcel } from '../protocole/index.ts'
import { vivante, type Zones } from './seance.ts'

/** Ce qu’Excel rend de fusions à la fois (documentation de `getMergedAreasOrNullObject`). */
const FUSIONS_A_LA_FOIS = 512

/** Celles dont le coin est dans la plage (office-js, ticket 3611) ; Excel échoue s’il y en a trop. */
export function fusionsListables(feuille: Feuille, plage: Plage): readonly Plage[] {
  const listees = feuille.fusions.filter(({ haut, gauche }) =>
    intersection({ haut, gauche, bas: haut, droite: gauche }, plage),
  )
  if (listees.length > FUSIONS_A_LA_FOIS) {
    throw new RefusDExcel('InvalidOperation', `${listees.length} fusions dans la plage.`)
  }
  return listees
}

/** Fusionne la plage, ou chacune de ses lignes ; seule la cellule du coin garde son contenu. */
export function fusionner(c: Zones, plage: Plage, parLigne: boolean): void {
  separer(c, plage)
  const rangs = parLigne ? plage.bas - plage.haut + 1 : 1
  for (let i = 0; i < rangs; i++) {
    const bloc = parLigne ? { ...plage, haut: plage.haut + i, bas: plage.haut + i } : plage
    c.feuille.fusions.push(bloc)
    viderSaufLeCoin(c.feuille, bloc)
  }
}

function viderSaufLeCoin(feuille: Feuille, bloc: Plage): void {
  for (const [k, cellule] of feuille.cellules) {
    const { ligne, colonne } = lieuDe(k)
    if (ligne === bloc.haut && colonne === bloc.gauche) continue
    const ici = { haut: ligne, gauche: colonne, bas: ligne, droite: colonne }
    if (!intersection(ici, bloc)) continue
    cellule.valeur = ''
    delete cellule.formule
  }
}

export function separer(c: Zones, plage: Plage): void {
  const feuille = vivante(c)
  exigerLeContenu(feuille, [plage])
  feuille.fusions = feuille.fusions.filter((f) => intersection(f, plage) === null)
}
