import { Component } from 'preact'
import { nomDeGravite } from '../../../core/constats/index.ts'
import { compteDe, direLeLieu } from '../../etat/index.ts'
import { Bouton, Fleche } from '../briques/index.ts'
import { Intitule } from './Intitule.tsx'
import type { PropsDeConstat } from './props-de-constat.ts'

/** Un constat : quoi, où, combien, quoi faire ; le reste à la demande. */
export class LigneDeConstat extends Component<PropsDeConstat> {
  /** Des milliers de lignes peuvent être affichées : une ligne ne se redessine que si elle change. */
  override shouldComponentUpdate(suivantes: PropsDeConstat): boolean {
    const { courant, deplie, constat, aRevoir } = this.props
    if (constat !== suivantes.constat || courant !== suivantes.courant) return true
    if (aRevoir !== suivantes.aRevoir) return true
    return deplie || suivantes.deplie
  }

  override render({ constat: range, courant, deplie, aRevoir, suite, ...reste }: PropsDeConstat) {
    const { constat, numero } = range
    const { message } = constat
    const compte = compteDe(constat)
    const { actions } = reste
    const lieu = direLeLieu(constat)
    const id = `pacte-constat-${numero}`
    return (
      <li id={id} class={`constat ${compte}`} aria-current={courant ? 'true' : undefined}>
        <Intitule range={range} icone={compte}>
          <span class={`gravite ${compte}`}>
            {nomDeGravite(constat)}
            {aRevoir && ', à revoir'}
          </span>
        </Intitule>
        {lieu !== null && (
          <p class="lieu">
            {constat.cellules.length > 0 ? (
              <Bouton
                allure="lien"
                nom={`${lieu}, aller à la cellule`}
                agir={() => actions.allerAuConstat(range)}
              >
                {lieu}
              </Bouton>
            ) : (
              lieu
            )}
          </p>
        )}
        <p id={`${id}-message`} class="message">
          {message}
        </p>
        <button
          type="button"
          class="bouton deplier"
          aria-expanded={deplie}
          aria-controls={`${id}-detail`}
          aria-describedby={`${id}-message`}
          onClick={() => actions.deplier(numero)}
        >
          <Fleche />
          {range.ecritures.length === 0 && range.reprise === null
            ? 'Comprendre'
            : 'Comprendre et corriger'}
        </button>
        <div id={`${id}-detail`} hidden={!deplie}>
          {deplie && suite !== null && <suite.Detail range={range} {...reste} />}
        </div>
      </li>
    )
  }
}
