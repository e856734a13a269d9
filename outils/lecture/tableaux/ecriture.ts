import type { Choisir } from '../tirage/index.ts'
import { type Hasard, hasard } from '../tirage/index.ts'
import type { Encre } from './planche.ts'

/** Comment ce service écrit un montant : son unité, ses zéros, en nombre ou en texte. */
export interface Ecriture {
  readonly unite: 'euros' | 'k-titre' | 'k-entete' | 'k-ligne'
  readonly montant: (euros: number) => Encre | null
  readonly enTextes: boolean
  readonly formules: boolean
}

const MILLE = 1000

export function tirerEcriture(graine: number, choisir: Choisir, unites = true): Ecriture {
  const unite = unites ? choisir('unite') : choisir('unite', ['euros', 'k-titre'])
  const zeros = choisir('zeros')
  const enTextes = choisir('nombres') === 'textes'
  const formules = !enTextes && choisir('sommes') === 'formules'
  const de = hasard(graine, 'ecriture')
  const enTexte = de.parmi(TEXTES)
  const format = unite === 'euros' ? de.parmi(FORMATS) : de.parmi(FORMATS_EN_MILLIERS)
  return {
    unite,
    enTextes,
    formules,
    montant: (euros) => {
      if (euros === 0 && zeros === 'vides') return null
      if (euros === 0 && zeros === 'tirets') return { valeur: '-' }
      const valeur = unite === 'euros' ? euros : euros / MILLE
      if (enTextes) return { valeur: enTexte(valeur, unite === 'euros') }
      return format === '' ? { valeur } : { valeur, format }
    },
  }
}

const FORMATS = ['', '#,##0', '#,##0 "€"', '#,##0.00 "€"', '#,##0.00'] as const
const FORMATS_EN_MILLIERS = ['', '#,##0.0', '0.0'] as const
const FINE = '\u202f'
const INSECABLE = '\u00a0'

const TEXTES: readonly ((valeur: number, euros: boolean) => string)[] = [
  (valeur) => enFrancais(valeur, ''),
  (valeur) => enFrancais(valeur, ' '),
  (valeur) => enFrancais(valeur, FINE),
  (valeur, euros) =>
    euros ? `${enFrancais(valeur, INSECABLE)}${INSECABLE}€` : enFrancais(valeur, ''),
  (valeur, euros) => (euros ? `${enFrancais(valeur, ' ')},00 €` : enFrancais(valeur, '')),
]

/** Les montants sont des centaines d'euros : au plus une décimale en milliers. */
function enFrancais(valeur: number, separateur: string): string {
  const [entiers = '0', decimales] = String(Math.abs(valeur)).split('.')
  const groupes = entiers.replace(/\B(?=(\d{3})+$)/g, separateur)
  const signe = valeur < 0 ? '-' : ''
  return `${signe}${groupes}${decimales === undefined ? '' : `,${decimales}`}`
}

/** Une valeur qui n'est pas de l'argent : un effectif, un prix à l'unité. */
export function quantite(de: Hasard): number {
  return 5 + de.entier(400)
}
