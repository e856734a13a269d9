export { demanderAvantDeQuitter, type Reponse } from './quitter.tsx'
