export { collerLeContenuSeul } from './contenu-seul.ts'
export { ajouterLaGarde, direLesRefus } from './greffon.ts'
export { elaguerLesMenus } from './menus.ts'
