import { reconnaitreAxe } from '../../catalogue/index.ts'
import { type Cellule, type Feuille, type LigneDeGrille, texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { neDitQuUneAnnee } from '../textes/index.ts'
import { ditUnTotal } from './totaux.ts'

/** Ce qu'un tableau croisé écrit de lui-même, en français ou en anglais. */
const LIGNES = /^(?:[ée]tiquettes? de lignes?|row labels)$/i
const COLONNES = /^(?:[ée]tiquettes? de colonnes?|column labels)$/i
const SOMME = /^(?:somme|sum) (?:de |des |du |d[’']|of )|\s*\((?:somme|sum)\)$/gi
const ACTIONS_AU_MOINS = 2

/**
 * « Étiquettes de lignes | Somme de Part État », en tête d'un tableau croisé collé : les actions, et la part de l'État ; de
 * même « Somme de Part État » au-dessus de ses années. D'un croisé par axe, qui ne nomme aucune action, rien ne change.
 */
export function sansMotsDePivot(feuille: Feuille): Feuille {
  const reecrites = new Map<number, LigneDeGrille | undefined>()
  for (const [l, ligne] of feuille.lignes.entries()) {
    const coin = ligne?.findIndex(ditLesLignes) ?? -1
    if (ligne === undefined || coin < 0 || !nommeDesActions(feuille, l, coin)) continue
    const dessus = feuille.lignes[l - 1]
    const valeur = dessus?.some(ditLesColonnes) ? texteDe(dessus[coin]).replace(SOMME, '') : ''
    reecrites.set(
      l,
      ligne.map((cellule) => sansMots(cellule, valeur)),
    )
    if (valeur !== '') reecrites.set(l - 1, undefined)
  }
  if (reecrites.size === 0) return feuille
  const lignes = feuille.lignes.map((ligne, l) => (reecrites.has(l) ? reecrites.get(l) : ligne))
  return { ...feuille, lignes }
}

const dit = (mots: RegExp) => (cellule: Cellule | undefined) =>
  cellule?.genre === 'texte' && mots.test(cellule.valeur.trim())
const ditLesLignes = dit(LIGNES)
const ditLesColonnes = dit(COLONNES)

/** « 2026 », sous le nom des valeurs du croisé, en redit le nom. */
function sansMots(cellule: Cellule | undefined, valeur: string): Cellule | undefined {
  if (ditLesLignes(cellule)) return { genre: 'texte', valeur: 'Action' }
  const texte = texteDe(cellule)
  if (valeur !== '' && neDitQuUneAnnee(normaliser(texte)))
    return { genre: 'texte', valeur: `${valeur} ${texte}` }
  return cellule?.genre === 'texte'
    ? { ...cellule, valeur: cellule.valeur.replace(SOMME, '') }
    : cellule
}

/** Sous cette case, jusqu'au premier blanc, autant de noms d'actions que de noms d'axes, ou plus. */
function nommeDesActions({ lignes }: Feuille, entete: number, colonne: number): boolean {
  let axes = 0
  let actions = 0
  for (let l = entete + 1; texteDe(lignes[l]?.[colonne]).trim() !== ''; l++) {
    const nom = texteDe(lignes[l]?.[colonne]).trim()
    if (reconnaitreAxe(nom) !== null) axes++
    else if (!ditUnTotal(nom)) actions++
  }
  return actions >= Math.max(axes, ACTIONS_AU_MOINS)
}
