import { Component } from 'preact'
import { NOMS_DES_GRAVITES } from '../../../core/constats/index.ts'
import { direLeLieu } from '../../etat/index.ts'
import { Bouton, Fleche } from '../briques/index.ts'
import { Detail } from './Detail.tsx'
import type { PropsDeConstat } from './props-de-constat.ts'

/** Un constat : sa gravité, son lieu, sa phrase, et le reste à la demande. */
export class LigneDeConstat extends Component<PropsDeConstat> {
  /** Des milliers de lignes peuvent être affichées : une ligne ne se redessine que si elle change. */
  override shouldComponentUpdate(suivantes: PropsDeConstat): boolean {
    const { courant, deplie, constat, aRevoir } = this.props
    if (constat !== suivantes.constat || courant !== suivantes.courant) return true
    if (aRevoir !== suivantes.aRevoir) return true
    return deplie || suivantes.deplie
  }

  override render({ constat: range, courant, deplie, aRevoir, ...reste }: PropsDeConstat) {
    const { constat, numero } = range
    const { actions } = reste
    const lieu = direLeLieu(constat)
    const id = `pacte-constat-${numero}`
    return (
      <li id={id} class={`constat ${constat.gravite}`} aria-current={courant ? 'true' : undefined}>
        <p class="tete">
          <span class="gravite">
            {NOMS_DES_GRAVITES[constat.gravite]}
            {aRevoir && ', à revoir'}
          </span>
          {lieu !== null && constat.cellules.length > 0 ? (
            <Bouton
              allure="lien"
              nom={`${lieu}, aller à la cellule`}
              agir={() => actions.allerAuConstat(range)}
            >
              {lieu}
            </Bouton>
          ) : (
            lieu !== null && <span>{lieu}</span>
          )}
          {constat.annee !== null && <span>{constat.annee}</span>}
        </p>
        <p id={`${id}-message`} class="message">
          {constat.message}
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
          {range.ecritures.length === 0 ? 'Comprendre' : 'Comprendre et corriger'}
        </button>
        <div id={`${id}-detail`} hidden={!deplie}>
          {deplie && <Detail range={range} {...reste} />}
        </div>
      </li>
    )
  }
}
