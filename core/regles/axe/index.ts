import type { Regle } from '../regle.ts'
import { axeSansAction } from './axe-sans-action.ts'
import { cantinePartAxe } from './cantine-part-axe.ts'
import { indicateurNationalAbsent } from './indicateur-national-absent.ts'
import { plafondAbsent } from './plafond-absent.ts'
import { plafondAxe } from './plafond-axe.ts'
import { plafondTotal } from './plafond-total.ts'
import { plancherAxe } from './plancher-axe.ts'

/** Règles d'un axe et d'une année. */
export const REGLES_D_AXE = [
  plancherAxe,
  plafondAxe,
  plafondTotal,
  axeSansAction,
  plafondAbsent,
  cantinePartAxe,
  indicateurNationalAbsent,
] as const satisfies readonly Regle[]
