import { sectionsDe } from '../constats/index.ts'
import { cleDePiece, type PieceGardee } from '../reglages/index.ts'
import type { Contexte } from '../regles/index.ts'
import { dresserLesAttentions } from './attentions.ts'
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
  return actualiser(
    { pieces, possibles: [], inutiles: [], attentions: dresserLesAttentions(contexte) },
    gardees,
  )
}

const SANS_REPONSE = { etat: 'manquante', reference: '', date: null } as const

/** Le même dossier, quand l'utilisateur en a dit autre chose. */
export function actualiser(dossier: Dossier, gardees: readonly PieceGardee[]): Dossier {
  const toutes = [...dossier.pieces, ...dossier.possibles]
  const parCle = new Map(gardees.map((gardee) => [cleDePiece(gardee), gardee]))
  const utiles = new Set(toutes.map(({ reperes }) => cleDePiece(reperes)))
  const situees = toutes.map((piece) => situer(piece, parCle.get(cleDePiece(piece.reperes))))
  const possible = ({ question, reperes }: Piece) =>
    question !== undefined && !parCle.has(cleDePiece(reperes))
  return {
    pieces: enOrdre(situees.filter((piece) => !possible(piece))),
    possibles: enOrdre(situees.filter(possible)),
    inutiles: gardees
      .filter((gardee) => !utiles.has(cleDePiece(gardee)))
      .map((gardee) => ({ ...gardee, titre: titreDe(gardee.id) })),
    attentions: dossier.attentions,
  }
}

/** Celui des définitions : une pièce que l'utilisateur ajoute prend sa place. */
function enOrdre(pieces: readonly Piece[]): readonly Piece[] {
  const rang = ({ id }: Piece) => PIECES.findIndex((definition) => definition.id === id)
  return [...pieces].sort((a, b) => rang(a) - rang(b))
}

function situer(piece: Piece, gardee: PieceGardee | undefined): Piece {
  if (gardee !== undefined && gardee.etat !== 'demandee') {
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
