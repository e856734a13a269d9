import * as z from 'zod/mini'
import { colonneDe } from '../grille/index.ts'
import { AXES, type Axe, type Centimes, depuisEuros } from '../modele/index.ts'

// Sans génération de code à la volée : un complément de tableur l'interdit.
z.config({ jitless: true })

export const guillemets = (mots: readonly string[]): string =>
  mots.map((mot) => `«\u00a0${mot}\u00a0»`).join(', ')

/** Un objet dont tout champ inconnu est une erreur ; le message dit les champs admis. */
export function objet<Champs extends Record<string, z.core.SomeType>>(champs: Champs) {
  return z.strictObject(champs, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `n’existe pas\u00a0; champs admis\u00a0: ${guillemets(Object.keys(champs))}`
        : 'doit être un objet { … }',
  })
}

export const texte = z
  .string({ error: ({ input }) => (input === undefined ? 'manque' : 'doit être un texte') })
  .check(z.refine((t) => t.trim() !== '', 'ne doit pas être vide'))

export const booleen = z.boolean('doit valoir true ou false')

export function unDe<const Valeurs extends readonly [string, ...string[]]>(valeurs: Valeurs) {
  return z.enum(valeurs, `doit valoir ${valeurs.map((v) => `«\u00a0${v}\u00a0»`).join(' ou ')}`)
}

const ANNEE_ATTENDUE = 'doit être une année, par exemple 2025'

export const annee = z
  .int(ANNEE_ATTENDUE)
  .check(z.gte(2000, ANNEE_ATTENDUE), z.lte(2100, ANNEE_ATTENDUE))

const MONTANT_ATTENDU =
  'doit être un montant en euros, positif ou nul, par exemple 300000 ou 1250.5'

/** Des euros, au plus deux décimales, rendus en centimes. */
export const montant = z.pipe(
  z.number(MONTANT_ATTENDU).check(
    z.gte(0, MONTANT_ATTENDU),
    z.refine((euros) => enCentimes(euros) !== null, `${MONTANT_ATTENDU} (deux décimales au plus)`),
  ),
  z.transform((euros): Centimes => enCentimes(euros) as Centimes),
)

function enCentimes(euros: number): Centimes | null {
  const centimes = depuisEuros(euros)
  return centimes !== null && centimes / 100 === euros ? centimes : null
}

const DATE_ATTENDUE = 'doit être une date AAAA-MM-JJ, par exemple 2024-06-20'

export const date = z.string(DATE_ATTENDUE).check(z.refine(estUneDate, DATE_ATTENDUE))

function estUneDate(texte: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return false
  const jour = new Date(`${texte}T00:00:00Z`)
  return !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(texte)
}

const COLONNE_ATTENDUE = 'doit être une lettre de colonne, par exemple «\u00a0B\u00a0»'

/** Une lettre de colonne, rendue comptée à partir de 0. */
export const colonne = z.pipe(
  z.string(COLONNE_ATTENDUE).check(z.refine((l) => colonneDe(l) !== null, COLONNE_ATTENDUE)),
  z.transform((lettre): number => colonneDe(lettre) ?? 0),
)

/** Où est un champ : une colonne, ou une ligne si les actions sont en colonnes ; comptée à partir de 0. */
export interface Rang {
  readonly en: 'colonne' | 'ligne'
  readonly place: number
}

const RANG_ATTENDU = `${COLONNE_ATTENDUE}, ou un numéro de ligne, par exemple «\u00a07\u00a0»`
const NUMERO_DE_LIGNE = /^[1-9]\d{0,6}$/

export const rang = z.pipe(
  z
    .string(RANG_ATTENDU)
    .check(z.refine((t) => NUMERO_DE_LIGNE.test(t) || colonneDe(t) !== null, RANG_ATTENDU)),
  z.transform(
    (ecrit): Rang =>
      NUMERO_DE_LIGNE.test(ecrit)
        ? { en: 'ligne', place: Number(ecrit) - 1 }
        : { en: 'colonne', place: colonneDe(ecrit) ?? 0 },
  ),
)

const LIGNE_ATTENDUE = 'doit être un numéro de ligne, à partir de 1'

/** Une ligne d'en-tête, telle que le tableur la numérote. */
export const ligneDEntete = z.int(LIGNE_ATTENDUE).check(z.gte(1, LIGNE_ATTENDUE))

export const unites = unDe(['EUR', 'kEUR', 'MEUR'])

export const montantsParAxe = objet(
  Object.fromEntries(AXES.map((axe) => [axe, z.optional(montant)])) as Record<
    Axe,
    z.ZodMiniOptional<typeof montant>
  >,
)
