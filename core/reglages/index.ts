export * from './classeur-json.ts'
export * from './completer.ts'
export { lireContratJson } from './contrat-json.ts'
export * from './correspondance-json.ts'
export * from './decrire.ts'
export * from './erreur.ts'
export * from './indicateurs-json.ts'
export {
  type CleInterpretation,
  INTERPRETATIONS,
  INTERPRETATIONS_PAR_DEFAUT,
  type Interpretations,
} from './interpretations.ts'
export * from './justification.ts'
export * from './passage.ts'
export * from './piece.ts'
export { POURQUOI } from './pourquoi.ts'
export * from './reglages.ts'
export { lireReponsesJson } from './reponses-json.ts'
export * from './xml.ts'
