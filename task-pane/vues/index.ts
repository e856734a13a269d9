export { SUITE } from './suite.ts'
export { Volet } from './Volet.tsx'
export type { Suite } from './vue.ts'
