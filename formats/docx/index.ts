export { ecrireDocx } from './ecrire.ts'
