import type { Plage } from '../../grille/index.ts'
import type { Page } from './page.ts'

/** Une fusion plus large que l'en-tête de sa colonne : un bandeau, et non la cellule d'un tableau tout en fusions. */
export function estUnBandeau(page: Page, fusion: Plage | undefined, entete: number): boolean {
  if (fusion === undefined || fusion.droite === fusion.gauche) return false
  return fusion.droite > (page.fusion(entete, fusion.gauche)?.droite ?? fusion.gauche)
}
