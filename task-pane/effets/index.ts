export type { Actions } from './actions.ts'
export type { Contexte } from './contexte.ts'
export { actionsDe } from './reunir.ts'
