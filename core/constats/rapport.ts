import { nomDeFeuilleLibre, type Plage } from '../grille/index.ts'
import type { Centimes } from '../modele/index.ts'

export const NOM_DU_RAPPORT = 'Rapport Pacte'

/** Nos feuilles, et leur nom : récrire l'une ne touche pas l'autre. */
const NOMS = { rapport: NOM_DU_RAPPORT, suivi: 'Suivi Pacte' } as const

export type GenreDeFeuille = keyof typeof NOMS

export const GENRES_DE_FEUILLE = Object.keys(NOMS) as readonly GenreDeFeuille[]

/** Le nom que nous donnons à notre feuille, numéroté si l'utilisateur a déjà pris le premier. */
export function nomDeRapportLibre(pris: readonly string[], rapport: AvecGenre = {}): string {
  return nomDeFeuilleLibre(NOMS[genreDe(rapport)], pris)
}

/**
 * Laquelle de nos feuilles a pu recevoir ce nom, ou null ; il faut encore la signature pour que la feuille soit la
 * nôtre.
 */
export function genreDeNotreFeuille(nom: string): GenreDeFeuille | null {
  const sansNumero = nom.replace(/ \(\d+\)$/, '').toLowerCase()
  return GENRES_DE_FEUILLE.find((genre) => NOMS[genre].toLowerCase() === sansNumero) ?? null
}

/** Un nom que nous aurions pu donner. */
export function peutEtreUnRapport(nom: string): boolean {
  return genreDeNotreFeuille(nom) !== null
}

type AvecGenre = Pick<Rapport, 'genre'>

export function genreDe({ genre = 'rapport' }: AvecGenre): GenreDeFeuille {
  return genre
}

/** Cette feuille à nous, d'après son nom, est-elle celle que ce rapport remplace ? */
export function estRemplacee(nom: string, rapport: AvecGenre): boolean {
  return genreDeNotreFeuille(nom) === genreDe(rapport)
}

/** Formule de la mise en forme conditionnelle qui fait reconnaître notre feuille, même renommée ou réenregistrée. */
export const SIGNATURE_DU_RAPPORT = '"pacte:rapport"="pacte:rapport"'

/** Allure d'une cellule du rapport ; l'hôte choisit comment la rendre. */
export type StyleDeRapport =
  | 'titre'
  | 'entete'
  /** À droite, comme les montants de sa colonne. */
  | 'entete-de-montant'
  | 'texte'
  | 'montant'
  | 'lien'
  | 'bloquant'
  | 'a-justifier'
  | 'signalement'

export type CelluleDeRapport =
  | { readonly style: Exclude<StyleDeRapport, 'lien'>; readonly texte: string }
  | { readonly style: 'montant'; readonly montant: Centimes }
  | CelluleLiee

/** Un texte qui mène à une cellule du classeur. */
export interface CelluleLiee {
  readonly style: 'lien'
  readonly texte: string
  readonly cible: { readonly feuille: string; readonly cellule: string }
}

/** Les noms de colonnes d'un tableau ; `montants` : celles dont les nombres s'alignent à droite. */
export function enTeteDeTableau(
  noms: readonly string[],
  montants: readonly string[],
): readonly CelluleDeRapport[] {
  return noms.map((nom) => ({
    style: montants.includes(nom) ? 'entete-de-montant' : 'entete',
    texte: nom,
  }))
}

/** Où mène un lien, comme une formule le dit : « 'Budget 2025'!E14 ». */
export function adresseDuLien({ cible: { feuille, cellule } }: CelluleLiee): string {
  return `'${feuille.replaceAll("'", "''")}'!${cellule}`
}

/** Les liens d'une feuille, et leur place. */
export function liensDe({ lignes }: Pick<Rapport, 'lignes'>) {
  return lignes.flatMap((rangee, ligne) =>
    rangee.flatMap((cellule, colonne) =>
      cellule?.style === 'lien' ? [{ ligne, colonne, lien: cellule }] : [],
    ),
  )
}

/** Une de nos feuilles, sans rien de l'hôte : des cellules, des largeurs, un graphique. */
export interface Rapport {
  /** Absent : le rapport. */
  readonly genre?: GenreDeFeuille
  readonly lignes: readonly (readonly (CelluleDeRapport | null)[])[]
  /** En caractères, par colonne. */
  readonly largeurs: readonly number[]
  /** La ligne d'en-tête que chaque page imprimée répète. */
  readonly repetee?: number
  /** La ligne qui ouvre une page imprimée : son titre ne reste pas seul au bas de la précédente. */
  readonly enHautDePage?: number
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
