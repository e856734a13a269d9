import { EFFACER, RAPPORT, VERIFIER } from '../../manifests/gestes/index.ts'
import { direLeContrat } from '../etat/index.ts'
import { Bouton } from './briques/index.ts'
import { attente, type Vue } from './vue.ts'

/** Le nom du contrat, et ce que l’on fait le plus ; le bouton n’est plein que s’il y a quelque chose à vérifier. */
export function Entete({ etat, actions, capacites }: Vue) {
  const raison = attente(etat)
  const { resultat, peremption } = etat
  const aJour = resultat?.genre === 'verifie' && peremption === null
  return (
    <header class="entete">
      <h1>Pacte</h1>
      <p class="contrat">
        {resultat?.genre === 'verifie'
          ? direLeContrat(resultat.verification.collectivite, resultat.verification.annees)
          : 'Contrat local des solidarités'}
      </p>
      <Bouton
        classe="verifier"
        allure={aJour ? 'secondaire' : 'principal'}
        raison={raison}
        agir={actions.verifier}
      >
        {VERIFIER}
      </Bouton>
      <div class="suites">
        <Bouton allure="discret" raison={raison} agir={actions.effacer}>
          {EFFACER}
        </Bouton>
        {capacites.feuilles && (
          <Bouton allure="discret" raison={raison} agir={actions.creerLeRapport}>
            {RAPPORT}
          </Bouton>
        )}
      </div>
    </header>
  )
}
