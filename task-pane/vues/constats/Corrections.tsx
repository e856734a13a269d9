import { direLaValeur, direLesCellules } from '../../etat/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'

/** Ce qui a été écrit dans le classeur depuis l’ouverture du volet, et que l’on peut remettre. */
export function Corrections({ etat, actions }: Vue) {
  if (etat.faites.length === 0) return null
  return (
    <Repli titre="Corrections appliquées" mention={etat.faites.length}>
      <ul>
        {etat.faites.map((faite) => {
          const { numero, ecritures } = faite
          const ou = direLesCellules(ecritures)
          return (
            <li key={numero} class="faite">
              <span>
                {ou} : {ecritures.map((e) => direLaValeur(e.avant)).join(', ')} →{' '}
                {ecritures.map((e) => direLaValeur(e.apres)).join(', ')}
              </span>
              <Bouton
                raison={attente(etat)}
                nom={`Annuler la correction de ${ou}`}
                agir={() => actions.remettre(faite)}
              >
                Annuler
              </Bouton>
            </li>
          )
        })}
      </ul>
    </Repli>
  )
}
