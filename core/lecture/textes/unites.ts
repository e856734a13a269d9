import { memoriser, normaliser } from '../../libelle/index.ts'
import type { Unite } from '../../modele/index.ts'

const MILLIERS = /\bk ?€|\bkeur(os)?\b|\bmilliers? (d )?euros?|\ben milliers\b|\bk euros?\b/
const MILLIONS = /\bm ?€|\bmeur(os)?\b|\bmillions? (d )?euros?|\ben millions\b/
const EUROS =
  /(^|\ben )(€|euros?|eur)( (ttc|ht|courants?|constants?))?$|\bmontants? en (€|euros?)|\ben (€|euros?)\W+par an\b|\((€|euros?|eur)\)/
/** Une unité annoncée, pas une somme citée dans une phrase (« enveloppe de 5,5 M€ »). */
const ANNONCE = /\b(en|unites?|montants?|exprime|chiffres|donnees|credits)\b|^\W*(k|m)\W*€?/

/** Ce qui suit les chiffres d'une somme écrite dans un texte. */
export const UNITE_ECRITE = String.raw`(?:[kM]?\s?(?:€|euros?\b|eur\b)|(?:milliers|millions) d['’ ]euros\b)`
/** « fixé à 404 kEUR » : une somme. */
const SOMME_CITEE = /\d\s?[km]\s?(?:€|eur)/i

export const FACTEURS: Readonly<Record<Unite, 1 | 1000 | 1_000_000>> = {
  EUR: 1,
  kEUR: 1000,
  MEUR: 1_000_000,
}

/** « -  € » : zéro, tel qu'un tableur l'écrit, et non une unité. */
const ZERO = /^\s*[-–—]\s*[kM]?€\s*$/

/** Unité d'un en-tête de colonne : « Coût (k€) », « Part État en M€ ». */
export function uniteDEntete(texte: string): Unite | null {
  const libelle = normaliser(texte)
  if (ZERO.test(texte)) return null
  if (MILLIERS.test(libelle)) return 'kEUR'
  if (MILLIONS.test(libelle)) return 'MEUR'
  return EUROS.test(libelle) ? 'EUR' : null
}

/** Unité annoncée par un titre ou une note : « (montants en k€) », « en milliers d'euros », « k€ ». */
export const uniteAnnoncee = memoriser((texte): Unite | null => {
  if (texte.length > 160) return null
  const libelle = normaliser(texte)
  if (SOMME_CITEE.test(texte) || /\d (milliers|millions)/.test(libelle)) return null
  // « CLS 2025 (k€) », « Budget – k€ » : seule, en fin de titre.
  const seule = /[(–—-]\s?k ?(?:€|euros?)\s?\)?$/i.test(texte.trim())
  if (!seule && !ANNONCE.test(libelle) && libelle.length > 24) return null
  return uniteDEntete(texte)
})

/** Ce dont une unité se dit : « montants en k€ », « unité : milliers d'euros ». */
const MOTS_D_UNITE =
  /\b(?:unites?|montants?|sommes?|chiffres|exprime\w*|en|de?|[km]|[km]?eur(?:os?)?|milliers?|millions?)\b|€/g

/** Une unité, et aucun nom. */
export function neDitQuUneUnite(texte: string): boolean {
  return uniteDEntete(texte) !== null && normaliser(texte).replace(MOTS_D_UNITE, '').trim() === ''
}

/**
 * Unité d'un format de nombre : un « k€ » littéral sans mise à l'échelle (« # ##0,0 "k€" ») dit que la valeur
 * est en milliers ; avec une virgule d'échelle (« # ##0, "k€" »), la valeur reste en euros.
 */
export function uniteDeFormat(format: string | undefined): Unite | null {
  if (!format) return null
  const [positif = ''] = format.split(';')
  if (/k ?€|k\\?"? ?€|"k€"|keur/i.test(positif))
    return /[0#],+(?![0#])/.test(positif) ? 'EUR' : 'kEUR'
  if (/m ?€|"m€"|meur/i.test(positif)) return /[0#],,(?![0#])/.test(positif) ? 'EUR' : 'MEUR'
  return null
}

/** Décimales affichées par un format ; sans format, celles qui sont écrites dans le nombre. */
export function decimalesAffichees(valeur: number, format: string | undefined): number {
  const [positif = ''] = (format ?? '').split(';')
  if (/[0#]/.test(positif)) return /\.([0#]+)/.exec(positif)?.[1]?.length ?? 0
  const ecrite = String(valeur).split('.')[1]
  return ecrite ? Math.min(ecrite.length, 6) : 0
}

/** Décimales écrites dans le texte d'un nombre (« 80,4 k€ » : une). */
export function decimalesEcrites(texte: string): number {
  return /^[^,.]*[,.](\d{1,6})(?!\d)[^,.\d]*$/.exec(texte)?.[1]?.length ?? 0
}
