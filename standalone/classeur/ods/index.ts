export { annoterOds, ecrireRapportOds } from './annoter.ts'
export { ecrireCelluleOds } from './ecrire-cellule.ts'
export { compterOds, effacerOds, rapportsDuClasseurOds } from './effacer.ts'
export { ecrireReglagesOds, lireReglagesOds } from './reglages.ts'
