import { REGLES_D_AXE } from './axe/index.ts'
import { colonneAbsente, REGLES_DE_CONTRAT } from './contrat/index.ts'
import { REGLES_DE_LIGNE } from './ligne/index.ts'
import type { Regle } from './regle.ts'
import { REGLES_DE_SUIVI } from './suivi/index.ts'

const VERIFIANTES = [
  ...REGLES_DE_LIGNE,
  ...REGLES_D_AXE,
  ...REGLES_DE_CONTRAT,
  ...REGLES_DE_SUIVI,
] as const satisfies readonly Regle[]

const COLONNE_ABSENTE = colonneAbsente(VERIFIANTES)

/** Le nom de chaque règle : ce qui en parle ailleurs ne compile pas sous un autre. */
export type IdDeRegle = (typeof VERIFIANTES)[number]['id'] | (typeof COLONNE_ABSENTE)['id']

/** Toutes les règles, dans l'ordre de la documentation ; un identifiant ne sert qu'une fois. */
export const REGLES: readonly Regle<IdDeRegle>[] = [...VERIFIANTES, COLONNE_ABSENTE]
