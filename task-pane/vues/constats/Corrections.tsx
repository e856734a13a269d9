import { direLaValeur, direLesCellules, type Faite } from '../../etat/index.ts'
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
                {ou} : {direLesValeurs(ecritures.map((e) => e.avant))} →{' '}
                {direLesValeurs(ecritures.map((e) => e.apres))}
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

/** Des valeurs toutes pareilles ne se disent qu’une fois. */
function direLesValeurs(valeurs: readonly Faite['ecritures'][number]['avant'][]): string {
  const dites = valeurs.map(direLaValeur)
  return new Set(dites).size === 1 ? (dites[0] ?? '') : dites.join(', ')
}
