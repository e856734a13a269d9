export type { Bloc, ColonneDeTableau, CompteRendu, Texte } from './document.ts'
export type { Matiere } from './matiere.ts'
export { redigerLeCompteRendu } from './rediger.ts'
