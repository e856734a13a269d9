export { chargerLAtelier, chargerLaSuite, partagerPreact } from './a-part.ts'
export { type Action, type Alentours, monter, type Poignee } from './monter.tsx'
export { type Atelier, SUITE, type Suite } from './vues/index.ts'
