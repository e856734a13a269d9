import { render } from 'preact'
import type { Lieux } from '../lieux.ts'
import { coteACote, quandCelaChange } from './seuil.ts'

/** Ce qu'une page étroite montre du classeur ouvert. */
export type Vue = 'classeur' | 'pacte'

const VUES: readonly (readonly [vue: Vue, nom: string])[] = [
  ['classeur', 'Classeur'],
  ['pacte', 'Pacte'],
]

export interface Bascule {
  /** Sans effet quand tout est à l'écran. */
  readonly montrer: (vue: Vue) => void
}

/** Pose la bascule d'une page étroite ; elle mène la page entière, par `data-vue`. */
export function poserLaBascule({ page, bascule, grille, volet }: Lieux): Bascule {
  let montree: Vue = 'pacte'
  /** Le volet a le contenu principal de la page ; le classeur l'est quand il est seul. */
  const nommer = (): void => {
    grille.setAttribute('role', montree === 'classeur' && !coteACote() ? 'main' : 'region')
  }
  const montrer = (vue: Vue): void => {
    montree = vue
    const cachee = vue === 'classeur' ? volet : grille
    const perdu = !coteACote() && cachee.contains(document.activeElement)
    page.dataset.vue = vue
    nommer()
    render(<Choix vue={vue} choisir={montrer} />, bascule)
    // Ce qui avait le focus vient de disparaître : il suit ce qui est montré.
    if (perdu) (vue === 'classeur' ? grille : volet).focus()
  }
  montrer(montree)
  quandCelaChange(nommer)
  return { montrer }
}

function Choix({ vue, choisir }: { readonly vue: Vue; readonly choisir: (vue: Vue) => void }) {
  return (
    <fieldset class="bascule">
      <legend class="invisible">Ce qui est affiché</legend>
      {VUES.map(([valeur, nom]) => (
        <label key={valeur}>
          <input
            type="radio"
            name="vue"
            value={valeur}
            checked={valeur === vue}
            onChange={() => choisir(valeur)}
          />
          {nom}
        </label>
      ))}
    </fieldset>
  )
}
