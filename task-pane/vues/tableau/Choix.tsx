import type { Champ } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { Bouton, Brouillon } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { USUELS } from './roles.ts'
import type { Zone } from './zones.ts'

interface Props {
  readonly id: string
  readonly vue: Vue
  readonly zone: Zone
  /** Une action par ligne : la colonne se corrige ici. */
  readonly corrigible: boolean
  readonly confirmer: (champ: Champ | null) => void
  readonly fermer: () => void
  readonly voir: () => void
}

/** Stable : le focus n’est pris qu’à l’ouverture. */
const prendreLeFocus = (titre: HTMLElement | null): void => titre?.focus()

/** La zone choisie : ce que Pacte y a lu, pourquoi, et de quoi dire autre chose. */
export function Choix({ id, vue, zone, corrigible, confirmer, fermer, voir }: Props) {
  const champs = vue.etat.presentation?.champs ?? []
  const nomDe = (champ: Champ) => champs.find((c) => c.champ === champ)?.nom ?? champ
  const { champ, entete, place, motif, montant } = zone
  const titre = `${place.charAt(0).toUpperCase()}${place.slice(1)}`
  const sorties = (
    <>
      <Bouton agir={voir}>Voir dans le classeur</Bouton>
      <Bouton allure="discret" agir={fermer}>
        Fermer
      </Bouton>
    </>
  )
  return (
    <section
      class="zone-ouverte"
      aria-labelledby={id}
      onKeyDown={(e) => {
        if (e.key === 'Escape') fermer()
      }}
    >
      <h3 id={id} tabIndex={-1} ref={prendreLeFocus}>
        {titre} {entete !== '' && `«\u00a0${entete}\u00a0»`}
      </h3>
      <p>
        {champ === null ? (
          'Ne sert à aucun contrôle.'
        ) : (
          <>
            Lue comme <strong>{nomDe(champ)}</strong>.
          </>
        )}{' '}
        {motif}
        {montant !== null && ` Elle fait ${ecrireEuros(montant)} sur les lignes d’actions.`}
      </p>
      {corrigible ? (
        <Brouillon<Champ | null> depart={champ}>
          {(voulu, vouloir) => (
            <>
              <fieldset class="roles">
                <legend class="invisible">Ce que contient cette zone</legend>
                {USUELS.map((usuel) => (
                  <label key={usuel}>
                    <input
                      type="radio"
                      name={id}
                      checked={voulu === usuel}
                      onChange={() => vouloir(usuel)}
                    />
                    {nomDe(usuel)}
                  </label>
                ))}
                <label>
                  <input
                    type="radio"
                    name={id}
                    checked={voulu === null}
                    onChange={() => vouloir(null)}
                  />
                  rien de tout cela
                </label>
              </fieldset>
              <div class="champ">
                <label for={`${id}-autre`}>Autre contenu</label>
                <select
                  id={`${id}-autre`}
                  value={voulu === null || USUELS.includes(voulu) ? '' : voulu}
                  onChange={(e) =>
                    vouloir(champs.find((c) => c.champ === e.currentTarget.value)?.champ ?? null)
                  }
                >
                  <option value="">aucun</option>
                  {champs
                    .filter((c) => !USUELS.includes(c.champ))
                    .map((c) => (
                      <option key={c.champ} value={c.champ}>
                        {c.nom}
                      </option>
                    ))}
                </select>
              </div>
              <div class="boutons">
                <Bouton allure="principal" raison={attente(vue.etat)} agir={() => confirmer(voulu)}>
                  Confirmer
                </Bouton>
                {sorties}
              </div>
            </>
          )}
        </Brouillon>
      ) : (
        <>
          <p class="aide">
            Cette feuille ne range pas une action par ligne : ses zones ne se corrigent pas ici. Si
            celle-ci est mal lue, écrivez son étiquette en clair dans la feuille (« Part État », «
            Coût total »…), puis vérifiez de nouveau.
          </p>
          <div class="boutons">{sorties}</div>
        </>
      )}
    </section>
  )
}
