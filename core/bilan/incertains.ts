import { numeroDAxe } from '../catalogue/index.ts'
import { type Axe, type Contrat, estAxe, type UniteDAction } from '../modele/index.ts'

/** Les numéros que le classeur donne à chaque axe qu'il nomme. */
export type Numeros = Readonly<Record<Axe, ReadonlySet<number>>>

export function numerosDesAxes({ unites }: Contrat): Numeros {
  const numeros: Record<Axe, Set<number>> = {
    enfance: new Set(),
    emploi: new Set(),
    droits: new Set(),
    transition: new Set(),
  }
  for (const { axe, lignes } of unites) {
    const numero = estAxe(axe) ? numeroDAxe(lignes[0].axeLu) : null
    if (estAxe(axe) && numero !== null) numeros[axe].add(numero)
  }
  return numeros
}

/**
 * Une action dont on n'a pas compris l'axe pourrait être de celui-ci. Son numéro tranche quand le classeur en donne un
 * autre à cet axe : « Enjeu 5 » n'est pas l'axe qu'il appelle « Enjeu 3 ».
 */
export function pourraitServir({ lignes }: UniteDAction, axe: Axe, numeros: Numeros): boolean {
  const numero = numeroDAxe(lignes[0].axeLu)
  const siens = numeros[axe]
  return numero === null || siens.size === 0 || siens.has(numero)
}
