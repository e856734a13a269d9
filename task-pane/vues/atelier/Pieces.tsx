import {
  actualiser,
  type Dossier,
  type Piece,
  TITRE_DES_ATTENTIONS,
} from '../../../core/pieces/index.ts'
import type { PieceGardee } from '../../../core/reglages/index.ts'
import { repondreDUnePiece } from '../../parcours/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { demandee, UnePiece } from './UnePiece.tsx'

/** Ce que le texte demande de joindre, et où chaque pièce en est ; gardé dans le classeur. */
export function Pieces({ vue, dossier }: { readonly vue: Vue; readonly dossier: Dossier }) {
  const { gardes } = vue.etat
  const gardees = gardes.genre === 'lus' ? (gardes.reglages.pieces ?? []) : []
  const { pieces, possibles, inutiles, attentions } = actualiser(
    dossier,
    gardees as readonly PieceGardee[],
  )
  const titres = [...new Set(pieces.map(({ titre }) => titre))]
  return (
    <section aria-labelledby="pacte-pieces">
      <h2 id="pacte-pieces">Pièces à fournir</h2>
      <p class="aide">
        Celles que le texte nomme ; votre préfecture peut en demander d’autres. Fournir une pièce ne
        justifie pas un constat : justifiez-le à part, dans l’onglet Constats.
      </p>
      {titres.map((titre) => (
        <Groupe
          key={titre}
          vue={vue}
          titre={titre}
          pieces={pieces.filter((p) => p.titre === titre)}
        />
      ))}
      {possibles.length > 0 && <Possibles vue={vue} pieces={possibles} />}
      {attentions.length > 0 && (
        <Repli titre={TITRE_DES_ATTENTIONS} mention={attentions.length}>
          <ul class="puces">
            {attentions.map(({ phrase, sections }) => (
              <li key={phrase}>
                {phrase} <span class="aide">Fondement : {sections.join('\u00a0; ')}.</span>
              </li>
            ))}
          </ul>
        </Repli>
      )}
      {inutiles.length > 0 && (
        <Repli titre="Devenues inutiles" mention={inutiles.length}>
          <p class="aide">Ce qui les appelait n’est plus dans le classeur. Rien n’est effacé.</p>
          <ul class="puces">
            {inutiles.map((piece) => (
              <li key={JSON.stringify(piece)}>
                {piece.titre}
                {piece.action !== null && ` (${piece.action})`} : {piece.reference}{' '}
                <Bouton
                  allure="lien"
                  raison={attente(vue.etat)}
                  agir={() =>
                    vue.actions.noter('Retrait de la pièce', (r) =>
                      repondreDUnePiece(r, piece, null),
                    )
                  }
                >
                  Oublier cette pièce
                </Bouton>
              </li>
            ))}
          </ul>
        </Repli>
      )}
    </section>
  )
}

/** Ce que le classeur ne dit pas, et qui appelle une pièce. */
function Possibles({ vue, pieces }: { readonly vue: Vue; readonly pieces: readonly Piece[] }) {
  return (
    <Repli titre="Si elles vous concernent" mention={pieces.length}>
      <ul class="pieces">
        {pieces.map(({ id, question, titre, reperes, sections }) => (
          <li key={id} class="piece">
            <p>{question}</p>
            <p>{titre}</p>
            <p class="aide">Fondement : {sections.join('\u00a0; ')}.</p>
            <Bouton
              raison={attente(vue.etat)}
              nom={`Oui, l’ajouter, ${titre}`}
              agir={() =>
                vue.actions.noter('Enregistrement de la pièce', (r) =>
                  repondreDUnePiece(r, reperes, demandee(vue)),
                )
              }
            >
              Oui, l’ajouter
            </Bouton>
          </li>
        ))}
      </ul>
    </Repli>
  )
}

function Groupe({
  vue,
  titre,
  pieces,
}: {
  readonly vue: Vue
  readonly titre: string
  readonly pieces: readonly Piece[]
}) {
  const manquantes = pieces.filter(({ etat }) => etat === 'manquante').length
  const mention = manquantes === 0 ? 'rien à fournir' : `${manquantes} à fournir`
  return (
    <Repli titre={titre} mention={mention}>
      <ul class="pieces">
        {pieces.map((piece, rang) => (
          <UnePiece key={JSON.stringify(piece.reperes)} vue={vue} piece={piece} rang={rang} />
        ))}
      </ul>
    </Repli>
  )
}
