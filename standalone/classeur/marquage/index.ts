export { ALLURES, AUTEUR } from './allures.ts'
export type { Annotation, MarqueNonPosee } from './annotation.ts'
export { type Chantier, ouvrirChantier } from './chantier.ts'
export { appliquer, type Retouche } from './retouches.ts'
