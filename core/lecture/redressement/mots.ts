import type { Cellule } from '../../grille/index.ts'
import { memoriser, memoriserParObjet, normaliser } from '../../libelle/index.ts'
import { type Champ, DU_PLAN } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import { noterEntete } from '../entete/index.ts'
import { anneeSeule, estUnNumero, type Page } from '../textes/index.ts'

/** L'étiquette de ce que coûte une action. */
export const COUT = 'Coût total'

const POIDS_D_UN_POSTE = 4
/** Au-delà, ce n'est plus une étiquette. */
const LONGUEUR_D_ETIQUETTE = 70

export interface ChampLu {
  readonly champ: Champ
  readonly poids: number
}

/** Le poste de financement qu'une étiquette nomme (« ETAT – CLS », « CAF », « Coût total ») ; null si aucun. */
export const posteDe = memoriser((texte): ChampLu | null => {
  if (texte.length > LONGUEUR_D_ETIQUETTE) return null
  const note = notesDe(texte).find((n) => DU_PLAN.includes(n.champ))
  return note && note.poids >= POIDS_D_UN_POSTE ? { champ: note.champ, poids: note.poids } : null
})

/** Ce qu'une étiquette annonce de mieux. */
export function champDe(texte: string): ChampLu | null {
  if (texte.length > LONGUEUR_D_ETIQUETTE) return null
  const [note] = notesDe(texte)
  return note ? { champ: note.champ, poids: note.poids } : null
}

/** Chaque façon de lire une feuille relit ses étiquettes. */
const notesDe = memoriser((texte) =>
  noterEntete(
    normaliser(texte)
      .replace(/^(?:dont|financeurs?) /, '')
      // « Part État (50 %) » rappelle un taux ; « 50 % du coût » en est un.
      .replace(/\b(?:(?!304|102|177)\d{1,3}(?: ?%$|\b)|[kmt]? ?€)/g, ' ')
      .trim(),
  ),
)

/** « Charges prévisionnelles », « Emplois » : ce côté-là est ce que coûte l'action. */
export const ditDesDepenses = (libelle: string): boolean =>
  /\b(?:depenses?|charges?|emplois?)\b/.test(libelle)

/** Un nombre qui n'est pas une année, ou un texte qui se lit comme un montant. */
export function estArgent(cellule: Cellule | undefined): boolean {
  if (cellule?.genre === 'nombre')
    return !(Number.isInteger(cellule.valeur) && estMillesime(cellule.valeur, cellule.format))
  if (cellule?.genre !== 'texte') return cellule?.genre === 'sans-valeur'
  return cellule.valeur.length < 30 && /\d/.test(cellule.valeur) && ecritUnMontant(cellule.valeur)
}

const ecritUnMontant = memoriser(
  (texte) =>
    anneeSeule(texte) === null && !estUnNumero(texte) && lireMontant(texte).genre === 'montant',
)

function estMillesime(valeur: number, format: string | undefined): boolean {
  return valeur >= 2015 && valeur <= 2035 && !/[€#,]/.test(format ?? '')
}

/** Un texte qui n'est ni un montant ni un tiret. */
export function estTexte(cellule: Cellule | undefined): boolean {
  return cellule?.genre === 'texte' && /[\p{L}]/u.test(cellule.valeur) && !estArgent(cellule)
}

const lignesDArgent = memoriserParObjet(({ feuille }: Page) =>
  feuille.lignes.map((cellules) => cellules?.some(estArgent) ?? false),
)

/** De l'argent quelque part sur cette ligne. */
export function porteDeLArgent(page: Page, ligne: number): boolean {
  return lignesDArgent(page)[ligne] ?? false
}
