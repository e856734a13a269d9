import { LIBELLES_DES_AXES } from '../catalogue/index.ts'
import type { Axe } from '../modele/index.ts'
import { citer } from './phrases.ts'

/** « Accès aux droits » : le nom d'un axe, tel qu'une phrase le cite. */
export function nomCite(axe: Axe): string {
  return citer(LIBELLES_DES_AXES[axe].court)
}

/** Axe « Accès aux droits », 2025 : de quoi ouvrir une phrase. Sans année : le contrat entier (I3). */
export function surAxe({ axe, annee }: { axe: Axe; annee: number | null }): string {
  return `Axe ${nomCite(axe)}, ${annee ?? 'ensemble du contrat'}`
}

/** « 1 action », « 3 actions » : le « s » suit le nombre. */
export function compter(nombre: number, mot: string): string {
  return `${nombre} ${nombre > 1 ? mot.replace(/\p{L}(?= |$)/gu, '$&s') : mot}`
}
