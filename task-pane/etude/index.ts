export { etudeDistante, FICHIER_DE_L_ETUDE, type FilDEtude } from './distante.ts'
export { ETUDE_DIRECTE, type Etude } from './etude.ts'
export { etudeFilOuPage } from './fil-ou-page.ts'
export { type PorteeDeLEtude, servirLEtude } from './servir.ts'
