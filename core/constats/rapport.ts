import { nomDeFeuilleLibre, type Plage } from '../grille/index.ts'
import type { Centimes } from '../modele/index.ts'

export const NOM_DU_RAPPORT = 'Rapport Pacte'

/** Le nom que nous donnons à notre feuille, numéroté si l'utilisateur a déjà pris le premier. */
export function nomDeRapportLibre(pris: readonly string[]): string {
  return nomDeFeuilleLibre(NOM_DU_RAPPORT, pris)
}

const NOMS_DE_RAPPORT = new RegExp(`^${NOM_DU_RAPPORT}( \\(\\d+\\))?$`, 'i')

/** Un nom que nous aurions pu donner ; il faut encore la signature pour que la feuille soit la nôtre. */
export function peutEtreUnRapport(nom: string): boolean {
  return NOMS_DE_RAPPORT.test(nom)
}

/** Formule de la mise en forme conditionnelle qui fait reconnaître notre feuille, même renommée ou réenregistrée. */
export const SIGNATURE_DU_RAPPORT = '"pacte:rapport"="pacte:rapport"'

/** Allure d'une cellule du rapport ; l'hôte choisit comment la rendre. */
export type StyleDeRapport =
  | 'titre'
  | 'entete'
  | 'texte'
  | 'montant'
  | 'bloquant'
  | 'a-justifier'
  | 'signalement'

export type CelluleDeRapport =
  | { readonly style: StyleDeRapport; readonly texte: string }
  | { readonly style: 'montant'; readonly montant: Centimes }

/** La feuille « Rapport Pacte », sans rien de l'hôte : des cellules, des largeurs, un graphique. */
export interface Rapport {
  readonly lignes: readonly (readonly (CelluleDeRapport | null)[])[]
  /** En caractères, par colonne. */
  readonly largeurs: readonly number[]
  /** Barres par axe et année ; null s'il n'y a rien à montrer. Plages de la feuille du rapport. */
  readonly graphique: {
    readonly titre: string
    readonly categories: Plage
    readonly series: readonly { readonly nom: string; readonly valeurs: Plage }[]
    /** Où le poser. */
    readonly cadre: Plage
  } | null
}

/** Une ligne de tableau a ses traits et replie ses textes ; une phrase seule déborde à droite. */
export function estEnTableau(ligne: Rapport['lignes'][number]): boolean {
  return ligne.length > 2
}
