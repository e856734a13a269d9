import type { ClasseurLu } from '../../../formats/index.ts'
import { type Noms, nomsDe } from './noms.ts'
import { type PartiesDeLHabillage, partiesDeLHabillage } from './parties.ts'
import { type TableauNomme, tableauxDe } from './tableaux.ts'

/** Ce que la grille prend d'un fichier d'Excel outre ses cellules : se lit sans la bibliothèque, dans tout fil. */
export interface Apparence {
  readonly noms: Noms
  readonly tableaux: readonly TableauNomme[]
  /** null : elles ne se lisent pas. */
  readonly habillage: PartiesDeLHabillage | null
}

/** null : ce n'est pas un fichier d'Excel. */
export function apparenceDe(lu: ClasseurLu): Apparence | null {
  if (!('parties' in lu)) return null
  return {
    noms: siPossible(() => nomsDe(lu)) ?? {},
    tableaux: siPossible(() => tableauxDe(lu)) ?? [],
    habillage: siPossible(() => partiesDeLHabillage(lu)),
  }
}

function siPossible<T>(faire: () => T): T | null {
  try {
    return faire()
  } catch {
    return null
  }
}
