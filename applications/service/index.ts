export { ecouter, fermer, type Reponse, repondreAvec, type Serveur } from './service.ts'
