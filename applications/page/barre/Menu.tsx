import { Component } from 'preact'

interface Props {
  /** Pourquoi le rapport ne se demande pas encore. */
  readonly raison: string | null
  readonly choisir: (forme: 'html' | 'csv') => void
}

const FORMES = [
  { forme: 'html', nom: 'Page à imprimer (.html)' },
  { forme: 'csv', nom: 'Liste pour un tableur (.csv)' },
] as const

/** « Télécharger le rapport » : un bouton qui montre les deux formes. Échap, ou quitter le menu, le referme. */
export class MenuDuRapport extends Component<Props, { readonly ouvert: boolean }> {
  override state = { ouvert: false }
  private bouton: HTMLButtonElement | null = null

  private fermer(): void {
    this.setState({ ouvert: false })
  }

  override render({ raison, choisir }: Props) {
    const { ouvert } = this.state
    return (
      <fieldset
        class="menu"
        aria-label="Rapport"
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
          aria-controls="menu-du-rapport"
          onClick={() => {
            if (raison === null) this.setState({ ouvert: !ouvert })
          }}
        >
          Télécharger le rapport <span aria-hidden="true">▾</span>
        </button>
        <ul id="menu-du-rapport" hidden={!ouvert}>
          {FORMES.map(({ forme, nom }) => (
            <li key={forme}>
              <button
                type="button"
                onClick={() => {
                  this.fermer()
                  this.bouton?.focus()
                  choisir(forme)
                }}
              >
                {nom}
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
    )
  }
}
