import { type Cellule, type Classeur, type Feuille, lirePlage } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'

/** Une case d'essai : un texte, un nombre, rien, ou une formule avec (ou sans) sa valeur. */
export type Case =
  | string
  | number
  | null
  | { readonly f: string; readonly v?: number }
  | { readonly erreur: string }
  | { readonly date: string }

export interface OptionsDeFeuille {
  readonly fusions?: readonly string[]
  readonly masquee?: boolean
  readonly lignesMasquees?: readonly number[]
}

export function feuille(
  nom: string,
  cases: readonly (readonly Case[])[],
  options: OptionsDeFeuille = {},
): Feuille {
  return {
    nom,
    lignes: cases.map((ligne) => (ligne.length === 0 ? undefined : ligne.map(cellule))),
    fusions: (options.fusions ?? []).map((texte) => {
      const plage = lirePlage(texte)
      if (!plage) throw new Error(`plage d'essai illisible : ${texte}`)
      return plage
    }),
    lignesMasquees: new Set(options.lignesMasquees ?? []),
    colonnesMasquees: new Set(),
    masquee: options.masquee ?? false,
    protegee: false,
  }
}

export function classeur(...feuilles: readonly Feuille[]): Classeur {
  return { feuilles }
}

function cellule(valeur: Case): Cellule | undefined {
  if (valeur === null || valeur === '') return undefined
  if (typeof valeur === 'string') return { genre: 'texte', valeur }
  if (typeof valeur === 'number') return { genre: 'nombre', valeur }
  if ('date' in valeur) return { genre: 'date', valeur: valeur.date }
  if ('erreur' in valeur) return { genre: 'erreur', valeur: valeur.erreur }
  if (valeur.v === undefined) return { genre: 'sans-valeur', formule: valeur.f }
  return { genre: 'nombre', valeur: valeur.v, formule: valeur.f }
}

/** Ce que le lecteur dit de ces feuilles : ses actions, ses plafonds en centimes, ses questions. */
export function lire(...feuilles: readonly Feuille[]) {
  const { contrat, questions, tableaux } = lireContrat(classeur(...feuilles))
  return {
    contrat,
    questions,
    tableaux,
    plafonds: Object.fromEntries(contrat.plafonds.map((p) => [p.axe, p.montant])),
    actions: contrat.lignes.map(({ axe, action, annee, montants }) => ({
      axe,
      action,
      annee,
      cout: montants.cout,
      partEtat: montants.partEtat,
      partCollectivite: montants.partCollectivite,
      tiers: montants.tiers,
    })),
  }
}

/** « axe action coût part de l'État », une ligne par action et par année. */
export const lues = (...feuilles: readonly Feuille[]): string[] =>
  lire(...feuilles).actions.map((a) => `${a.axe} ${a.action} ${a.cout} ${a.partEtat}`)
