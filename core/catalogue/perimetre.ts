import type { CasDePerimetre } from './cas-de-perimetre.ts'
import { A_VERIFIER } from './perimetre-a-verifier.ts'
import { ADMIS } from './perimetre-admis.ts'

/** Tout ce dont le texte parle et qu'un libellé laisse reconnaître. */
export const PERIMETRE: readonly CasDePerimetre[] = [...A_VERIFIER, ...ADMIS]
