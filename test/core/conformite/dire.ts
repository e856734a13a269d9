import type { CelluleProposee, CoutsLibres } from '../../../core/conformite/index.ts'
import type { Constat } from '../../../core/constats/index.ts'

export const TENUS: CoutsLibres = new Set()

export const cle = ({ regle, axe, annee, action }: Constat) => `${regle} ${axe} ${annee} ${action}`
export const dites = (cellules: readonly CelluleProposee[]) =>
  cellules.map((c) => `${c.axe} ${c.annee} ${c.action} ${c.champ} : ${c.avant} → ${c.apres}`).sort()
