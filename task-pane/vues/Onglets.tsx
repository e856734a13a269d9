import { ONGLETS, ONGLETS_DE_L_ATELIER, type Onglet, type OngletDeLAtelier } from '../etat/index.ts'
import { OngletConstats } from './constats/index.ts'
import type { Vue } from './vue.ts'

const NOMS: Readonly<Record<Onglet, string>> = {
  contrat: 'Contrat',
  tableau: 'Lecture',
  constats: 'Constats',
  suivi: 'Suivi',
  conformite: 'Conformité',
}

/** Des onglets, que les flèches parcourent ; seul l’onglet ouvert est dans l’ordre de tabulation. */
export function Onglets(vue: Vue) {
  const { etat, actions, atelier } = vue
  const offerts = ONGLETS.filter((onglet) => atelier !== 'absent' || !estDeLAtelier(onglet))

  function surTouche(e: KeyboardEvent): void {
    const vise = visePar(e.key, offerts, offerts.indexOf(etat.onglet))
    if (vise === undefined) return
    e.preventDefault()
    actions.choisirLOnglet(vise)
    document.getElementById(`pacte-onglet-${vise}`)?.focus()
  }

  return (
    <>
      <div class="onglets" role="tablist" aria-label="Parties du volet" onKeyDown={surTouche}>
        {offerts.map((onglet) => (
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
  const { suite, atelier } = vue
  const { onglet } = vue.etat
  if (onglet === 'constats') return <OngletConstats {...vue} />
  const deLAtelier = estDeLAtelier(onglet)
  if (deLAtelier && atelier !== null && atelier !== 'absent') {
    const Ouvert = atelier[onglet]
    return <Ouvert {...vue} />
  }
  if (suite === null || deLAtelier) {
    return (
      <p class="vide">
        {(deLAtelier && vue.refus) ||
          'Cet onglet se charge. S’il ne vient pas, vérifiez votre connexion, puis rouvrez le volet.'}
      </p>
    )
  }
  return onglet === 'contrat' ? <suite.OngletContrat {...vue} /> : <suite.OngletTableau {...vue} />
}

/** Combien de constats, ou de doutes, attendent dans un onglet. */
function Nombre({ vue: { etat }, onglet }: { readonly vue: Vue; readonly onglet: Onglet }) {
  const { resultat } = etat
  if (resultat?.genre !== 'verifie') return null
  const { questions, tableaux } = resultat.verification
  if (onglet === 'constats') {
    return questions.length > 0 ? (
      <Doutes nombre={questions.length} dit="sans réponse" />
    ) : (
      <span class="nombre">{resultat.reproches.length}</span>
    )
  }
  const doutes = tableaux.flatMap((t) => t.colonnes).filter((c) => c.douteuse).length
  return onglet === 'tableau' && doutes > 0 && <Doutes nombre={doutes} dit="à confirmer" />
}

function Doutes({ nombre, dit }: { readonly nombre: number; readonly dit: string }) {
  return (
    <span class="nombre doute">
      {nombre}&nbsp;? <span class="invisible">{dit}</span>
    </span>
  )
}

function estDeLAtelier(onglet: Onglet): onglet is OngletDeLAtelier {
  return ONGLETS_DE_L_ATELIER.some((o) => o === onglet)
}

function visePar(touche: string, onglets: readonly Onglet[], rang: number): Onglet | undefined {
  if (touche === 'ArrowRight') return onglets[(rang + 1) % onglets.length]
  if (touche === 'ArrowLeft') return onglets.at(rang - 1)
  if (touche === 'Home') return onglets[0]
  return touche === 'End' ? onglets.at(-1) : undefined
}
