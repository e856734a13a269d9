import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { Champ } from '../../modele/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import { champDe } from './mots.ts'

const NOMME = 5
const REPERES: readonly Champ[] = ['axe', 'sousThematique', 'annee', 'section']

/** Une colonne d'axe, de rubrique ou d'année : avec l'action, elle fait la clé d'une ligne. */
export function estUnRepere(
  page: Page,
  entete: number | null,
  colonne: number,
  lignes: readonly number[],
): boolean {
  const champ = entete === null ? null : champDe(page.texte(entete, colonne))
  const dits = lignes.map((l) => page.texte(l, colonne)).filter((t) => t !== '')
  // « Budget de l'année » : un nom d'argent, mais rien que des années.
  if (dits.length > 0 && dits.every((t) => anneeSeule(t) !== null)) return true
  if (champ && champ.poids >= NOMME) return REPERES.includes(champ.champ)
  const parlants = dits.filter((t) => anneeSeule(t) !== null || reconnaitreAxe(t) !== null)
  return dits.length > 0 && parlants.length >= dits.length / 2
}
