import { Component } from 'preact'
import { simplifier } from '../../etat/index.ts'

interface Props {
  readonly id: string
  readonly libelle: string
  readonly valeur: string
  readonly options: readonly string[]
  readonly exemple: string
  readonly vide: string
  readonly choisir: (option: string) => void
}

/** Un tiret et une espace se valent : « seine saint denis » trouve « Seine-Saint-Denis ». */
function cle(texte: string): string {
  return simplifier(texte).replaceAll(/[-']/g, ' ')
}

/** Ceux dont un mot commence par la recherche d’abord. */
function trouver(options: readonly string[], cherche: string): readonly string[] {
  const mot = cle(cherche)
  if (mot === '') return options
  const trouves = options.filter((o) => cle(o).includes(mot))
  const commence = (o: string) => ` ${cle(o)}`.includes(` ${mot}`)
  return [...trouves.filter(commence), ...trouves.filter((o) => !commence(o))]
}

interface Etat {
  /** null : le champ montre la valeur retenue. */
  readonly recherche: string | null
  readonly ouverte: boolean
  /** Rang de l’option visée ; −1 : aucune. */
  readonly actif: number
}

const FERMEE: Etat = { recherche: null, ouverte: false, actif: -1 }

/**
 * Liste cherchable, selon le patron ARIA « combobox » : on tape, on descend, on valide ; Échap rend la valeur
 * d’avant.
 */
export class Combobox extends Component<Props, Etat> {
  override state = FERMEE

  private visibles(): readonly string[] {
    const { ouverte, recherche } = this.state
    return ouverte ? trouver(this.props.options, recherche ?? '') : []
  }

  private retenir(option: string): void {
    this.setState(FERMEE)
    if (option !== this.props.valeur) this.props.choisir(option)
  }

  private descendre(pas: 1 | -1): void {
    const { ouverte, actif } = this.state
    const nombre = ouverte ? this.visibles().length : this.props.options.length
    const depart = actif < 0 && pas < 0 ? 0 : actif
    const vise = nombre === 0 ? -1 : (depart + pas + nombre) % nombre
    this.setState({ ouverte: true, actif: vise }, () => {
      document.getElementById(`${this.props.id}-${vise}`)?.scrollIntoView({ block: 'nearest' })
    })
  }

  private surTouche(e: KeyboardEvent): void {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      this.descendre(e.key === 'ArrowDown' ? 1 : -1)
    } else if (e.key === 'Enter') {
      const visibles = this.visibles()
      const option = visibles.length === 1 ? visibles[0] : visibles[this.state.actif]
      if (option !== undefined) this.retenir(option)
    } else if (e.key === 'Escape') this.setState(FERMEE)
  }

  /** Un nom écrit en entier vaut un choix ; autre chose s’efface, rien n’est deviné. */
  private quitter(): void {
    const ecrit = cle(this.state.recherche ?? '')
    const option = this.props.options.find((o) => cle(o) === ecrit)
    if (option === undefined) this.setState(FERMEE)
    else this.retenir(option)
  }

  override render({ id, libelle, valeur, exemple, vide }: Props, etat: Etat) {
    const { recherche, ouverte, actif } = etat
    const visibles = this.visibles()
    const deroulee = visibles.length > 0
    return (
      <div class="champ combobox">
        <label for={id}>{libelle}</label>
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={deroulee}
          aria-controls={deroulee ? `${id}-liste` : undefined}
          aria-activedescendant={deroulee && actif >= 0 ? `${id}-${actif}` : undefined}
          placeholder={exemple}
          value={recherche ?? valeur}
          onFocus={(e) => e.currentTarget.select()}
          onClick={() => this.setState({ ouverte: true })}
          onInput={(e) =>
            this.setState({ recherche: e.currentTarget.value, ouverte: true, actif: -1 })
          }
          onKeyDown={(e) => this.surTouche(e)}
          onBlur={() => this.quitter()}
        />
        {deroulee && (
          <div id={`${id}-liste`} role="listbox" aria-label={libelle} tabIndex={-1} class="choix">
            {visibles.map((option, i) => (
              <div
                key={option}
                id={`${id}-${i}`}
                role="option"
                tabIndex={-1}
                aria-selected={i === actif}
                class="option"
                onMouseDown={(e) => {
                  // Le champ garde le focus : sinon il se fermerait avant le clic.
                  e.preventDefault()
                  this.retenir(option)
                }}
              >
                {option}
              </div>
            ))}
          </div>
        )}
        <p class={ouverte && !deroulee ? 'aide' : 'invisible'} role="status">
          {ouverte && direLeNombre(visibles.length, vide)}
        </p>
      </div>
    )
  }
}

function direLeNombre(nombre: number, vide: string): string {
  return nombre === 0 ? vide : `${nombre} choix`
}
