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
  const cellules = rangs(departs.cellXfs, ajouts.cellXfs.length)
  const deCellule = new RegExp(`\\s(?:s|style)=["'](?:${cellules.join('|')})["']`)
  const feuilles = classeur.onglets.flatMap(({ partie }) => partie ?? [])
  if (feuilles.some((partie) => deCellule.test(chantier.texte(partie)))) return true
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

function rangs(debut: number, nombre: number): number[] {
  return Array.from({ length: nombre }, (_, i) => debut + i)
}
