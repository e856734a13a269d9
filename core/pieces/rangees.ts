import type { CelluleDeRapport, Rapport } from '../constats/index.ts'
import { nomDAxe } from '../constats/index.ts'
import { direLEtat, TITRE_DES_ATTENTIONS } from './dire.ts'
import type { Dossier, Piece } from './piece.ts'

const COLONNES = ['Axe', 'Année', 'État', 'Pièce', 'Action', 'Motif', 'Référence', 'Fondement']

/** Les pièces à fournir et les points d'attention, en cellules ; rien si le contrat n'en appelle aucun. */
export function rangeesDesPieces({ pieces, attentions }: Dossier): Rapport['lignes'] {
  const aFournir = [
    [],
    [texte('titre', 'Pièces à fournir')],
    COLONNES.map((nom) => texte('entete', nom)),
    ...pieces.map(rangeeDe),
  ]
  const aSavoir = [
    [],
    [texte('titre', TITRE_DES_ATTENTIONS)],
    ...attentions.map(({ phrase }) => [texte('texte', phrase)]),
  ]
  return [...(pieces.length === 0 ? [] : aFournir), ...(attentions.length === 0 ? [] : aSavoir)]
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
