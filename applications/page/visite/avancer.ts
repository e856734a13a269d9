import type { Constat } from '../../../core/constats/index.ts'
import type { Verification } from '../../../core/examen/index.ts'
import type { Fait } from './temoin.ts'

/** Où en est la visite ; chaque étape n'a que ce qu'elle montre. */
export type Moment =
  | { readonly etape: 'verifier' }
  | { readonly etape: 'plancher'; readonly conclusion: string; readonly plancher: Constat }
  | { readonly etape: 'comprendre'; readonly plancher: Constat; readonly montre: boolean }
  | { readonly etape: 'corriger' }
  | { readonly etape: 'en-regle'; readonly conclusion: string }

export const ETAPES = ['verifier', 'plancher', 'comprendre', 'corriger', 'en-regle'] as const

export const DEPART: Moment = { etape: 'verifier' }

/** Ce que devient la visite après ce que l'utilisateur a fait ; le même moment si cela n'y change rien. */
export function avancer(moment: Moment, fait: Fait): Moment {
  if (fait.genre === 'verifie') return apresVerification(moment, fait.verification)
  if (moment.etape !== 'plancher') return moment
  const { feuille, cellules } = moment.plancher
  const montre = fait.cible.feuille === feuille && cellules.includes(fait.cible.cellule)
  return montre ? comprendre(moment.plancher) : moment
}

function apresVerification(moment: Moment, { constats, conclusion }: Verification): Moment {
  const bloquants = constats.map((c) => c.constat).filter((c) => c.gravite === 'bloquant')
  if (bloquants.length === 0) return { etape: 'en-regle', conclusion: conclusion.phrase }
  if (moment.etape !== 'verifier') return moment
  const plancher = bloquants.find((c) => c.regle === 'plancher-axe')
  return plancher
    ? { etape: 'plancher', conclusion: conclusion.phrase, plancher }
    : { etape: 'corriger' }
}

/** L'étape d'après, quand l'utilisateur passe à la suite sans faire ; null quand il n'a pas le choix. */
export function suite(moment: Moment): Moment | null {
  if (moment.etape === 'plancher') return comprendre(moment.plancher)
  return moment.etape === 'comprendre' ? { etape: 'corriger' } : null
}

function comprendre(plancher: Constat): Moment {
  return { etape: 'comprendre', plancher, montre: false }
}
