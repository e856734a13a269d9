import { GRAVITES, NOMS_DES_GRAVITES, pluriel } from '../../../core/constats/index.ts'
import { type ConstatRange, GROUPES, groupeDe, nomDuGroupe, SANS_FILTRE } from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Vue } from '../vue.ts'

interface Props {
  readonly vue: Vue
  readonly reproches: readonly ConstatRange[]
  /** Combien passent les filtres. */
  readonly nombre: number
}

/** Réduire la liste : par gravité, par axe, par mots. */
export function Filtrage({ vue: { etat, actions }, reproches, nombre }: Props) {
  const { gravite, groupe, texte } = etat.filtres
  const presents = GROUPES.filter((g) => reproches.some((c) => groupeDe(c) === g))
  const filtre = gravite !== null || groupe !== null || texte !== ''
  return (
    <search class="filtres">
      <div class="champ">
        <label for="pacte-gravite">Gravité</label>
        <select
          id="pacte-gravite"
          value={gravite ?? ''}
          onChange={(e) =>
            actions.filtrer({ gravite: GRAVITES.find((g) => g === e.currentTarget.value) ?? null })
          }
        >
          <option value="">Toutes</option>
          {GRAVITES.map((g) => (
            <option key={g} value={g}>
              {NOMS_DES_GRAVITES[g]}
            </option>
          ))}
        </select>
      </div>
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
      <div class="champ large">
        <label for="pacte-mots">Chercher dans les constats</label>
        <input
          id="pacte-mots"
          type="search"
          value={texte}
          placeholder="une action, une cellule, un mot"
          onInput={(e) => actions.filtrer({ texte: e.currentTarget.value })}
        />
      </div>
      <p class="compte" role="status">
        {filtre
          ? `${pluriel(nombre, 'constat', 'constats')} sur ${reproches.length}`
          : pluriel(nombre, 'constat', 'constats')}
      </p>
      {filtre && (
        <Bouton allure="lien" agir={() => actions.filtrer(SANS_FILTRE)}>
          Tout afficher
        </Bouton>
      )}
    </search>
  )
}
