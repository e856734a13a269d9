export { demanderLeModele } from './modele.tsx'
export { demanderAvantDeQuitter, type Reponse } from './quitter.tsx'
