import type { FaconMontree } from '../../../core/etude/index.ts'
import { nomCite } from '../../../core/modele/index.ts'
import { Bouton } from '../briques/index.ts'
import type { FaconsDuPlancher } from './suivre-les-planchers.ts'

interface Props {
  readonly de: FaconsDuPlancher
  /** Celle qu’on a choisie ; null : la plus simple. */
  readonly choisie: FaconMontree['facon']
  /** Pourquoi un bouton attend ; null : il répond. */
  readonly raison: string | null
  readonly comparer: () => void
  /** Refait la proposition ; null : la façon la plus simple. */
  readonly choisir: (facon: FaconMontree['facon']) => void
}

/** Comment atteindre le plancher d’un axe : la moins chère pour la collectivité d’abord. */
export function Facons({ de: { plancher, facons }, choisie, raison, comparer, choisir }: Props) {
  const titre = `Plancher de l’axe ${nomCite(plancher.axe)}, ${plancher.annee}`
  if (facons === null) {
    return (
      <div class="boutons">
        <Bouton
          raison={raison}
          nom={`Comparer les façons d’atteindre ce plancher, ${titre}`}
          agir={comparer}
        >
          Comparer les façons d’atteindre le plancher de l’axe {nomCite(plancher.axe)}
        </Bouton>
      </div>
    )
  }
  if (facons.length === 0) {
    return (
      <section aria-label={titre}>
        <p class="aide">
          {titre} : il n’y a pas d’autre façon de l’atteindre sans qu’un autre constat naisse ou
          reste.
        </p>
        {choisie !== null && (
          <Bouton raison={raison} agir={() => choisir(null)}>
            Revenir à la façon la plus simple
          </Bouton>
        )}
      </section>
    )
  }
  return (
    <fieldset class="tenus facons">
      <legend>{titre} : façon de l’atteindre</legend>
      {facons.map((facon) => (
        <label key={facon.nom} class="case">
          <input
            type="radio"
            name={`facon-${plancher.cle}`}
            checked={facon.facon === choisie}
            onChange={() => choisir(facon.facon)}
          />
          <span>
            {facon.nom}
            <span class="aide">
              {facon.prix} {facon.suites.join(' ')}
            </span>
          </span>
        </label>
      ))}
      <p class="aide">
        Chacune a été revérifiée ; le prix est celui de toute la proposition. Ou une action de plus
        : une ligne à ajouter vous-même.
      </p>
    </fieldset>
  )
}
