export { ERREURS } from './erreurs.ts'
export { traduire } from './traduire.ts'
