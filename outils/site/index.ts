export { adresseDeFonction, adresseDeRegle } from './adresses.ts'
export { genererSite, type Site } from './generer.ts'
export { lireLaMatiere, type Matiere } from './matiere.ts'
export { poserLeSite } from './poser.ts'
