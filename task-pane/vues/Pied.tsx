import { FIGER, MODELE } from '../../manifests/gestes/index.ts'
import { direLaDate } from '../etat/index.ts'
import { Bouton } from './briques/index.ts'
import { attente, type Vue } from './vue.ts'

/** Les outils dont on se sert parfois, l’aide et la version. */
export function Pied({ etat, actions, aide, capacites }: Vue) {
  const raison = attente(etat)
  const { presentation } = etat
  return (
    <footer class="pied">
      {(capacites.modele || capacites.figer) && (
        <>
          <h2>Autres outils</h2>
          <div class="rangee">
            {capacites.modele && (
              <Bouton raison={raison} agir={actions.demanderLeModele}>
                {MODELE}
              </Bouton>
            )}
            {capacites.figer && (
              <Bouton raison={raison} agir={actions.demanderAFiger}>
                {FIGER}
              </Bouton>
            )}
          </div>
        </>
      )}
      <p class="version">
        {aide !== null && (
          <a href={`${aide}index.html`} target="_blank" rel="noopener">
            Aide de Pacte
          </a>
        )}
        {presentation !== null && (
          <span>
            Version {presentation.version}, règles du {direLaDate(presentation.regles)}
          </span>
        )}
      </p>
    </footer>
  )
}
