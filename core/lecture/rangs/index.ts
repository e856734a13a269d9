export * from './classer.ts'
export { ditAbandon } from './decisions.ts'
export type { Jugement } from './juger.ts'
export { annoncePlafond, ditTotal, estUnAxeSeul, resteDUnPlafond } from './mots.ts'
