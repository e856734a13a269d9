import { normaliser } from '../../libelle/index.ts'
import { type Statut, statutDe } from '../entete/index.ts'
import { montantDe, type Page } from '../textes/index.ts'

const TERMES_AU_PLUS = 6
const LIGNES_AU_MOINS = 2
/** Centimes : les arrondis d'une somme. */
const TOLERANCE = 100
/** Ce qu'un total en vigueur n'est pas, ni n'additionne. */
const AUTRES: readonly (Statut | null)[] = ['demande', 'realise', 'anterieur']

/**
 * « BP | DM | Voté », « Fonctionnement | Investissement | Total » : la colonne qui additionne les autres sur toutes les
 * lignes les contient, et vaut seule.
 */
export function sansLesTermes(
  page: Page,
  argent: readonly number[],
  lignes: readonly number[],
  libelleDe: (colonne: number) => string,
): readonly number[] {
  const inscrites = argent.filter((c) => {
    const libelle = libelleDe(c)
    // Une année n'est pas le terme d'une autre.
    return !/20\d\d/.test(libelle) && !AUTRES.includes(statutDe(normaliser(libelle), libelle))
  })
  if (inscrites.length > TERMES_AU_PLUS + 1) return argent
  const valeur = (ligne: number, colonne: number) => {
    const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], 'EUR')
    return lu.genre === 'lu' ? lu.valeur : lu.genre === 'vide' ? 0 : Number.NaN
  }
  for (const total of inscrites) {
    const autres = inscrites.filter((c) => c !== total)
    const utiles = lignes.filter((l) => valeur(l, total) !== 0)
    for (let masque = (1 << autres.length) - 1; masque > 0; masque--) {
      const termes = autres.filter((_, i) => masque & (1 << i))
      if (termes.length < 2 || utiles.length < LIGNES_AU_MOINS) continue
      const juste = utiles.every((l) => {
        const somme = termes.reduce((s, c) => s + valeur(l, c), 0)
        return Math.abs(somme - valeur(l, total)) <= TOLERANCE
      })
      if (juste) return argent.filter((c) => !termes.includes(c))
    }
  }
  return argent
}
