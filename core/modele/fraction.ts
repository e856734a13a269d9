import { type Centimes, centimes } from './montant.ts'

declare const marqueFraction: unique symbol

/** Un taux : quotient de deux entiers, jamais un flottant. */
export interface Fraction {
  readonly numerateur: number
  readonly denominateur: number
  readonly [marqueFraction]: true
}

export function fraction(numerateur: number, denominateur: number): Fraction {
  if (!Number.isInteger(numerateur) || !Number.isInteger(denominateur) || denominateur <= 0) {
    throw new RangeError(`${numerateur}/${denominateur} n'est pas une fraction d'entiers`)
  }
  return { numerateur, denominateur } as Fraction
}

/** pourcent(40) = 40/100. */
export function pourcent(taux: number): Fraction {
  return fraction(taux, 100)
}

/** Montant × taux, arrondi au centime inférieur (vers −∞). */
export function partInferieure(montant: Centimes, taux: Fraction): Centimes {
  const produit = montant * taux.numerateur
  if (!Number.isSafeInteger(produit)) return partExacte(montant, taux, 0n)
  const reste = produit % taux.denominateur
  return centimes((produit - (reste < 0 ? reste + taux.denominateur : reste)) / taux.denominateur)
}

/** Montant × taux, arrondi au centime supérieur (vers +∞). */
export function partSuperieure(montant: Centimes, taux: Fraction): Centimes {
  const produit = montant * taux.numerateur
  if (!Number.isSafeInteger(produit)) return partExacte(montant, taux, 1n)
  const reste = produit % taux.denominateur
  return centimes((produit - (reste > 0 ? reste - taux.denominateur : reste)) / taux.denominateur)
}

/** « 40 % », « 33,33 % » : pour les phrases. */
export function enPourcent(taux: Fraction): string {
  const centiemes = Math.round((taux.numerateur * 10_000) / taux.denominateur)
  const texte = (centiemes / 100).toString().replace('.', ',')
  return `${texte}\u00a0%`
}

function partExacte(montant: Centimes, taux: Fraction, arrondi: 0n | 1n): Centimes {
  const produit = BigInt(montant) * BigInt(taux.numerateur)
  const denominateur = BigInt(taux.denominateur)
  const reste = ((produit % denominateur) + denominateur) % denominateur
  const plancher = (produit - reste) / denominateur
  return centimes(Number(reste === 0n ? plancher : plancher + arrondi))
}
