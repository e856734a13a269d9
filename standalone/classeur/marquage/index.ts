export type { Annotation, MarqueNonPosee, RapportEcrit } from './annotation.ts'
export { AUTEUR } from './auteur.ts'
export { type Chantier, ouvrirChantier } from './chantier.ts'
export { appliquer, type Retouche } from './retouches.ts'
