import { ONGLETS, type Onglet } from '../etat/index.ts'
import { OngletConstats } from './constats/index.ts'
import type { Vue } from './vue.ts'

const NOMS: Readonly<Record<Onglet, string>> = {
  contrat: 'Contrat',
  tableau: 'Lecture',
  constats: 'Constats',
}

/** Trois onglets, que les flèches parcourent ; seul l’onglet ouvert est dans l’ordre de tabulation. */
export function Onglets(vue: Vue) {
  const { etat, actions } = vue

  function surTouche(e: KeyboardEvent): void {
    const vise = visePar(e.key, ONGLETS.indexOf(etat.onglet))
    if (vise === undefined) return
    e.preventDefault()
    actions.choisirLOnglet(vise)
    document.getElementById(`pacte-onglet-${vise}`)?.focus()
  }

  return (
    <>
      <div class="onglets" role="tablist" aria-label="Parties du volet" onKeyDown={surTouche}>
        {ONGLETS.map((onglet) => (
          <button
            key={onglet}
            type="button"
            role="tab"
            id={`pacte-onglet-${onglet}`}
            aria-selected={onglet === etat.onglet}
            aria-controls="pacte-panneau"
            tabIndex={onglet === etat.onglet ? 0 : -1}
            onClick={() => actions.choisirLOnglet(onglet)}
          >
            {NOMS[onglet]} <Nombre vue={vue} onglet={onglet} />
          </button>
        ))}
      </div>
      <div
        id="pacte-panneau"
        class="panneau"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`pacte-onglet-${etat.onglet}`}
      >
        <Contenu {...vue} />
      </div>
    </>
  )
}

function Contenu(vue: Vue) {
  const { etat, suite } = vue
  if (etat.onglet === 'constats') return <OngletConstats {...vue} />
  if (suite === null) {
    return (
      <p class="vide">
        Cet onglet se charge. S’il ne vient pas, vérifiez votre connexion, puis rouvrez le volet.
      </p>
    )
  }
  return etat.onglet === 'contrat' ? (
    <suite.OngletContrat {...vue} />
  ) : (
    <suite.OngletTableau {...vue} />
  )
}

/** Combien de constats, ou de colonnes douteuses, attendent dans un onglet. */
function Nombre({ vue: { etat }, onglet }: { readonly vue: Vue; readonly onglet: Onglet }) {
  const { resultat } = etat
  if (resultat?.genre !== 'verifie') return null
  if (onglet === 'constats') {
    return <span class="nombre">{resultat.reproches.length}</span>
  }
  if (onglet === 'contrat') return null
  const doutes = resultat.verification.tableaux
    .flatMap((t) => t.colonnes)
    .filter((c) => c.douteuse).length
  if (doutes === 0) return null
  return (
    <span class="nombre doute">
      {doutes}{' '}
      <span class="invisible">{doutes > 1 ? 'colonnes à confirmer' : 'colonne à confirmer'}</span>
    </span>
  )
}

function visePar(touche: string, rang: number): Onglet | undefined {
  if (touche === 'ArrowRight') return ONGLETS[(rang + 1) % ONGLETS.length]
  if (touche === 'ArrowLeft') return ONGLETS.at(rang - 1)
  if (touche === 'Home') return ONGLETS[0]
  return touche === 'End' ? ONGLETS.at(-1) : undefined
}
