export { decoder, echapper, echapperAttribut } from './caracteres.ts'
export { FERMANTE, type GenreXml, LecteurXml, lireXml, OUVRANTE, TEXTE } from './lecteur.ts'
