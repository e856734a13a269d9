export { etudeDistante, type FilDEtude } from './distante.ts'
export { ETUDE_DIRECTE, type Etude } from './etude.ts'
