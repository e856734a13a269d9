// L'entrée de Code.js : tout ce que les souches appellent, et rien d'autre.
import './complements.ts'

export { evaluer } from '../fonctions/index.ts'
export { accueil, choisir, depuisLAccueil, onInstall, onOpen } from '../menu/index.ts'
export { geste } from './geste.ts'
