import { Component } from 'preact'
import { direLEtat, direLObjet, type Piece } from '../../../core/pieces/index.ts'
import { direLaDate } from '../../etat/index.ts'
import { type PieceEcrite, repondreDUnePiece } from '../../parcours/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly piece: Piece
  /** Parmi celles de sa sorte. */
  readonly rang: number
}

interface Etat {
  readonly texte: string
  readonly faute: boolean
}

/** Une pièce : ce qu’elle vise, son fondement, son état, et de quoi le changer. */
export class UnePiece extends Component<Props, Etat> {
  override state: Etat = { texte: '', faute: false }

  private repondre(etat: PieceEcrite['etat']): void {
    const { vue, piece } = this.props
    const reference = this.state.texte.trim()
    if (etat === 'sans-objet' && reference === '') {
      this.setState({ faute: true })
      return
    }
    const date = vue.aujourdhui()
    vue.actions.noter('Enregistrement de la pièce', (r) =>
      repondreDUnePiece(r, piece.reperes, { etat, reference, date }),
    )
    this.setState({ texte: '', faute: false })
  }

  override render({ vue, piece, rang }: Props, { texte, faute }: Etat) {
    const { etat, reference, date, sections, reperes, question } = piece
    const raison = attente(vue.etat)
    const id = `pacte-piece-${reperes.id}-${rang}`
    const objet = direLObjet(piece) || 'Pour tout le contrat'
    const dite = [reference, ...(date === null ? [] : [`le ${direLaDate(date)}`])].filter(Boolean)
    return (
      <li class="piece">
        <p>{objet}</p>
        <p class={etat === 'manquante' ? 'manque' : undefined}>
          {direLEtat(piece)}
          {dite.length > 0 && `\u00a0: ${dite.join(', ')}`}
        </p>
        <p class="aide">Fondement : {sections.join('\u00a0; ')}.</p>
        {etat === 'fournie' || etat === 'sans-objet' ? (
          <Bouton
            raison={raison}
            nom={`Remettre à fournir, ${objet}`}
            agir={() =>
              vue.actions.noter('Enregistrement de la pièce', (r) =>
                repondreDUnePiece(r, reperes, question === undefined ? null : demandee(vue)),
              )
            }
          >
            Remettre à fournir
          </Bouton>
        ) : (
          <div class="champ">
            <label for={id}>Référence, ou motif si elle est sans objet</label>
            <input
              id={id}
              type="text"
              autocomplete="off"
              maxLength={LONGUEUR_D_UNE_REFERENCE}
              value={texte}
              aria-invalid={faute ? 'true' : undefined}
              aria-describedby={faute ? `${id}-faute` : undefined}
              onInput={(e) => this.setState({ texte: e.currentTarget.value, faute: false })}
            />
            {faute && (
              <p id={`${id}-faute`} class="faute" role="alert">
                Écrivez pourquoi elle est sans objet.
              </p>
            )}
            <div class="boutons">
              <Bouton
                raison={raison}
                nom={`Fournie, ${objet}`}
                agir={() => this.repondre('fournie')}
              >
                Fournie
              </Bouton>
              <Bouton
                raison={raison}
                nom={`Sans objet, ${objet}`}
                agir={() => this.repondre('sans-objet')}
              >
                Sans objet
              </Bouton>
              {question !== undefined && (
                <Bouton
                  raison={raison}
                  nom={`Ne me concerne pas, ${piece.titre}`}
                  agir={() =>
                    vue.actions.noter('Enregistrement de la pièce', (r) =>
                      repondreDUnePiece(r, reperes, null),
                    )
                  }
                >
                  Ne me concerne pas
                </Bouton>
              )}
            </div>
          </div>
        )}
      </li>
    )
  }
}

/** Assez pour dire où elle est. */
const LONGUEUR_D_UNE_REFERENCE = 300

/** L’utilisateur dit qu’il la faut. */
export function demandee(vue: Vue): Pick<PieceEcrite, 'etat' | 'reference' | 'date'> {
  return { etat: 'demandee', reference: '', date: vue.aujourdhui() }
}
