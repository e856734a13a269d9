export type { Contenu } from './entree.ts'
export { exclutLeChamp, type Note, noterEntete } from './noter.ts'
