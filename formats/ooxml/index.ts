export { annoterOoxml } from './annoter.ts'
export { COURANT, type Dialecte, TYPES } from './dialecte.ts'
export { effacerOoxml, rapportsDuClasseur } from './effacer.ts'
export {
  bordEnXml,
  fondEnXml,
  formatEnXml,
  policeEnXml,
  styleEnXml,
} from './elements-de-style.ts'
export { ajouterFeuilleOoxml, classeurAvecFeuille } from './feuille-a-remplir.ts'
export { OOXML } from './format.ts'
export { hauteurDesTextes } from './hauteur.ts'
export { ecrireReglagesOoxml, lireReglagesOoxml } from './reglages.ts'
export { enTexteDeTableur } from './texte.ts'
