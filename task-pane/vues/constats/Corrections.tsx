import { direLaValeur } from '../../etat/index.ts'
import { Bouton, Repli } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'

/** Ce qui a été écrit dans le classeur depuis l’ouverture du volet, et que l’on peut remettre. */
export function Corrections({ etat, actions }: Vue) {
  if (etat.faites.length === 0) return null
  return (
    <Repli titre="Corrections appliquées" mention={etat.faites.length}>
      <ul>
        {etat.faites.map((faite) => {
          const { feuille, cellule, avant, apres } = faite.ecriture
          return (
            <li key={faite.numero} class="faite">
              <span>
                {feuille}!{cellule} : {direLaValeur(avant)} → {direLaValeur(apres)}
              </span>
              <Bouton
                raison={attente(etat)}
                nom={`Annuler la correction de ${feuille}!${cellule}`}
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
