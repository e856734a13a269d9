// L'entrée de Code.js : tout ce que les souches appellent, et rien d'autre.
import '../../core/complements/index.ts'

export { evaluer } from '../fonctions/index.ts'
export { choisir, onInstall, onOpen } from '../menu/index.ts'
export { geste } from './geste.ts'
