import type { CelluleDeRapport, Rapport } from '../constats/index.ts'
import { nomDAxe } from '../constats/index.ts'
import { direLEtat } from './dire.ts'
import type { Dossier, Piece } from './piece.ts'

const COLONNES = ['Axe', 'Année', 'État', 'Pièce', 'Action', 'Motif', 'Référence', 'Fondement']

/** Les pièces à fournir, en cellules ; rien si le contrat n'en appelle aucune. */
export function rangeesDesPieces({ pieces }: Dossier): Rapport['lignes'] {
  if (pieces.length === 0) return []
  return [
    [],
    [texte('titre', 'Pièces à fournir')],
    COLONNES.map((nom) => texte('entete', nom)),
    ...pieces.map(rangeeDe),
  ]
}

function rangeeDe(piece: Piece): readonly CelluleDeRapport[] {
  const { axe, annee, titre, action, detail, reference, sections } = piece
  return [
    axe === null ? '' : nomDAxe(axe),
    annee === null ? '' : String(annee),
    direLEtat(piece),
    titre,
    action ?? '',
    detail,
    reference,
    sections.join('\u00a0; '),
  ].map((contenu) => texte('texte', contenu))
}

function texte(style: 'titre' | 'entete' | 'texte', contenu: string): CelluleDeRapport {
  return { style, texte: contenu }
}
