import { argumentInvalide } from './erreur.ts'

/** Les arguments viennent d’ailleurs : chacun se lit avec son type, ou lève InvalidArgument. */
export function texte(valeur: unknown, quoi: string): string {
  if (typeof valeur !== 'string') throw argumentInvalide(`${quoi}, texte attendu`)
  return valeur
}

export function nombre(valeur: unknown, quoi: string): number {
  if (typeof valeur !== 'number' || !Number.isFinite(valeur)) {
    throw argumentInvalide(`${quoi}, nombre attendu`)
  }
  return valeur
}

export function entier(valeur: unknown, quoi: string): number {
  const lu = nombre(valeur, quoi)
  if (!Number.isInteger(lu)) throw argumentInvalide(`${quoi}, entier attendu`)
  return lu
}

export function booleen(valeur: unknown, quoi: string): boolean {
  if (typeof valeur !== 'boolean') throw argumentInvalide(`${quoi}, vrai ou faux attendu`)
  return valeur
}

export function parmi<T extends string>(valeur: unknown, choix: readonly T[], quoi: string): T {
  const trouve = choix.find((c) => c === valeur)
  if (trouve === undefined) throw argumentInvalide(`${quoi} : « ${String(valeur)} »`)
  return trouve
}

export function dictionnaire(valeur: unknown, quoi: string): Readonly<Record<string, unknown>> {
  if (!estUnDictionnaire(valeur)) throw argumentInvalide(`${quoi}, objet attendu`)
  return valeur
}

export function estUnDictionnaire(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)
}

const COULEUR = /^#[0-9a-f]{6}$/i

/** « #rrggbb » ou un nom anglais de couleur ; Excel rend toujours la forme « #RRGGBB ». */
export function couleur(valeur: unknown, quoi: string): string {
  const lue = texte(valeur, quoi)
  if (COULEUR.test(lue)) return lue.toUpperCase()
  if (/^[a-z]+$/i.test(lue)) return lue
  throw argumentInvalide(`${quoi} : « ${lue} » n’est pas une couleur`)
}
