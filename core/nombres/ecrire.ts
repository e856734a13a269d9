import type { Centimes } from '../modele/index.ts'

/** Espace insécable : un montant ne se coupe pas en fin de ligne. */
const INSECABLE = '\u00a0'

/** « 1 234,50 » ; les centimes ne s'écrivent que s'il y en a. */
function ecrireNombreDeCentimes(montant: Centimes): string {
  const absolu = Math.abs(montant)
  const entiers = grouper(Math.floor(absolu / 100).toString())
  const reste = absolu % 100
  const decimales = reste === 0 ? '' : `,${reste.toString().padStart(2, '0')}`
  return `${montant < 0 ? '−' : ''}${entiers}${decimales}`
}

/** « 1 234,50 € », espaces insécables. */
export function ecrireEuros(montant: Centimes): string {
  return `${ecrireNombreDeCentimes(montant)}${INSECABLE}€`
}

/** « 1 234,5 » : un nombre sans unité, tel qu'on l'écrit en français. */
export function ecrireNombre(nombre: number): string {
  const [entiers = '0', decimales] = Math.abs(nombre).toString().split('.')
  const groupes = grouper(entiers)
  return `${nombre < 0 ? '−' : ''}${groupes}${decimales ? `,${decimales}` : ''}`
}

function grouper(entiers: string): string {
  let groupes = entiers.slice(-3)
  for (let fin = entiers.length - 3; fin > 0; fin -= 3) {
    groupes = entiers.slice(Math.max(0, fin - 3), fin) + INSECABLE + groupes
  }
  return groupes
}
