export { moteurDistant } from './distant.ts'
export { ouvrirLeFil } from './fil.ts'
export type { DemandeDeVerification, Moteur, ReglagesRelus } from './moteur.ts'
