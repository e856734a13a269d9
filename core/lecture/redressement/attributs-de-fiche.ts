import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { ditUnCode } from '../entete/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import { nomDuCompte } from './comptes.ts'
import type { Attribut, StatutDeFiche } from './fiche.ts'
import { estUnMontant, etiquetteEn, postesDe } from './montants-de-fiche.ts'
import { champDe, estTexte, posteDe } from './mots.ts'
import { poser, poserTexte } from './trame.ts'

const NOMME = 5
export const OUVRANTS: readonly Champ[] = ['axe', 'action']
const EXCLUS: readonly Champ[] = ['plafond', 'report', 'avenant', 'programme']
const COLONNES_DE_TEXTE = 3

/** Les paires étiquette et valeur d'une ligne sans argent ; aucune si la ligne a l'air d'un en-tête de tableau. */
export function attributsDe(page: Page, ligne: number, cases: readonly number[]): Attribut[] {
  const [seule] = cases
  if (cases.length === 1 && seule !== undefined) return attributEnUneCase(page, ligne, seule)
  if (cases.length < 2 || cases.length > COLONNES_DE_TEXTE + 1) return []
  // Juste au-dessus de montants, ou faite de postes, c'est l'en-tête de leurs colonnes.
  const dits = new Map(cases.map((c) => [c, page.texte(ligne, c)]))
  if (surplombeDesMontants(page, ligne, cases) || postesDe(dits, cases).length > 1) return []
  const attributs: Attribut[] = []
  for (let i = 0; i + 1 < cases.length; i += 2) {
    const [c = 0, v = 0] = [cases[i], cases[i + 1]]
    const etiquette = etiquetteEn(page, ligne, c)
    const champ = champDe(etiquette)
    const valeur = poser(page.feuille, ligne, v)
    if (!champ || champ.poids < NOMME || posteDe(etiquette) || !valeur) continue
    // « Désignation | 2026 | 2027 » : l'en-tête d'un tableau, dont aucune case ne nomme une action.
    if (OUVRANTS.includes(champ.champ) && anneeSeule(page.texte(ligne, v)) !== null) continue
    if (EXCLUS.includes(champ.champ) || etiquette.split(/\s+/).length > 8) continue
    // « Fiche action n° 1.01 | Métropole », « CLS – fiche action | N° | A1.1 » titrent la fiche.
    if (/\bn\s?°\s*\d/i.test(etiquette) || ditUnCode(page.libelle(ligne, v))) continue
    const lieu = { feuille: page.feuille.nom, ligne, colonne: c }
    attributs.push({ champ: champ.champ, etiquette, lieu, valeur })
  }
  return attributs
}

const ETIQUETTE_ET_VALEUR = /^([^:]{2,40}?)\s*:\s*(\S.*)$/s

/** « Action : Kit naissance », dans une seule cellule. */
function attributEnUneCase(page: Page, ligne: number, colonne: number): Attribut[] {
  const lieu = { feuille: page.feuille.nom, ligne, colonne }
  const nom = nomDeLaFiche(page, ligne, colonne)
  if (nom !== '')
    return [{ champ: 'action', etiquette: 'Action', lieu, valeur: poserTexte(nom, [lieu]) }]
  const [, etiquette = '', valeur = ''] = ETIQUETTE_ET_VALEUR.exec(page.texte(ligne, colonne)) ?? []
  const champ = champDe(etiquette)
  if (!champ || champ.poids < NOMME || !OUVRANTS.includes(champ.champ)) return []
  // « L'axe 1 : plafond notifié, 171 000 € » dit un plafond, et n'ouvre pas de fiche.
  if (annoncePlafond(normaliser(valeur))) return []
  return [{ champ: champ.champ, etiquette, lieu, valeur: poserTexte(valeur, [lieu]) }]
}

function surplombeDesMontants(page: Page, ligne: number, cases: readonly number[]): boolean {
  const dessous = page.feuille.lignes[ligne + 1]
  return (
    cases.slice(1).some((c, i) => estUnMontant(page, ligne + 1, cases[i], c)) &&
    !estTexte(dessous?.[cases[1] ?? 0])
  )
}

/** « Fiche action n° 1.2 – Maraude », « ACTION 3 : Bagagerie », « FA 04 – Ludobus ». */
const BANDEAU =
  /^(?:fiche(?:[ -]action)?|action|fa|projet|op[ée]ration)\s*(?:n\s?°\s*)?[a-z]{0,3}[ .-]?\d{1,3}(?:[.-]\d{1,3}){0,2}(?:[.-]?[a-z](?!\p{L}))?\s*[-–—:.]\s+(?=\S{2})/iu
const LIGNES_D_ATTRIBUTS = 4

/** Le nom de l'action, dans le titre de sa fiche ou de son compte : rien d'autre ne l'étiquette. */
export function nomDeLaFiche(page: Page, ligne: number, colonne: number): string {
  const compte = nomDuCompte(page, ligne, colonne)
  if (compte !== '') return compte
  const titre = page.texte(ligne, colonne)
  if (!BANDEAU.test(titre)) return ''
  for (let l = ligne + 1; l <= ligne + LIGNES_D_ATTRIBUTS; l++)
    if (ditUnAxe(page, l)) return titre.replace(BANDEAU, '').trim()
  return ''
}

/** « Axe du pacte : | 1. Prévenir… », en deux cases ou en une. */
function ditUnAxe(page: Page, ligne: number): boolean {
  const cases = (page.feuille.lignes[ligne] ?? []).flatMap((cellule, c) =>
    estTexte(cellule) ? [c] : [],
  )
  const [premiere] = cases
  if (premiere === undefined || cases.length > 2) return false
  const [etiquette = ''] = page.texte(ligne, premiere).split(':')
  if (cases.length === 1 && etiquette === page.texte(ligne, premiere)) return false
  const champ = champDe(etiquette.trim())
  return champ?.champ === 'axe' && champ.poids >= NOMME
}

const STATUT =
  /^(?:statut|avis|decision|suite donnee|situation|(?:etat d )?avancement|arbitrage)(?: (?:de l action|du copil|du comite))?$/

/** « Avis », « Suite donnée », « État d'avancement » : où en est l'action. */
export const ditUnStatut = (libelle: string): boolean => STATUT.test(libelle)

/** « Avis : | Refusée », ou dans une seule case. */
export function statutDe(
  page: Page,
  ligne: number,
  cases: readonly number[],
): StatutDeFiche | null {
  const [c, v, ...suite] = cases
  if (c === undefined || suite.length > 0) return null
  const lieu = { feuille: page.feuille.nom, ligne, colonne: c }
  const [, enUne = '', dite = ''] = ETIQUETTE_ET_VALEUR.exec(page.texte(ligne, c)) ?? []
  const etiquette = v === undefined ? enUne : etiquetteEn(page, ligne, c)
  if (!ditUnStatut(normaliser(etiquette))) return null
  const valeur = v === undefined ? poserTexte(dite, [lieu]) : poser(page.feuille, ligne, v)
  return valeur === undefined ? null : { etiquette, lieu, valeur }
}
