import * as v from 'valibot'
import { ErreurDeReglage } from './erreur.ts'

/** Taille admise d'un fichier de réglages, en caractères : bien au-delà d'un vrai, bien en deçà d'une attaque. */
const TAILLE_ADMISE = 1_000_000

/** Le contenu d'un fichier JSON. Lève une ErreurDeReglage s'il n'en est pas un. */
export function lireJson(texte: string): unknown {
  if (texte.length > TAILLE_ADMISE) {
    throw new ErreurDeReglage(
      `Le fichier est trop gros pour des réglages (${texte.length} caractères, ${TAILLE_ADMISE} au plus).`,
    )
  }
  if (texte.trim() === '')
    throw new ErreurDeReglage('Le fichier est vide\u00a0: il doit contenir du JSON.')
  try {
    return JSON.parse(texte.replace(/^\ufeff/, ''))
  } catch {
    throw new ErreurDeReglage(
      'Le fichier n’est pas du JSON valide\u00a0: vérifiez les accolades, les guillemets droits et les virgules.',
    )
  }
}

/** La valeur validée. Lève une ErreurDeReglage qui nomme le premier champ en faute. */
export function valider<Schema extends v.GenericSchema>(
  schema: Schema,
  valeur: unknown,
  debut: readonly string[] = [],
): v.InferOutput<Schema> {
  const resultat = v.safeParse(schema, valeur)
  if (resultat.success) return resultat.output
  const [faute] = resultat.issues
  throw new ErreurDeReglage(`${nommer([...debut, ...cheminDe(faute)])} ${faute.message}.`)
}

function cheminDe({ path }: v.BaseIssue<unknown>): (string | number)[] {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** « Le champ « plafonds.enfance » », « Le champ « colonnes.tiers », n° 2, ». */
function nommer(chemin: readonly (string | number)[]): string {
  const noms = chemin.filter((pas) => typeof pas !== 'number').map(String)
  const rang = chemin.find((pas) => typeof pas === 'number')
  const numero = rang === undefined ? '' : `n° ${Number(rang) + 1}`
  if (noms.length === 0) return numero ? `L’élément ${numero}` : 'Le contenu du fichier'
  return `Le champ «\u00a0${abreger(noms.join('.'))}\u00a0»${numero ? `, ${numero},` : ''}`
}

const LONGUEUR_D_UN_NOM = 80

function abreger(nom: string): string {
  return nom.length <= LONGUEUR_D_UN_NOM ? nom : `${nom.slice(0, LONGUEUR_D_UN_NOM)}…`
}
