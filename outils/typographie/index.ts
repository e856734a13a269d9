export { espacesAColler } from './coller.ts'
export { type Espace, relever } from './relever.ts'
export { noeudsDe } from './syntaxe.ts'
export { fichiersDeTextes, fichiersQuiParlent } from './textes.ts'
