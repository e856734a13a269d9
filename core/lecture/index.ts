export { type Lecture, lireContrat } from './lireContrat.ts'
