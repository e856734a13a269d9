import { dateEnClair, direLaChute } from '../../core/constats/index.ts'
import { titreDeLaRegle } from '../../core/examen/index.ts'
import {
  ErreurDeReglage,
  type Justification,
  lireReglagesDuClasseur,
  type PieceGardee,
} from '../../core/reglages/index.ts'
import { ErreurDHote, type Hote } from '../../task-pane/hote/index.ts'

/** Ce que le classeur garde de ses réglages ; `phrases` : ce qu'il faut en dire sur stderr. */
export interface Gardes {
  /** Le texte JSON, ou null s'il n'y en a pas de lisible. */
  readonly texte: string | null
  readonly phrases: readonly string[]
}

/** La commande n'en dépend pas : des réglages qui ne se lisent pas sont ignorés, et cela se dit. */
export async function lireLesGardes(hote: Hote): Promise<Gardes> {
  try {
    const texte = await hote.lireReglages()
    if (texte !== null) lireReglagesDuClasseur(texte)
    return { texte, phrases: [] }
  } catch (cause) {
    if (!(cause instanceof ErreurDeReglage || cause instanceof ErreurDHote)) throw cause
    const phrase =
      `les réglages gardés dans ce classeur ne se lisent pas, ils sont ignorés\u00a0: ${cause.message} ` +
      'Réglez de nouveau le contrat dans le volet, ou donnez --contrat.'
    return { texte: null, phrases: [phrase] }
  }
}

/** Ce que l'utilisateur y dit des pièces à fournir. */
export function piecesGardees(texte: string | null): readonly PieceGardee[] {
  return texte === null ? [] : lireReglagesDuClasseur(texte).pieces
}

/** Pourquoi un constat que l'utilisateur avait justifié est de nouveau compté, ou n'est plus relevé. */
export function direLaJustificationTombee(tombee: Justification): string {
  const { regle, feuille, action, date, motif } = tombee
  const titre = titreDeLaRegle(regle)
  const ou = [action, feuille === null ? null : `feuille «\u00a0${feuille}\u00a0»`].filter(
    (l) => l !== null,
  )
  const lieu = ou.length > 0 ? ` (${ou.join(', ')})` : ''
  return (
    `Justification qui ne vaut pas, «\u00a0${titre}\u00a0»${lieu}, ` +
    `du ${dateEnClair(date)} («\u00a0${motif}\u00a0»)\u00a0: ` +
    `${direLaChute(tombee)}. Si le constat est encore relevé, justifiez-le de nouveau dans le volet.`
  )
}
