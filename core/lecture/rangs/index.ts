export * from './classer.ts'
export type { Jugement } from './juger.ts'
export { annoncePlafond, resteDUnPlafond } from './mots.ts'
