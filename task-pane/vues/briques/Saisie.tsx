import { Component, type ComponentChildren } from 'preact'
import type { Saisie as Lue } from '../../etat/index.ts'

interface Props {
  readonly id: string
  readonly libelle: ComponentChildren
  /** Ce qui est retenu, tel qu’on l’écrit ; '' : rien. */
  readonly valeur: string
  readonly lire: (texte: string) => Lue
  readonly retenir: (valeur: number | undefined) => void
  readonly suffixe?: string
  readonly exemple?: string
  readonly children?: ComponentChildren
}

interface Etat {
  /** null : le champ montre ce qui est retenu. */
  readonly brouillon: string | null
  readonly erreur: string | null
}

/** Un nombre saisi au clavier, retenu en quittant le champ ou par Entrée ; une saisie illisible reste, et se dit. */
export class Saisie extends Component<Props, Etat> {
  override state: Etat = { brouillon: null, erreur: null }

  private valider(texte: string): void {
    const { lire, retenir } = this.props
    const lue = lire(texte)
    if ('erreur' in lue) {
      this.setState({ erreur: lue.erreur })
      return
    }
    this.setState({ brouillon: null, erreur: null })
    retenir(lue.valeur)
  }

  override render(props: Props, { brouillon, erreur }: Etat) {
    const { id, libelle, valeur, suffixe, exemple, children } = props
    return (
      <div class="champ">
        <label for={id}>{libelle}</label>
        <span class="saisie">
          <input
            id={id}
            type="text"
            class={suffixe === undefined ? undefined : 'chiffres'}
            inputMode="decimal"
            autocomplete="off"
            value={brouillon ?? valeur}
            placeholder={exemple}
            aria-invalid={erreur === null ? undefined : 'true'}
            aria-describedby={`${id}-aide`}
            onInput={(e) => this.setState({ brouillon: e.currentTarget.value })}
            onChange={(e) => this.valider(e.currentTarget.value)}
          />
          {suffixe && <span class="suffixe">{suffixe}</span>}
        </span>
        <div id={`${id}-aide`} class="aide">
          {erreur !== null && (
            <p class="faute" role="alert">
              {erreur}
            </p>
          )}
          {children}
        </div>
      </div>
    )
  }
}
