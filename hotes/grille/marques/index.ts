export { ajouterLesMarques, REMARQUER, redessiner } from './greffon.ts'
