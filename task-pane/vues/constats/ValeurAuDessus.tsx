import { ecrireNombre } from '../../../core/nombres/index.ts'
import { direLaValeur, direLesCellules } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { PropsDeConstat } from './props-de-constat.ts'

type Props = Pick<PropsDeConstat, 'actions' | 'raison' | 'constat'>

/** Ce qu’on en montre ; le reste se compte. */
const MONTREES = 4

/** Toutes les cellules vides ou en « idem » qu’une règle relève, remplies d’un clic de ce qui est au-dessus. */
export function ValeurAuDessus({ constat: { reprise }, actions, raison }: Props) {
  if (reprise === null) return null
  const { ecritures, effet } = reprise
  const reste = ecritures.length - MONTREES
  return (
    <>
      <h4>Valeur au-dessus</h4>
      <ul class="puces">
        {ecritures.slice(0, MONTREES).map((ecriture) => (
          <li key={ecriture.cellule}>
            {direLesCellules([ecriture])} : {direLaValeur(ecriture.avant)} →{' '}
            <strong>{direLaValeur(ecriture.apres)}</strong>
          </li>
        ))}
        {reste > 0 && <li>et {ecrireNombre(reste)} de plus</li>}
      </ul>
      <p class="issue">{effet}</p>
      <Bouton
        raison={raison}
        agir={() => actions.appliquer({ genre: 'appliquer', ecritures, effet })}
      >
        Prendre la valeur au-dessus
        {ecritures.length > 1 && `, pour ces ${ecrireNombre(ecritures.length)} cellules`}
      </Bouton>
    </>
  )
}
