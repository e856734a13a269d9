import type { ActionMontree, CelluleMontree } from '../../../core/etude/index.ts'
import { NOMS_DES_CHAMPS } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly action: ActionMontree
  /** Cherche de nouveau, sans toucher à ces cellules. */
  readonly tenir: (cellules: readonly string[]) => void
}

/** Ce qui changerait dans une action, et pourquoi ; une cellule, ou l’action entière, se tient. */
export function ActionAChanger({ vue, action: { titre, cellules }, tenir }: Props) {
  const raison = attente(vue.etat)
  return (
    <section class="action" aria-label={titre}>
      <h3>{titre}</h3>
      <ul class="changements">
        {cellules.map((cellule) => (
          <li key={adresseDe(cellule)}>
            <p class="nom">
              <Bouton
                allure="lien"
                nom={`${cellule.cellule}, aller à la cellule`}
                agir={() => vue.actions.allerA(cellule)}
              >
                {cellule.cellule}
              </Bouton>
              <span>{NOMS_DES_CHAMPS[cellule.champ]}</span>
              <span class="montant">
                {cellule.avant === null ? 'vide' : ecrireEuros(cellule.avant)} →{' '}
                <strong>{ecrireEuros(cellule.apres)}</strong>
              </span>
            </p>
            <p class="aide">{cellule.raison}</p>
            <Bouton
              allure="lien"
              raison={raison}
              nom={`Ne pas toucher à ${cellule.cellule}`}
              agir={() => tenir([adresseDe(cellule)])}
            >
              Ne pas toucher
            </Bouton>
          </li>
        ))}
      </ul>
      {cellules.length > 1 && (
        <Bouton
          raison={raison}
          nom={`Laisser cette action telle quelle, ${titre}`}
          agir={() => tenir(cellules.map(adresseDe))}
        >
          Laisser cette action telle quelle
        </Bouton>
      )}
    </section>
  )
}

/** « Budget!E12 ». */
function adresseDe({ feuille, cellule }: CelluleMontree): string {
  return `${feuille}!${cellule}`
}
