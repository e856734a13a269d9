import type { ExempleDeRegle, Exemples } from './exemple.ts'
import { FINANCEMENT } from './financement.ts'
import { NATURE } from './nature.ts'
import { PLAFONDS_ET_CONTRAT } from './plafonds.ts'
import { SAISIE } from './saisie.ts'
import { SUIVI } from './suivi.ts'

export { type ExempleExecute, executer } from './executer.ts'
export type { ExempleDeRegle } from './exemple.ts'

/** Un exemple par règle, sauf celles qu'une petite feuille ne peut pas montrer. */
export const EXEMPLES: Exemples = {
  ...SAISIE,
  ...FINANCEMENT,
  ...NATURE,
  ...PLAFONDS_ET_CONTRAT,
  ...SUIVI,
}

/** Pourquoi une règle n'a pas d'exemple, et quoi faire quand elle parle. */
export const SANS_EXEMPLE: Readonly<Record<string, string>> = {
  'valeurs-absentes':
    'Cette règle porte sur un fichier enregistré sans les résultats de ses formules : dans un tableur ouvert, une formule a toujours sa valeur. Ouvrez le fichier dans votre tableur, laissez-le calculer, enregistrez, puis vérifiez de nouveau.',
}

export function exempleDe(regle: string): ExempleDeRegle | null {
  return EXEMPLES[regle] ?? null
}
