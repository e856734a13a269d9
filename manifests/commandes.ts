/**
 * Ce que les boutons du ruban lancent : le nom que le manifeste appelle, que le volet associe, et l'action du
 * volet.
 */
export const COMMANDES = [
  { nom: 'verifierContrat', action: 'verifier' },
  { nom: 'effacerSignalements', action: 'effacer' },
  { nom: 'creerRapport', action: 'rapport' },
  { nom: 'insererTableau', action: 'modele' },
  { nom: 'figerValeurs', action: 'figer' },
] as const

/** Ouvre l'aide dans le navigateur : le seul bouton qui n'agit pas dans le volet. */
export const COMMANDE_D_AIDE = 'ouvrirAide'

export type NomDeCommande = (typeof COMMANDES)[number]['nom'] | typeof COMMANDE_D_AIDE
