export { moteurDistant } from './distant.ts'
export type { DemandeDeVerification, Moteur, ReglagesRelus } from './moteur.ts'
