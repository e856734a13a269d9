import type { Tri } from '../../etat/index.ts'
import type { Vue } from '../vue.ts'

const TRIS: readonly { readonly tri: Tri; readonly dit: string }[] = [
  { tri: 'gravite', dit: 'par gravité' },
  { tri: 'axe', dit: 'par axe' },
]

/** Les constats par gravité et argent en jeu, ou axe par axe. */
export function Bascule({ etat, actions }: Pick<Vue, 'etat' | 'actions'>) {
  return (
    <fieldset class="bascule">
      <legend class="invisible">Trier les constats</legend>
      {TRIS.map(({ tri, dit }) => (
        <label key={tri}>
          <input
            type="radio"
            name="pacte-tri"
            checked={etat.tri === tri}
            onChange={() => actions.trier(tri)}
          />
          {dit}
        </label>
      ))}
    </fieldset>
  )
}
