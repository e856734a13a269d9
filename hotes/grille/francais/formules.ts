import { ESPACE_DES_FONCTIONS } from '../../../core/fonctions/index.ts'
import { DEFAULT_LOCALE, type Locale, tokenize } from '../bibliotheque.ts'
import { FRANCAIS } from './locale.ts'
import { NOTICES } from './noms.ts'

const PAIRES = Object.entries(NOTICES).map(([francais, [anglais]]) => [francais, anglais] as const)
const ANGLAIS: ReadonlyMap<string, string> = new Map(PAIRES)
const FRANCAIS_DE: ReadonlyMap<string, string> = new Map(
  PAIRES.map(([francais, anglais]) => [anglais, francais]),
)

/** Une formule à séparateurs anglais, ses fonctions sous leur nom anglais : la forme qui s'enregistre. */
export function enAnglais(formule: string): string {
  // Presque toutes y sont déjà : les découper toutes prendrait l'essentiel d'une lecture.
  if (!aDuFrancais(formule)) return formule
  return renommer(formule, DEFAULT_LOCALE, nomAnglais)
}

const MOTS = /([a-z_][\w.]*)\s*\(|\b(?:vrai|faux)\b/gi

function aDuFrancais(formule: string): boolean {
  for (const [, nom] of formule.matchAll(MOTS)) {
    if (nom === undefined || nomAnglais(nom) !== nom) return true
  }
  return false
}

/** La même conversion, pour une formule saisie avec « ; » et la virgule, qui les garde. */
export function saisieEnAnglais(formule: string): string {
  return renommer(formule, FRANCAIS, nomAnglais)
}

/** Une formule à « ; » et virgule, ses fonctions sous leur nom français : la forme qui se montre. */
export function enFrancais(formule: string): string {
  return renommer(formule, FRANCAIS, (nom) => FRANCAIS_DE.get(nom.toUpperCase()) ?? nom)
}

const PREFIXE = new RegExp(`^${ESPACE_DES_FONCTIONS}_`, 'i')

function nomAnglais(nom: string): string {
  return ANGLAIS.get(nom.toUpperCase()) ?? nom.replace(PREFIXE, `${ESPACE_DES_FONCTIONS}.`)
}

/** Seuls changent les noms suivis d'une parenthèse, et VRAI ou FAUX, qui s'écrivent sans. */
function renommer(formule: string, locale: Locale, renomme: (nom: string) => string): string {
  if (!formule.startsWith('=')) return formule
  const jetons = tokenize(formule, locale)
  return jetons
    .map(({ type, value }, i) => {
      if (type !== 'SYMBOL') return value
      const appel = jetons[i + 1]?.type === 'LEFT_PAREN'
      return appel || /^(vrai|faux|true|false)$/i.test(value) ? renomme(value) : value
    })
    .join('')
}

/** Une formule à séparateurs anglais, telle que l'utilisateur l'écrirait. */
export function montrerLaFormule(formule: string): string {
  const jetons = tokenize(`=${formule}`, DEFAULT_LOCALE).map(({ type, value }) => {
    if (type === 'NUMBER') return value.replace('.', FRANCAIS.decimalSeparator)
    return type === 'ARG_SEPARATOR' ? FRANCAIS.formulaArgSeparator : value
  })
  return enFrancais(jetons.join(''))
}
