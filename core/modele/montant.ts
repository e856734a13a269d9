declare const marqueCentimes: unique symbol

/** Montant en centimes entiers. La marque empêche d'y mêler un nombre ordinaire (des euros, par exemple). */
export type Centimes = number & { readonly [marqueCentimes]: true }

/** Le plus grand montant admis : mille milliards d'euros. Les produits par un taux y restent exacts. */
const LIMITE = 1e14

/** Lève une RangeError si la valeur n'est pas un nombre entier de centimes d'une taille plausible. */
export function centimes(valeur: number): Centimes {
  if (!Number.isInteger(valeur) || Math.abs(valeur) > LIMITE) {
    throw new RangeError(`${valeur} n'est pas un nombre entier de centimes`)
  }
  return (valeur === 0 ? 0 : valeur) as Centimes
}

export const ZERO = 0 as Centimes

export function plus(a: Centimes, b: Centimes): Centimes {
  return (a + b) as Centimes
}

export function moins(a: Centimes, b: Centimes): Centimes {
  return (a - b) as Centimes
}

export function somme(montants: Iterable<Centimes>): Centimes {
  let total = 0
  for (const m of montants) total += m
  return total as Centimes
}

export function fois(a: Centimes, entier: number): Centimes {
  return centimes(a * entier)
}

export function plusPetit(a: Centimes, b: Centimes): Centimes {
  return a < b ? a : b
}

export function plusGrand(a: Centimes, b: Centimes): Centimes {
  return a > b ? a : b
}

/** Au plus deux décimales : la forme de sortie (JSON, cellules), jamais celle du calcul. */
/** Sans centimes. */
export function estRond(a: Centimes): boolean {
  return a % 100 === 0
}

export function enEuros(a: Centimes): number {
  return a / 100
}

/**
 * Euros vers centimes, au demi-centime supérieur en valeur absolue, exact : 1,005 donne 101 et non 100.
 * `facteur` vaut 1000 pour des k€, 1 000 000 pour des M€. Rend null hors des bornes.
 */
export function depuisEuros(valeur: number, facteur: 1 | 1000 | 1_000_000 = 1): Centimes | null {
  const produit = valeur * 100 * facteur
  const arrondi = Math.round(produit)
  if (!(Math.abs(arrondi) <= LIMITE)) return null
  // Loin d'un demi-centime, l'erreur du flottant ne change pas l'arrondi.
  if (Math.abs(Math.abs(produit - arrondi) - 0.5) > 1e-3)
    return (arrondi === 0 ? 0 : arrondi) as Centimes
  return depuisDecimal(valeur, facteur)
}

/** Passe par l'écriture décimale la plus courte du nombre, celle que l'utilisateur voit. */
function depuisDecimal(valeur: number, facteur: number): Centimes {
  const [mantisse = '0', exposant = '0'] = Math.abs(valeur).toString().split('e')
  const [entiers = '0', decimales = ''] = mantisse.split('.')
  const rang = decimales.length - Number(exposant) - 2 - Math.log10(facteur)
  const chiffres = BigInt(entiers + decimales)
  const absolu =
    rang <= 0
      ? chiffres * 10n ** BigInt(-rang)
      : (chiffres * 2n + 10n ** BigInt(rang)) / (2n * 10n ** BigInt(rang))
  return centimes(valeur < 0 ? -Number(absolu) : Number(absolu))
}
