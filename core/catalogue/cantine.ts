import type { Traits } from '../modele/index.ts'

const CANTINE = /\bcantines?\b|\bdemi pension\b|\brepas a (?:1|un) ?(?:€|euro)/
const SCOLAIRE = /\b(?:colleg|lyce|ecol|eleve|scolaire)\w*|\bsecond degre\b/
const RESTAURATION = /\b(?:restaurations?|restaurants?|repas|selfs?|pensions?)\b/
const PRIX = /\btarif|\bgratuit|\b(?:1|un) ?(?:€|euro)/
/** Les mots autour de ce que le texte finance, dont ceux qui en disent l'étape : « Déployer », « Extension de ». */
const AUTOUR =
  /\b(?:(?:compens|moyen|administrati|humain|gestion|frais|mise|mett|place|lie|perte|recette|soutien|aide|famill|acces|public|deplo|exten|etend|developp|experiment|generalis|renforc|poursui|instaur|lanc|elargi)\w*|\d+|aux?|dans|d|de|des|du|a|en|et|la?|les?|pour|une?)\b/g
/** « Tarification sociale des collèges » : celle des transports, une location « à tarif social » en sont d’autres. */
const TARIFICATION =
  /^(?: *(?:colleg|lyce|ecol)\w*)? *tarif\w* so[cl]i\w* *(?:$|colleg|lyce|ecol|eleve|second|restaur|repas)/
/** « Aide à la restauration scolaire » ; mais « gaspillage à la cantine » n'en fait qu'un lieu. */
const OUVRE =
  /^ *(?:cantine|restauration|demi pension)(?!.*(?:gaspill|bio\b|durable|locaux|produit|educati|equipement))/
const AUTRE_PUBLIC =
  /\bsolidaires?\b|\betudiants?\b|\bpersonnes agees\b|\baines\b|\bseniors?\b|\bsans (?:domicile|abri)\b|\badultes\b/

const COMPENSATION = /\bcompens\w*|\bpertes? (?:de|des) recettes?\b|\bmanque a gagner\b/
const MOYENS_DITS =
  /\bmoyens? (?:administratifs?|humains?|de gestion)\b|\bfrais (?:administratifs?|de gestion)\b/
const MOYENS = /\bmoyens?\b|\bgestion\b|\brecrutements?\b|\betp\b|\blogiciels?\b|\binstruction\b/

/**
 * Ce que l'État finance d'une tarification sociale de la restauration scolaire, si le libellé le dit.
 * « Mise en place » seule ne dit pas si ce sont des moyens ou des pertes de recettes : « à préciser ».
 */
export function cantineDe(libelle: string): Traits['cantine'] {
  if (!parleDeCantine(libelle)) return null
  const moyensDits = MOYENS_DITS.test(libelle)
  if (COMPENSATION.test(libelle)) return moyensDits ? 'a-preciser' : 'compensation'
  return moyensDits || MOYENS.test(libelle) ? 'moyens' : 'a-preciser'
}

function parleDeCantine(libelle: string): boolean {
  const scolaire = SCOLAIRE.test(libelle)
  if (!scolaire && AUTRE_PUBLIC.test(libelle)) return false
  const nu = libelle.replace(AUTOUR, ' ')
  const sert = CANTINE.test(libelle) || (scolaire && RESTAURATION.test(libelle))
  const prix = PRIX.test(libelle) || COMPENSATION.test(libelle)
  return (sert && (prix || OUVRE.test(nu))) || TARIFICATION.test(nu)
}
