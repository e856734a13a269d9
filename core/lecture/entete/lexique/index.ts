export type { Contenu } from './entree.ts'
export { type Note, noterEntete } from './noter.ts'
