import type { Case, lire } from './grille-d-essai.ts'

/** Les trois axes d'un département, et ce qu'un essai lit de ses actions. */
export const AXES = [
  'Prévenir la pauvreté dès l’enfance',
  'Accès aux droits et grande exclusion',
  'Transition écologique et solidaire',
] as const

export const TITRE: Case[] = ['Contrat local des solidarités 2025']

/** L'axe et les crédits de l'État des quatre actions que ces essais disposent de bien des façons. */
export const LUES = [
  ['enfance', 12_000],
  ['enfance', 9_000],
  ['droits', 20_000],
  ['transition', 15_000],
]

export const COLONNES: Case[] = ['Action', 'Coût', 'État', 'Département']

/** Une action à parité, sous ces colonnes. */
export const action = (nom: string, part: number): Case[] => [nom, 2 * part, part, part]

type Lu = ReturnType<typeof lire>

/** L'axe, l'année et les crédits de l'État, en euros, de chaque action. */
export const parts = ({ actions }: Lu) =>
  actions.map((a) => [a.axe, a.annee, Number(a.partEtat) / 100])

/** Les mêmes, sans l'année. */
export const partsParAxe = (lu: Lu) => parts(lu).map(([axe, , part]) => [axe, part])

/** Les plafonds, en euros, par axe et par année. */
export const plafonds = ({ contrat }: Lu) =>
  Object.fromEntries(contrat.plafonds.map((p) => [`${p.axe} ${p.annee}`, p.montant / 100]))
