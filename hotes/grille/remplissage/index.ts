export type { Bande } from './chantier.ts'
export { ajouterLeRemplissage } from './greffons.ts'
export { remplirParEtapes } from './remplir.ts'
