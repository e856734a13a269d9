export * from './ecrire.ts'
export * from './lire-montant.ts'
export * from './lire-nombre.ts'
export type { MontantTexte } from './montant-texte.ts'
