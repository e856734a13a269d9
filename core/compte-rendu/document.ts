/** Un texte ; `aCompleter` : le classeur se tait, la place est à l'utilisateur. */
export interface Texte {
  readonly texte: string
  readonly aCompleter?: true
  readonly fort?: true
}

/** Une colonne ; `part` : sa largeur, rapportée à celle des autres. */
export interface ColonneDeTableau {
  readonly titre: string
  readonly part: number
  readonly montant?: true
}

/** Ce dont un compte rendu est fait, rien de plus : chaque sortie sait rendre ces quatre blocs. */
export type Bloc =
  | { readonly genre: 'titre'; readonly niveau: 1 | 2 | 3; readonly texte: string }
  | { readonly genre: 'paragraphe'; readonly texte: Texte }
  | { readonly genre: 'liste'; readonly textes: readonly Texte[] }
  | {
      readonly genre: 'tableau'
      /** Sans titres de colonnes, la première colonne titre chaque ligne. */
      readonly colonnes: readonly ColonneDeTableau[]
      readonly lignes: readonly (readonly Texte[])[]
    }

/** Un document à relire, à compléter et à imprimer. */
export interface CompteRendu {
  readonly titre: string
  readonly sousTitre: string
  /** AAAA-MM-JJ : celle que l'appelant donne, pour que deux passages rendent les mêmes octets. */
  readonly date: string
  readonly blocs: readonly Bloc[]
}

export const A_COMPLETER: Texte = { texte: 'À compléter', aCompleter: true }

export function dire(texte: string): Texte {
  return { texte }
}

/** Le texte, ou la place qu'il laisse. */
export function ouACompleter(texte: string | null): Texte {
  return texte === null || texte === '' ? A_COMPLETER : dire(texte)
}

export function titre(niveau: 1 | 2 | 3, texte: string): Bloc {
  return { genre: 'titre', niveau, texte }
}

export function paragraphe(texte: string): Bloc {
  return { genre: 'paragraphe', texte: dire(texte) }
}

/** Une ligne par couple : ce qu'on nomme, ce qu'on en dit. */
export function fiche(lignes: readonly (readonly [string, Texte])[]): Bloc {
  return {
    genre: 'tableau',
    colonnes: [
      { titre: '', part: 3 },
      { titre: '', part: 7 },
    ],
    lignes: lignes.map(([nom, texte]) => [{ texte: nom, fort: true }, texte]),
  }
}
