export { traduireLesFormules } from './dialoguer.ts'
export { type Sens, type Traducteur, traducteur } from './traduire.ts'
