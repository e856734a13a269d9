import { type ConstatRange, direLaValeur, direLesCellules } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { PropsDeConstat } from './props-de-constat.ts'

type Props = Pick<PropsDeConstat, 'actions' | 'raison' | 'faites'> & {
  readonly range: ConstatRange
}

/** Les cellules à changer, avant et après, et ce que cela laisse. */
export function Correction({ range: { constat, ecritures }, faites, actions, raison }: Props) {
  if (ecritures.length === 0) return null
  const ou = direLesCellules(ecritures)
  const faite = faites.find((f) => direLesCellules(f.ecritures) === ou)
  return (
    <>
      <h4>Correction possible</h4>
      <table class="cellules">
        <caption class="invisible">Cellules à changer</caption>
        <thead>
          <tr>
            <th scope="col">Cellule</th>
            <th scope="col">Avant</th>
            <th scope="col">Après</th>
          </tr>
        </thead>
        <tbody>
          {ecritures.map(({ feuille, cellule, champ, avant, apres }) => (
            <tr key={cellule}>
              <th scope="row">
                <Bouton
                  allure="lien"
                  nom={`${cellule}, aller à la cellule`}
                  agir={() => actions.allerA({ feuille, cellule })}
                >
                  {cellule}
                </Bouton>{' '}
                {champ}
              </th>
              <td>
                <del>{direLaValeur(avant)}</del>
              </td>
              <td>
                <ins>{direLaValeur(apres)}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {faite === undefined ? (
        <>
          <p class="issue">
            Après correction, ce {constat.gravite === 'bloquant' ? 'manquement' : 'constat'} est
            levé et aucun n’apparaît : les règles ont été rejouées.
          </p>
          <Bouton
            raison={raison}
            nom={`Appliquer… la correction de ${ou}`}
            agir={() => actions.demander({ genre: 'appliquer', ecritures })}
          >
            Appliquer…
          </Bouton>
        </>
      ) : (
        <p>
          Appliquée. Vérifiez de nouveau pour voir l’effet, ou{' '}
          <Bouton allure="lien" raison={raison} agir={() => actions.remettre(faite)}>
            remettez la valeur d’avant
          </Bouton>
          .
        </p>
      )}
    </>
  )
}
