export type { Actions } from './actions.ts'
export type { Contexte } from './contexte.ts'
export type { Issue } from './mener.ts'
export { actionsDe } from './reunir.ts'
