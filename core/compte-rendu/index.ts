export type { Bloc, ColonneDeTableau, CompteRendu, Texte } from './document.ts'
export { mesurerLExecution } from './execution.ts'
export type { EcartDAction, Execution, LigneDExecution, Matiere } from './matiere.ts'
export { redigerLeCompteRendu } from './rediger.ts'
