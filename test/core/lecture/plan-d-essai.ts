/** Quatre actions de quatre financements, en euros, et les intitulés de leurs colonnes. */
export const ACTIONS = [
  ['Enfance', 'Ludobus associatif'],
  ['Enfance', 'Colonies apprenantes'],
  ['Emploi', 'Jardin d’insertion'],
  ['Accès aux droits', 'Bus des droits'],
]
export const PLAN = [
  [90, 40, 40, 10],
  [60, 30, 30, 0],
  [75, 36, 35, 4],
  [50, 25, 25, 0],
].map((nombres) => nombres.map((n) => n * 1000))
export const NOMS = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département', 'CAF']
