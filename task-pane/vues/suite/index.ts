export { OngletContrat } from '../contrat/index.ts'
export { Dialogues } from '../dialogues/index.ts'
export { OngletTableau } from '../tableau/index.ts'
