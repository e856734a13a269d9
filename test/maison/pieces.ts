/**
 * Les pièces de la maison, de l'entrée à la sortie : une pièce n'importe que celles qui la précèdent, et
 * seulement par leur porte (index.ts).
 */
export const PIECES = [
  'core/complements',
  'core/version',
  'core/libelle',
  'core/grille',
  'core/modele',
  'core/nombres',
  'core/sources',
  'core/parametres',
  'core/reglages',
  'core/catalogue',
  'core/lecture',
  'core/constats',
  'core/calculs',
  'core/bilan',
  'core/regles',
  'core/suivi',
  'core/examen',
  'core/conformite',
  'core/pieces',
  'core/historique',
  'core/etude',
  'core/consolidation',
  'core/comparaison',
  'core/fonctions',
  'core/gabarit',
  'core/avenant',
  'core/compte-rendu',
  'core/balisage',
  'core/aspect',
  'formats',
  'manifests/gestes',
  'task-pane/hote',
  'task-pane/moteur',
  'task-pane/etude',
  'task-pane/parcours',
  'task-pane',
  'manifests',
  'excel-addin/hote',
  'excel-addin/moteur',
  'excel-addin/fonctions',
  'excel-addin/volet',
  'gas-addin/echanges',
  'gas-addin/hote',
  'gas-addin/moteur',
  'gas-addin/fonctions',
  'gas-addin/menu',
  'gas-addin/code',
  'gas-addin/liaison',
  'gas-addin/volet',
  'hotes/fichier',
  'hotes/grille/termes',
  'hotes/grille/apparence',
  'hotes/grille',
  'applications/disque',
  'applications/rendus',
  'applications/commande',
  'applications/service',
  'applications/page/visite',
  'applications/page/serveur',
  'applications/page',
] as const

/** Là où commence un fichier construit : rien ne les importe, elles n'ont pas de porte. */
export const ENTREES = [
  'applications/commande',
  'applications/page',
  'applications/page/serveur',
  'excel-addin/fonctions',
  'excel-addin/volet',
  'gas-addin/code',
  'gas-addin/volet',
]

/** Les dossiers du produit. */
export const DOSSIERS = [...new Set(PIECES.map((piece) => piece.split('/')[0] ?? piece))]

/** La pièce d'un fichier du produit ; un outil ou un essai n'en a pas. */
export function pieceDe(chemin: string): string | undefined {
  return PIECES.find((p) => chemin.startsWith(`${p}/`))
}
