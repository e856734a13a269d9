import { sectionsDe } from '../constats/index.ts'
import { cleDePiece, type PieceGardee } from '../reglages/index.ts'
import type { Contexte } from '../regles/index.ts'
import { PIECES } from './definitions.ts'
import type { Dossier, Piece } from './piece.ts'

/** Les pièces que ce contrat appelle, et où chacune en est. `gardees` : ce que l'utilisateur en a dit. */
export function dresserLesPieces(contexte: Contexte, gardees: readonly PieceGardee[]): Dossier {
  const pieces = PIECES.flatMap(({ faits, sources, ...definition }) => {
    const sections = sectionsDe({ sources })
    return faits(contexte).map((fait): Piece => {
      const { axe, annee, cle: action } = fait
      const reperes = { id: definition.id, axe, annee, action }
      return { ...definition, ...fait, reperes, sections, ...SANS_REPONSE }
    })
  })
  return actualiser({ pieces, inutiles: [] }, gardees)
}

const SANS_REPONSE = { etat: 'manquante', reference: '', date: null } as const

/** Le même dossier, quand l'utilisateur en a dit autre chose. */
export function actualiser({ pieces }: Dossier, gardees: readonly PieceGardee[]): Dossier {
  const parCle = new Map(gardees.map((gardee) => [cleDePiece(gardee), gardee]))
  const utiles = new Set(pieces.map(({ reperes }) => cleDePiece(reperes)))
  return {
    pieces: pieces.map((piece) => situer(piece, parCle.get(cleDePiece(piece.reperes)))),
    inutiles: gardees
      .filter((gardee) => !utiles.has(cleDePiece(gardee)))
      .map((gardee) => ({ ...gardee, titre: titreDe(gardee.id) })),
  }
}

function situer(piece: Piece, gardee: PieceGardee | undefined): Piece {
  if (gardee !== undefined) {
    const { etat, reference, date } = gardee
    return { ...piece, etat, reference, date }
  }
  const { lue } = piece
  return lue === null
    ? { ...piece, ...SANS_REPONSE }
    : { ...piece, etat: 'lue', reference: lue, date: null }
}

function titreDe(id: string): string {
  return PIECES.find((piece) => piece.id === id)?.titre ?? id
}
