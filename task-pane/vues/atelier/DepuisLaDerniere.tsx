import type { SuiviEtabli } from '../../../core/etude/index.ts'
import { direLesChangements, retenir } from '../../../core/historique/index.ts'
import type { PassageGarde } from '../../../core/reglages/index.ts'
import { garderLHistorique } from '../../parcours/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { Phrases } from './Phrases.tsx'

interface Props {
  readonly vue: Vue
  readonly suivi: SuiviEtabli
  /** Compare de nouveau : ce qui est retenu a changé. */
  readonly refaire: () => void
}

/** Ce qui a changé depuis la dernière vérification retenue dans le classeur. */
export function DepuisLaDerniere({ vue, suivi: { changements, passage }, refaire }: Props) {
  const raison = attente(vue.etat)
  const garder = (changer: (gardes: readonly PassageGarde[]) => readonly PassageGarde[]) => {
    vue.actions.noter('Enregistrement de la vérification', (r) =>
      garderLHistorique(r, changer(r.historique ?? [])),
    )
    refaire()
  }
  return (
    <section aria-labelledby="pacte-historique">
      <h2 id="pacte-historique">Depuis la dernière vérification retenue</h2>
      {changements === null ? (
        <p class="aide">
          Aucune n’est retenue. Retenez celle d’aujourd’hui : Pacte dira la prochaine fois ce qui
          est levé, nouveau ou changé. Le classeur la garde, sans nom de personne.
        </p>
      ) : (
        direLesChangements(changements).map((phrase) => <p key={phrase}>{phrase}</p>)
      )}
      <Phrases titre="Nouveaux" phrases={changements?.constats?.nouveaux ?? []} />
      <Phrases titre="Changés" phrases={changements?.constats?.changes ?? []} />
      <div class="boutons">
        <Bouton raison={raison} agir={() => garder((gardes) => retenir(gardes, passage))}>
          Retenir la vérification d’aujourd’hui
        </Bouton>
        {changements !== null && (
          <Bouton raison={raison} agir={() => garder(() => [])}>
            Oublier l’historique
          </Bouton>
        )}
      </div>
    </section>
  )
}
