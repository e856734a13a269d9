export { SUITE } from './suite.ts'
export { Volet } from './Volet.tsx'
export type { Atelier, Suite } from './vue.ts'
