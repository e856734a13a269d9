/** Les mots des boutons : le ruban, les menus, le volet et les phrases qui les citent disent les mêmes. */
export const VERIFIER = 'Vérifier le contrat'
/** Retire les marques, et les feuilles que Pacte a ajoutées : plus que des marques. */
export const EFFACER = 'Effacer les signalements'
export const RAPPORT = 'Créer le rapport'
export const MODELE = 'Insérer un tableau modèle'
export const FIGER = 'Figer les valeurs'

/** « Vérifier le contrat », entre guillemets. */
export function citer(geste: string): string {
  return `«\u00a0${geste}\u00a0»`
}
