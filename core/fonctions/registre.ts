import { expliquer } from './expliquer.ts'
import type { Fonction } from './fonction.ts'
import { FONCTIONS_PAR_CELLULE } from './par-cellule.ts'
import { source } from './source.ts'
import { verifier } from './verifier.ts'
import { version } from './version.ts'

/** Toutes les fonctions de tableur, dans l'ordre de la documentation. */
export const FONCTIONS: readonly Fonction[] = [
  ...FONCTIONS_PAR_CELLULE,
  verifier,
  expliquer,
  source,
  version,
]
