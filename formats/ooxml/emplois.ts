import type { Chantier } from '../marquage/index.ts'
import type { Ajouts, Departs } from './allures.ts'
import type { PartieDuClasseur } from './classeur.ts'

/** Une cellule, une colonne ou une règle se sert-elle de nos styles, ceux à partir de ces rangs ? */
export function stylesEmployes(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  departs: Departs,
  ajouts: Ajouts,
): boolean {
  if (citeUnStyle(chantier, classeur, departs.cellXfs, ajouts.cellXfs.length)) return true
  const regles = rangs(departs.dxfs, ajouts.dxfs.length)
  const deRegle = new RegExp(`dxfId=["'](?:${regles.join('|')})["']`, 'i')
  return (
    chantier
      .noms()
      .filter((nom) => nom.endsWith('.xml') && /worksheets|tables|pivot|styles|slicer/i.test(nom))
      // Les types de données riches ont leurs propres styles, numérotés à part.
      .filter((nom) => !/richData\//i.test(nom))
      .some((partie) => deRegle.test(chantier.texte(partie)))
  )
}

/** Une cellule ou une colonne cite-t-elle l'un de ces styles ? */
export function citeUnStyle(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  debut: number,
  nombre: number,
): boolean {
  const motif = new RegExp(`\\s(?:s|style)=["'](?:${rangs(debut, nombre).join('|')})["']`)
  const feuilles = classeur.onglets.flatMap(({ partie }) => partie ?? [])
  return feuilles.some((partie) => motif.test(chantier.texte(partie)))
}

function rangs(debut: number, nombre: number): number[] {
  return Array.from({ length: nombre }, (_, i) => debut + i)
}
