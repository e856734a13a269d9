import { numeroDAxe, sansNumero } from '../../catalogue/index.ts'

/** Les mots d'une ligne qui ne porte pas une action. Sur le libellé normalisé ; un indice, jamais une décision. */
const TOTAL =
  /^(?:(?:au|sous|grand|ss|s) ?)?(?:totaux|total|tot)\b|^(?:st|s t)\b|\btota(?:l|ux)(?: general| contrat| axe)?$|^(?:a reporter\b|report(?: (?:de )?(?:la )?page.{0,20})?$)|^(?:cumul|somme|ensemble|recapitulatif|montant total|tous axes confondus|programme (?:de |pour |par )?(?:l )?axe)\b/
const HORS =
  /\b(?:reste|restante?s?|marges?|soldes?|reserves?|pour memoire|moyenne|enveloppes?|plafonds?|droits? de tirage|maximums?|planchers?|notifiee?|delegues?|disponible|taux|evolution|ecarts?|differences?|depassements?|delta|a programmer|a affecter|visa|rappel|a repartir|non (?:affecte|programme|consomme|engage|utilise)\w*)\b/
const DONT = /^(?:dont|y compris|pour memoire|pm)\b/
const MODELE =
  /^(?:\W*|a (?:completer|definir|preciser|remplir|renseigner)|choisir.*|selectionner.*|x+|action n? ?\d*|intitule.*|exemple.*|saisir.*|inserer.*|nouvelle ligne|tbd|nc|na)$/
const NOTE =
  /^(?:source|fait a|nota|nb|n b|note|remarque|legende|lu et approuve|le president|la presidente|pour le|signature|avertissement)\b/

/** « (exemple) », « Ex. : » ; « Ex-détenus » nomme un public. */
const EXEMPLE =
  /^\s*(?:\(\s*ex(?:emple|\.)?\s*\)|exemple\s*[.:–—]|exemple -|ex\.?\s*:|ex\.\s*[–—-])|ligne d[’']exemple|\bne pas (?:compter|additionner)\b/i

/** Sur le texte tel quel, ponctuation comprise. */
export const ditExemple = (texte: string): boolean => EXEMPLE.test(texte)
export const ditTotal = (libelle: string): boolean => TOTAL.test(libelle)
export const ditHorsBloc = (libelle: string): boolean => HORS.test(libelle)
export const ditDont = (libelle: string): boolean => DONT.test(libelle)
export const ditNote = (libelle: string): boolean => NOTE.test(libelle)
/** Un libellé d'attente : « À compléter », « Choisir… », « … », « xxx ». */
export const attendUneSaisie = (libelle: string): boolean =>
  libelle.length <= 60 && MODELE.test(libelle)

const PLAFOND =
  /\b(?:plafonds?|plafonne\w*|enveloppes?|notifi\w*|(?:credits?|montants?) (?:\w+ ){0,2}(?:maxim|notifi)\w*|maxim\w*(?: \w+){0,2} (?:credits?|etat)|droits? de tirage|ae 20\d\d|autorisations? d engagement)\b/

/** « Plafond notifié », « Enveloppe : 230 000 € » : une étiquette, pas une donnée d'action. */
export const annoncePlafond = (libelle: string): boolean =>
  libelle.length <= 120 && PLAFOND.test(libelle)

const RESTE =
  /\b(?:restes?|restante?s?|reliquats?|soldes?|marges?|disponibles?|ecarts?|depassements?|consommations?)\b/
const NON_EMPLOYE =
  /^\w+(?: (?!dont)[a-z]+){0,2} (?:restante?s?|non (?:programm|consomm|utilis|engag|affect)\w*)/

/** « Reliquat sur enveloppe », « Plafond non consommé » : ce qu'il en reste, jamais ce qu'il est. */
export function resteDUnPlafond(libelle: string): boolean {
  const place = Math.max(0, libelle.search(PLAFOND))
  return RESTE.test(libelle.slice(0, place)) || NON_EMPLOYE.test(libelle.slice(place))
}

/** « Accès aux droits (axe 2) – plafond : 291 000 € » : ce qui se dit d'abord. */
export const avantLePlafond = (libelle: string): string =>
  libelle.slice(0, Math.max(0, libelle.search(PLAFOND)))

/** Le libellé commence par là : « Plafond », « Montant plafond ». */
export const annoncePlafondDAbord = (libelle: string): boolean =>
  /^(?:montants? (?:du )?)?$/.test(avantLePlafond(libelle.slice(0, 120))) &&
  annoncePlafond(libelle.slice(0, 120))

/** « Axe 1 », et rien d'autre ; « A1 » numérote une action. */
export function estUnAxeSeul(texte: string): boolean {
  return /^\p{L}{3}/u.test(texte) && numeroDAxe(texte) !== null && sansNumero(texte) === ''
}
