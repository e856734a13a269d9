export * from './classer.ts'
export type { Jugement } from './juger.ts'
export { annoncePlafond, ditTotal, resteDUnPlafond } from './mots.ts'
