export { CONTREPARTIE, SERVICE_DE_L_ETAT } from './argent.ts'
export type { Contenu } from './entree.ts'
export { exclutLeChamp, type Note, noterEntete } from './noter.ts'
