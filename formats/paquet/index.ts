export { BORNES, type Bornes, enMo } from './bornes.ts'
export { type Changements, composerPaquet, ecrirePaquet } from './ecrire.ts'
export { cleDePartie, ouvrirPaquet, type Paquet } from './paquet.ts'
export { classeurChiffre, controlerLaTaille, estZip, fichierVide, refuserOle } from './refuser.ts'
