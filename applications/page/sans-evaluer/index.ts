export { formuleLue } from './formule.ts'
export { lireSansEvaluer } from './remplacer.ts'
