import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { neDitQuUneAnnee, type Page } from '../textes/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { ditTotal } from './etages.ts'
import type { Note } from './lexique/index.ts'
import { estUneValeur } from './ligne-de-libelles.ts'
import { epurer, neDitQuUnStatut } from './noms.ts'
import { EN_JEU, sansAnnee } from './options.ts'
import { sansStatut, statutDe } from './statut.ts'

const LIGNES_AU_DESSUS = 14
const COLONNES_D_UN_TITRE = 8
const TITRE_LE_PLUS_LONG = 90
const PARLE_D_ARGENT = 5

const ETAT =
  /\b(?:parts?|credits?|participations?|subventions?|dotations?|financements?|contributions?|concours|montants?|aides?) (?:\w+ ){0,3}etat\b|\b(?:bop|p|prog|programme) ?304\b/
/** Une règle, un plafond, ce qui a été versé, ce que d'autres donnent : autre chose que ce que l'État programme. */
const AUTRE_CHOSE =
  /\b(?:plafonds?|notifi\w*|enveloppes?|reports?|realis\w*|consomm\w*|execut\w*|mandat\w*|verse\w*|bilan|calpae|anterieur\w*|rappel|couts?|depenses?|cofinanceurs?|hors)\b|%|:/

const PART_DE_L_ETAT: Note = { champ: 'partEtat', contenu: 'montant', poids: 8, qualifie: false }

/**
 * « Programmation des crédits de l'État » au-dessus de « Action | Porteur | 2025 | 2026 | Total » : des années, et rien qui
 * dise de quel argent ; le titre de la feuille le dit pour toutes.
 */
export function nommerParLeTitre(
  page: Page,
  haut: number,
  colonnes: readonly EnteteDeColonne[],
): readonly EnteteDeColonne[] {
  const annees = colonnes.filter(neDitQueSonAnnee)
  if (annees.length === 0) return colonnes
  const totaux = colonnes.filter((c) => ditTotal(normaliser(c.texte)))
  const autres = colonnes.filter((c) => !annees.includes(c) && !totaux.includes(c))
  const argent = autres.some((c) =>
    c.notes.some((n) => EN_JEU.includes(n.champ) && n.poids >= PARLE_D_ARGENT),
  )
  if (argent || !titreDeLEtat(page, haut)) return colonnes
  return colonnes.map((c) => {
    if (annees.includes(c)) return { ...c, notes: [PART_DE_L_ETAT] }
    return totaux.includes(c) ? { ...c, notes: [PART_DE_L_ETAT], cumul: true } : c
  })
}

/**
 * « Demande État | Accordé », ou « Sollicité | Attribué » sous « Montants de la part État » : ce qui est accordé l'est par
 * l'État, si aucune autre colonne ne dit la sienne.
 */
export function nommerLesAccords(
  page: Page,
  haut: number,
  colonnes: readonly EnteteDeColonne[],
): readonly EnteteDeColonne[] {
  const accords = colonnes.filter((c) => statutEn(c) === 'inscrit' && neDitQuUnAccord(c))
  if (accords.length === 0) return colonnes
  const parts = colonnes.filter((c) =>
    c.notes.some((n) => n.champ === 'partEtat' && n.poids >= PARLE_D_ARGENT),
  )
  const ditAilleurs = parts.some((c) => statutEn(c) !== 'demande' && statutEn(c) !== 'realise')
  const demandee = parts.some((c) => statutEn(c) === 'demande')
  if (ditAilleurs || !(demandee || titreDeLEtat(page, haut))) return colonnes
  return colonnes.map((c) => (accords.includes(c) ? { ...c, notes: [PART_DE_L_ETAT] } : c))
}

const statutEn = ({ complet }: EnteteDeColonne) => statutDe(normaliser(complet), complet)

/** « Accordé », « Montant attribué (€) », et rien d'autre. */
function neDitQuUnAccord({ complet, texte }: EnteteDeColonne): boolean {
  return [complet, texte].every((dit) => neDitQuUnStatut(epurer(sansAnnee(dit))))
}

/** « 2025 », « Exercice 2025 », « 2025 (prév.) ». */
function neDitQueSonAnnee({ annee, complet }: EnteteDeColonne): boolean {
  if (annee === null) return false
  const dit = normaliser(complet)
  const statut = statutDe(dit, complet)
  if (statut !== null && statut !== 'inscrit') return false
  return neDitQuUneAnnee(dit) || sansStatut(epurer(dit)) === ''
}

/**
 * Le nom de la feuille, ou un titre au-dessus du tableau, ne parle que de l'argent de l'État. Passé un autre tableau, le titre
 * ne vaut plus que si un axe intitule celui-ci : « CAF » a la sienne.
 */
function titreDeLEtat(page: Page, haut: number): boolean {
  if (nommeLEtat(page.feuille.nom)) return true
  let axe = false
  let autre = false
  for (let l = haut - 1; l >= Math.max(0, haut - LIGNES_AU_DESSUS); l--) {
    const textes = textesDe(page, l)
    if (textes.some(nommeLEtat)) return true
    if ((autre || !axe) && (page.feuille.lignes[l] ?? []).some(estUneValeur)) return false
    const [seul = ''] = textes
    const titre = reconnaitreTitreDAxe(seul) !== null
    axe ||= textes.length === 1 && titre
    autre ||= textes.length === 1 && !titre
  }
  return false
}

function textesDe(page: Page, ligne: number): readonly string[] {
  const dits = new Set<string>()
  for (let c = 0; c < Math.min(COLONNES_D_UN_TITRE, page.largeur(ligne)); c++)
    dits.add(page.texte(ligne, c))
  dits.delete('')
  return [...dits]
}

function nommeLEtat(texte: string): boolean {
  if (texte === '' || texte.length > TITRE_LE_PLUS_LONG) return false
  const dit = epurer(normaliser(texte))
  return ETAT.test(dit) && !AUTRE_CHOSE.test(dit)
}
