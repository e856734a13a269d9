import { pluriel } from '../../../core/constats/index.ts'
import { type ConstatRange, GROUPES, groupeDe, nomDuGroupe, SANS_FILTRE } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly reproches: readonly ConstatRange[]
  /** Combien passent les filtres. */
  readonly nombre: number
}

/** En dessous, tout se voit sans chercher. */
const ASSEZ_POUR_CHERCHER = 8

/** Réduire la liste : par axe, par mots ; la conclusion la réduit par gravité. */
export function Filtrage({ vue: { etat, actions }, reproches, nombre }: Props) {
  const { compte, groupe, texte } = etat.filtres
  const filtre = compte !== null || groupe !== null || texte !== ''
  return (
    <search class="filtres">
      {(reproches.length > ASSEZ_POUR_CHERCHER || groupe !== null || texte !== '') && (
        <>
          <Axe actions={actions} groupe={groupe} reproches={reproches} />
          <div class="champ">
            <label for="pacte-mots">Chercher</label>
            <input
              id="pacte-mots"
              type="search"
              value={texte}
              placeholder="action, cellule…"
              onInput={(e) => actions.filtrer({ texte: e.currentTarget.value })}
            />
          </div>
        </>
      )}
      <p class="compte" role="status">
        {pluriel(nombre, 'constat', 'constats')}
        {filtre && ` sur ${reproches.length}`}
      </p>
      {filtre && (
        <Bouton allure="lien" agir={() => actions.filtrer(SANS_FILTRE)}>
          Tout afficher
        </Bouton>
      )}
    </search>
  )
}

interface PropsDAxe extends Pick<Vue, 'actions'> {
  readonly groupe: Vue['etat']['filtres']['groupe']
  readonly reproches: readonly ConstatRange[]
}

function Axe({ actions, groupe, reproches }: PropsDAxe) {
  const presents = GROUPES.filter((g) => reproches.some((c) => groupeDe(c) === g))
  return (
    <div class="champ">
      <label for="pacte-axe">Axe</label>
      <select
        id="pacte-axe"
        value={groupe ?? ''}
        onChange={(e) =>
          actions.filtrer({ groupe: GROUPES.find((g) => g === e.currentTarget.value) ?? null })
        }
      >
        <option value="">Tous</option>
        {presents.map((g) => (
          <option key={g} value={g}>
            {nomDuGroupe(g)}
          </option>
        ))}
      </select>
    </div>
  )
}
