import { type Axe, nomCite } from '../modele/index.ts'

export { nomCite }

/** Axe « Accès aux droits », 2025 : de quoi ouvrir une phrase. Sans année : le contrat entier (I3). */
export function surAxe({ axe, annee }: { axe: Axe; annee: number | null }): string {
  return `Axe ${nomCite(axe)}, ${annee ?? 'ensemble du contrat'}`
}

/** « 1 action », « 3 actions » : le « s » suit le nombre. */
export function compter(nombre: number, mot: string): string {
  return `${nombre} ${nombre > 1 ? mot.replace(/\p{L}(?= |$)/gu, '$&s') : mot}`
}
