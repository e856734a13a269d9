import { Component } from 'preact'

/** Une chose que le menu propose. */
export interface Entree {
  readonly nom: string
  /** Pourquoi cela ne se demande pas encore ; null : cela se demande. */
  readonly raison: string | null
  readonly agir: () => void
}

interface Props {
  readonly id: string
  readonly nom: string
  readonly classe: string
  /** Pourquoi le menu entier ne s'ouvre pas encore. */
  readonly raison: string | null
  readonly entrees: readonly Entree[]
}

/** Un bouton qui montre ce qu'il propose. Échap, ou quitter le menu, le referme. */
export class Menu extends Component<Props, { readonly ouvert: boolean }> {
  override state = { ouvert: false }
  private bouton: HTMLButtonElement | null = null

  private fermer(): void {
    this.setState({ ouvert: false })
  }

  override render({ id, nom, classe, raison, entrees }: Props) {
    const { ouvert } = this.state
    return (
      <fieldset
        class={`menu ${classe}`}
        aria-label={nom}
        onKeyDown={(e) => {
          if (e.key !== 'Escape' || !ouvert) return
          this.fermer()
          this.bouton?.focus()
        }}
        onFocusOut={(e) => {
          const vers = e.relatedTarget
          if (!(vers instanceof Node && e.currentTarget.contains(vers))) this.fermer()
        }}
      >
        <button
          ref={(element) => {
            this.bouton = element
          }}
          type="button"
          class="bouton"
          title={raison ?? undefined}
          aria-disabled={raison === null ? undefined : 'true'}
          aria-expanded={ouvert}
          aria-controls={id}
          onClick={() => {
            if (raison === null) this.setState({ ouvert: !ouvert })
          }}
        >
          {nom} <span aria-hidden="true">▾</span>
        </button>
        <ul id={id} hidden={!ouvert}>
          {entrees.map((entree) => (
            <li key={entree.nom}>
              <button
                type="button"
                title={entree.raison ?? undefined}
                aria-disabled={entree.raison === null ? undefined : 'true'}
                onClick={() => {
                  if (entree.raison !== null) return
                  this.fermer()
                  this.bouton?.focus()
                  entree.agir()
                }}
              >
                {entree.nom}
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
    )
  }
}
