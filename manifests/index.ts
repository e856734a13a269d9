export { COMMANDE_D_AIDE, COMMANDES, type NomDeCommande } from './commandes.ts'
export { ENSEMBLES_EXIGES, FICHE, FICHIERS } from './fiche.ts'
export { citer, EFFACER, FIGER, MODELE, RAPPORT, VERIFIER } from './gestes/index.ts'
export {
  DERNIERE_PETITE_TAILLE,
  fichierDIcone,
  ICONES,
  type NomDIcone,
  TAILLES_DU_RUBAN,
  taillesDe,
} from './icones.ts'
export { type Bouton, GROUPES, type GroupeDeBoutons, ONGLET, OUVRIR_LE_VOLET } from './ruban.ts'
