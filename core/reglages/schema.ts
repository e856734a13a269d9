import * as v from 'valibot'
import { colonneDe } from '../grille/index.ts'
import { AXES, type Axe, type Centimes, depuisEuros } from '../modele/index.ts'

export const guillemets = (mots: readonly string[]): string =>
  mots.map((mot) => `«\u00a0${mot}\u00a0»`).join(', ')

/** Un objet dont tout champ inconnu est une erreur ; le message dit les champs admis. */
export function objet<Champs extends v.ObjectEntries>(champs: Champs) {
  return objetStrict(champs, (cle) => {
    const champ = Object.hasOwn(champs, cle) ? champs[cle] : undefined
    // Ce qui manque se dit comme ce qui serait mal écrit.
    return champ
      ? v.safeParse(champ, undefined).issues?.[0]?.message
      : `n’existe pas\u00a0; champs admis\u00a0: ${guillemets(Object.keys(champs))}`
  })
}

/** Un objet, jamais une liste ; `dire` : ce qui ne va pas d'un champ inconnu, ou absent. */
export function objetStrict<Champs extends v.ObjectEntries>(
  champs: Champs,
  dire: (cle: string) => string | undefined,
) {
  const strict = v.strictObject(champs, ({ path }) => dire(String(path?.[0].key)) ?? OBJET_ATTENDU)
  return v.pipe(v.custom<v.InferInput<typeof strict>>(estUnObjet, OBJET_ATTENDU), strict)
}

const OBJET_ATTENDU = 'doit être un objet { … }'

function estUnObjet(valeur: unknown): boolean {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

/** Des clés quelconques, aux valeurs qui suivent `schema`. */
export function dictionnaire<Valeur extends v.GenericSchema>(
  cle: v.GenericSchema<string, string>,
  valeur: Valeur,
  attendu = OBJET_ATTENDU,
) {
  const lu = v.record(cle, valeur, attendu)
  return v.pipe(v.custom<v.InferInput<typeof lu>>(estUnObjet, attendu), lu)
}

const estUnTexte = (valeur: unknown): boolean => typeof valeur === 'string'

/** Un texte quelconque, même vide. */
export const texteLibre = v.custom<string>(estUnTexte, 'doit être un texte')

export const texte = v.pipe(
  v.custom<string>(estUnTexte, ({ input }) =>
    input === undefined ? 'manque' : 'doit être un texte',
  ),
  v.check((t) => t.trim() !== '', 'ne doit pas être vide'),
)

export const booleen = v.custom<boolean>(
  (valeur) => typeof valeur === 'boolean',
  'doit valoir true ou false',
)

/** Un nombre dont `est` dit s'il convient ; une seule phrase, qu'il ne convienne pas ou n'en soit pas un. */
export function nombreTel(est: (nombre: number) => boolean, attendu: string) {
  return v.custom<number>((valeur) => typeof valeur === 'number' && est(valeur), attendu)
}

/** Un texte dont `est` dit s'il convient ; une seule phrase de même. */
export function texteTel(est: (texte: string) => boolean, attendu: string) {
  return v.custom<string>((valeur) => typeof valeur === 'string' && est(valeur), attendu)
}

/** Une liste ou un texte, pas plus longs qu'admis. */
export function auPlus<Mesurable extends { readonly length: number }>(admis: number, quoi: string) {
  return v.check<Mesurable, string>(({ length }) => length <= admis, `dépasse ${admis} ${quoi}`)
}

export function unDe<const Valeurs extends readonly [string, ...string[]]>(valeurs: Valeurs) {
  return v.custom<Valeurs[number]>(
    (valeur) => valeurs.some((admise) => admise === valeur),
    `doit valoir ${valeurs.map((dite) => `«\u00a0${dite}\u00a0»`).join(' ou ')}`,
  )
}

const ANNEE_ATTENDUE = 'doit être une année, par exemple 2025'

export const annee = nombreTel((n) => Number.isInteger(n) && n >= 2000 && n <= 2100, ANNEE_ATTENDUE)

const MONTANT_ATTENDU =
  'doit être un montant en euros, positif ou nul, par exemple 300000 ou 1250.5'

/** Des euros, au plus deux décimales, rendus en centimes. */
export const montant = v.pipe(
  nombreTel((euros) => Number.isFinite(euros) && euros >= 0, MONTANT_ATTENDU),
  v.check((euros) => enCentimes(euros) !== null, `${MONTANT_ATTENDU} (deux décimales au plus)`),
  v.transform((euros): Centimes => enCentimes(euros) as Centimes),
)

function enCentimes(euros: number): Centimes | null {
  const centimes = depuisEuros(euros)
  return centimes !== null && centimes / 100 === euros ? centimes : null
}

const DATE_ATTENDUE = 'doit être une date AAAA-MM-JJ, par exemple 2024-06-20'

export const date = texteTel(estUneDate, DATE_ATTENDUE)

function estUneDate(texte: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return false
  const jour = new Date(`${texte}T00:00:00Z`)
  return !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(texte)
}

const COLONNE_ATTENDUE = 'doit être une lettre de colonne, par exemple «\u00a0B\u00a0»'

/** Une lettre de colonne, rendue comptée à partir de 0. */
export const colonne = v.pipe(
  texteTel((l) => colonneDe(l) !== null, COLONNE_ATTENDUE),
  v.transform((lettre): number => colonneDe(lettre) ?? 0),
)

/** Où est un champ : une colonne, ou une ligne si les actions sont en colonnes ; comptée à partir de 0. */
export interface Rang {
  readonly en: 'colonne' | 'ligne'
  readonly place: number
}

const RANG_ATTENDU = `${COLONNE_ATTENDUE}, ou un numéro de ligne, par exemple «\u00a07\u00a0»`
const NUMERO_DE_LIGNE = /^[1-9]\d{0,6}$/

export const rang = v.pipe(
  texteTel((t) => NUMERO_DE_LIGNE.test(t) || colonneDe(t) !== null, RANG_ATTENDU),
  v.transform(
    (ecrit): Rang =>
      NUMERO_DE_LIGNE.test(ecrit)
        ? { en: 'ligne', place: Number(ecrit) - 1 }
        : { en: 'colonne', place: colonneDe(ecrit) ?? 0 },
  ),
)

/** Une ligne d'en-tête, telle que le tableur la numérote. */
export const ligneDEntete = nombreTel(
  (n) => Number.isSafeInteger(n) && n >= 1,
  'doit être un numéro de ligne, à partir de 1',
)

export const unites = unDe(['EUR', 'kEUR', 'MEUR'])

export const montantsParAxe = objet(
  Object.fromEntries(AXES.map((axe) => [axe, v.optional(montant)])) as Record<
    Axe,
    v.OptionalSchema<typeof montant, undefined>
  >,
)
