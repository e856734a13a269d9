import { direLEtat, direLObjet, type Piece, TITRE_DES_ATTENTIONS } from '../../pieces/index.ts'
import { type Bloc, dire, paragraphe, type Texte, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'

/** Les pièces que le texte nomme, ce qui les appelle, et où elles en sont. */
export function pieces({ dossier: { pieces: toutes, attentions } }: Matiere): Bloc[] {
  return [
    titre(1, 'Pièces à fournir'),
    ...(toutes.length === 0 ? [paragraphe('Le contrat n’en appelle aucune.')] : tableauDe(toutes)),
    ...(attentions.length === 0
      ? []
      : [
          titre(2, TITRE_DES_ATTENTIONS),
          { genre: 'liste' as const, textes: attentions.map(({ phrase }) => dire(phrase)) },
        ]),
  ]
}

function tableauDe(toutes: readonly Piece[]): Bloc[] {
  return [
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Pièce', part: 6 },
        { titre: 'Pour', part: 5 },
        { titre: 'État', part: 4 },
      ],
      lignes: toutes.map((piece) => [
        dire(piece.titre),
        dire(direLObjet(piece) || 'tout le contrat'),
        etatDe(piece),
      ]),
    },
    paragraphe(
      'Ce sont les pièces que le texte nomme\u00a0; votre préfecture peut en demander d’autres.',
    ),
  ]
}

/** « Exigée, fournie » et sa référence ; une pièce manquante est à compléter. */
function etatDe(piece: Piece): Texte {
  const etat = direLEtat(piece)
  const texte = `${etat.charAt(0).toUpperCase()}${etat.slice(1)}`
  if (piece.etat === 'manquante') return { texte, aCompleter: true }
  return dire([texte, ...(piece.reference === '' ? [] : [piece.reference])].join('\n'))
}
