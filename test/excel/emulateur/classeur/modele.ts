import type { Plage } from '../../../../core/grille/index.ts'

/** '' : cellule vide ; une erreur est son code (« #REF! »). */
export type Valeur = string | number | boolean

/** Ce qui se voit d’une cellule, hors mises en forme conditionnelles. Absent : par défaut. */
export interface Apparence {
  fond?: string
  motif?: string
  encre?: string
  gras?: boolean
  italique?: boolean
  souligne?: string
  barre?: boolean
  police?: string
  taille?: number
  horizontal?: string
  vertical?: string
  retrait?: number
  renvoi?: boolean
  deverrouillee?: boolean
  style?: string
  bordures?: Record<string, Bordure>
}

export interface Bordure {
  style: string
  couleur: string
  epaisseur?: string
}

export interface Cellule {
  valeur: Valeur
  /** Avec son « = ». */
  formule?: string
  /** Code anglais ; absent : « General ». */
  format?: string
  apparence?: Apparence
  lien?: Record<string, unknown>
  /** La formule remplit un rectangle dont cette cellule est le coin. */
  etale?: { lignes: number; colonnes: number }
}

/** Une mise en forme conditionnelle ; `regle` est gardée telle quelle pour les genres autres que « Custom ». */
export interface MiseEnForme {
  genre: string
  zones: Plage[]
  arreter: boolean
  /** Genre « Custom » : la formule, avec son « = ». */
  formule: string
  format: FormatConditionnel
  regle?: unknown
  /** Excel la liste sans savoir la relire. */
  illisible?: true
}

export interface FormatConditionnel {
  fond?: string
  encre?: string
  gras?: boolean
  italique?: boolean
  souligne?: string
  barre?: boolean
  formatDeNombre?: string
  bordures?: Record<string, Bordure>
}

export interface Validation {
  zones: Plage[]
  regle: Record<string, unknown>
  alerte: Record<string, unknown>
  invite: Record<string, unknown>
  ignorerLesVides: boolean
}

/** Une note (l’ancien commentaire) ou un commentaire en fil : le banc les garde, la bibliothèque ne les voit pas. */
export interface Note {
  auteur: string
  texte: string
  /** En points, si le complément les a données. */
  largeur?: number
  hauteur?: number
}

export interface Graphique {
  nom: string
  /** Attributs posés, par chemin : « Title.Text », « Axes.ValueAxis.NumberFormat »… */
  attributs: Record<string, unknown>
  series: Serie[]
}

export interface Serie {
  attributs: Record<string, unknown>
  valeurs?: string
  abscisses?: string
}

export interface NomDefini {
  nom: string
  /** Avec son « = ». */
  formule: string
  commentaire: string
  visible: boolean
}

export interface Protection {
  active: boolean
  options: Record<string, unknown> | null
}

export type Visibilite = 'Visible' | 'Hidden' | 'VeryHidden'

export interface EtatDeFeuille {
  nom: string
  visibilite: Visibilite
  couleurDOnglet: string
  quadrillage: boolean
  protection: Protection
  /** Par adresse A1. */
  cellules: Record<string, Cellule>
  fusions: Plage[]
  /** Comptées à partir de 0. */
  lignesMasquees: number[]
  colonnesMasquees: number[]
  /** En points, par numéro de colonne ou de ligne. */
  largeurs: Record<string, number>
  hauteurs: Record<string, number>
  /** De la plus prioritaire à la moins prioritaire. */
  misesEnForme: MiseEnForme[]
  notes: Record<string, Note>
  commentaires: Record<string, Note>
  validations: Validation[]
  graphiques: Graphique[]
  noms: NomDefini[]
  proprietes: Record<string, string>
  figees: Plage | null
  miseEnPage: Record<string, unknown>
}

/** Tout ce qu’un classeur garde quand on l’enregistre : du JSON, sans identifiant de session. */
export interface EtatDeClasseur {
  nom: string
  feuilles: EtatDeFeuille[]
  noms: NomDefini[]
  /** Contenu des customXmlParts. */
  parties: string[]
  /** `workbook.settings`. */
  reglages: Record<string, unknown>
  structureProtegee: boolean
  /** Ses jours se comptent depuis 1904. */
  depuis1904?: boolean
  /** Ouvert sans droit de modifier. */
  lectureSeule?: boolean
  active: string
  selection: Plage[]
}
