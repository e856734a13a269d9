export { type Action, type Alentours, monter, type Poignee } from './monter.tsx'
export { SUITE, type Suite } from './vues/index.ts'
