export { type Contenu, Html, html, RIEN } from './balisage.ts'
