import type { Champ } from '../../../core/modele/index.ts'
import { corriger, type TableauACorriger } from '../../etat/index.ts'
import { Bouton, Brouillon } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  /** null : aucun tableau reconnu, la ligne sélectionnée est celle de l’en-tête. */
  readonly tableau: TableauACorriger | null
  readonly id: string
}

/** Désigner une colonne dans la feuille plutôt que dans une liste. */
export function PrendreLaSelection({ vue: { etat, actions }, tableau, id }: Props) {
  const champs = etat.presentation?.champs ?? []
  return (
    <Brouillon<Champ> depart="partEtat">
      {(choisi, choisir) => (
        <div class="selection">
          <div class="champ">
            <label for={id}>Désigner une colonne dans la feuille</label>
            <select
              id={id}
              value={choisi}
              aria-describedby={`${id}-aide`}
              onChange={(e) => {
                const trouve = champs.find((c) => c.champ === e.currentTarget.value)
                if (trouve !== undefined) choisir(trouve.champ)
              }}
            >
              {champs.map(({ champ, nom }) => (
                <option key={champ} value={champ}>
                  {nom}
                </option>
              ))}
            </select>
            <p id={`${id}-aide`} class="aide">
              {tableau === null
                ? 'Dans la feuille, sélectionnez la cellule d’en-tête de cette colonne.'
                : 'Dans la feuille, sélectionnez une cellule de cette colonne.'}
            </p>
          </div>
          <Bouton
            raison={attente(etat)}
            agir={() =>
              actions.prendreLaSelection(tableau, (r, vise, colonne) =>
                corriger(r, vise, colonne, choisi),
              )
            }
          >
            Prendre la colonne sélectionnée
          </Bouton>
        </div>
      )}
    </Brouillon>
  )
}
