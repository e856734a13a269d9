export { type Article, type Choix, GROUPES_D_ARTICLES } from './articles.ts'
export { choisir } from './choisir.ts'
export { type Sens, type Traducteur, traducteur } from './formules/index.ts'
export { onInstall, onOpen } from './menu.ts'
