import { Component, type ComponentChildren } from 'preact'

interface Props {
  readonly titre: string
  readonly fermer: () => void
  readonly confirmer: () => void
  readonly bouton: string
  /** Pourquoi on ne peut pas encore confirmer. */
  readonly raison?: string | null
  readonly children: ComponentChildren
}

/** Une demande de confirmation, modale : Échap renonce, et le focus revient d’où il venait. */
export class Boite extends Component<Props> {
  private boite: HTMLDialogElement | null = null
  private readonly avant = document.activeElement

  override componentDidMount(): void {
    this.boite?.showModal()
  }

  override componentWillUnmount(): void {
    this.boite?.close()
    if (this.avant instanceof HTMLElement && this.avant.isConnected) this.avant.focus()
  }

  override render({ titre, fermer, confirmer, bouton, raison = null, children }: Props) {
    return (
      <dialog
        ref={(element) => {
          if (element !== null) this.boite = element
        }}
        aria-labelledby="pacte-boite-titre"
        onCancel={(e) => {
          e.preventDefault()
          fermer()
        }}
      >
        <form
          method="dialog"
          onSubmit={(e) => {
            e.preventDefault()
            if (raison === null) confirmer()
          }}
        >
          <h2 id="pacte-boite-titre" class="titre-seul">
            {titre}
          </h2>
          {children}
          {raison !== null && (
            <p id="pacte-boite-raison" class="aide">
              {raison}
            </p>
          )}
          <div class="boutons">
            <button
              type="submit"
              class="bouton principal"
              aria-disabled={raison === null ? undefined : 'true'}
              aria-describedby={raison === null ? undefined : 'pacte-boite-raison'}
            >
              {bouton}
            </button>
            <button type="button" class="bouton secondaire" onClick={fermer}>
              Ne rien changer
            </button>
          </div>
        </form>
      </dialog>
    )
  }
}
