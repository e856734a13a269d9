import type { GenreDeFeuille, Marque, Rapport } from '../core/constats/index.ts'
import type { Adresse, ValeurBrute } from '../core/grille/index.ts'
import type { CellulesEcrites, Geste, Gestes, RaisonDeRefus } from './contenu/index.ts'
import type { Annotation, RapportEcrit } from './marquage/index.ts'

/** Ce qu'un fichier de ce format peut garder de nous, outre les signalements. */
export interface Garde {
  readonly notes: boolean
  readonly rapport: boolean
  readonly reglages: boolean
  /** Les signalements sont dans une colonne de plus : ce qui s'y lit n'est pas à l'utilisateur. */
  readonly colonne: boolean
}

/** Un geste dont la formule reste à écrire comme dans ce format. */
export type GesteDeFormule = Extract<Geste, { readonly formule: string }>

/**
 * Un format de classeur : ce qu'il garde de nous, et comment s'y écrit, sans rien changer d'autre, ce que nous y
 * mettons. `Source` : ce qu'il tient du fichier. Chaque écriture rend des octets, ceux de la source si rien ne change.
 */
export interface Format<Source> {
  readonly garde: Garde
  readonly octets: (source: Source) => Uint8Array
  /** Toutes nos marques, à la place de celles d'avant ; `rapport` de même, null le laissant tel qu'il est. */
  readonly annoter: (
    source: Source,
    marques: readonly Marque[],
    rapport: Rapport | null,
  ) => Annotation
  readonly ecrireRapport: (source: Source, rapport: Rapport) => RapportEcrit
  readonly retirerRapport: (source: Source, genre: GenreDeFeuille) => Uint8Array
  /** Retire tout ce qu'`annoter` ajoute. */
  readonly effacer: (source: Source) => Uint8Array
  /** Combien de nos règles de couleur et de nos blocs de note. */
  readonly compter: (source: Source) => number
  /** Nos marques, dans l'ordre du fichier. */
  readonly relever: (source: Source) => readonly Marque[]
  /** Les noms de nos feuilles. */
  readonly rapports: (source: Source) => readonly string[]
  readonly lireReglages: (source: Source) => string | null
  readonly ecrireReglages: (source: Source, texte: string | null) => Uint8Array
  /** Le geste tel qu'il s'écrit ici, ou pourquoi il ne s'écrit pas. */
  readonly traduire: (
    geste: GesteDeFormule,
  ) => { readonly geste: Geste } | { readonly raison: RaisonDeRefus }
  readonly ecrireCellules: (source: Source, gestes: ReadonlyMap<string, Gestes>) => CellulesEcrites
  /** Y a-t-il une place pour cette cellule sans allonger le fichier ? */
  readonly aLaPlace: (source: Source, place: Adresse) => boolean
  /** Comment une valeur s'écrit si les cellules n'ont que du texte ; null si elles gardent leur genre. */
  readonly enTexte: ((valeur: ValeurBrute) => string) | null
}
