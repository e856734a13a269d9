export { type Fil, moteurDistant } from './distant.ts'
export { ouvrirLeFil } from './fil.ts'
export type { DemandeDeVerification, Moteur, ReglagesRelus } from './moteur.ts'
export { type Portee, servir } from './servir.ts'
