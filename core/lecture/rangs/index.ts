export * from './classer.ts'
export type { Jugement } from './juger.ts'
export { annoncePlafond, ditAbandon, ditTotal, estUnAxeSeul, resteDUnPlafond } from './mots.ts'
