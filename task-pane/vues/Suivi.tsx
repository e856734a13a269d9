import {
  type Avis,
  direLAvis,
  direLaCible,
  direLaPeremption,
  direLaValeur,
  type Remise,
  type Travail,
} from '../etat/index.ts'
import type { Changement } from '../hote/index.ts'
import { Bouton } from './briques/index.ts'
import { attente, type Vue } from './vue.ts'

/** Ce qui se passe et ce qui vient de se passer : reste en vue, où que l’on soit dans le volet. */
export function Annonces(vue: Vue) {
  const { travail, avis } = vue.etat
  if (!travail?.dure && avis === null) return null
  return (
    <div class="annonces">
      {travail?.dure && <Progres travail={travail} />}
      {avis !== null && <Message vue={vue} avis={avis} />}
    </div>
  )
}

/** Ce qu’il faut savoir avant de lire la suite. */
export function Suivi(vue: Vue) {
  const { annonce, gardes, dialogue } = vue.etat
  return (
    <div class="suivi">
      <p class="invisible" role="status">
        {annonce}
      </p>
      {gardes.genre === 'illisibles' && dialogue === null && (
        <div class="bandeau attention">
          <p>{gardes.phrase}</p>
          <Bouton
            raison={attente(vue.etat)}
            agir={() => vue.actions.demander({ genre: 'oublier' })}
          >
            Oublier ces réglages…
          </Bouton>
        </div>
      )}
      <Peremption {...vue} />
    </div>
  )
}

function Progres({ travail: { quoi, fraction } }: { readonly travail: Travail }) {
  return (
    <div class="progres">
      <label for="pacte-progres">{quoi} en cours…</label>
      {fraction === null ? (
        <progress id="pacte-progres" />
      ) : (
        <progress id="pacte-progres" max={1} value={fraction} />
      )}
    </div>
  )
}

function Message({ vue, avis }: { readonly vue: Vue; readonly avis: Avis }) {
  const { etat, actions } = vue
  const raison = attente(etat)
  return (
    <div class={`bandeau ${avis.genre}`} role={avis.genre === 'erreur' ? 'alert' : undefined}>
      <p>{direLAvis(avis, etat.peremption)}</p>
      <div class="boutons">
        {avis.genre === 'erreur' && avis.reessayable && (
          <Bouton raison={raison} agir={actions.reessayer}>
            Réessayer
          </Bouton>
        )}
        {avis.genre !== 'erreur' && avis.annuler !== undefined && (
          <Annuler vue={vue} numero={avis.annuler.numero} />
        )}
        {avis.genre !== 'erreur' && avis.reposer !== undefined && (
          <AnnulerLEffacement vue={vue} remise={avis.reposer} />
        )}
        <Bouton allure="discret" agir={actions.taire} nom="Fermer ce message">
          Fermer
        </Bouton>
      </div>
    </div>
  )
}

/** Tant que la correction n’a pas déjà été remise comme avant. */
function Annuler({ vue, numero }: { readonly vue: Vue; readonly numero: number }) {
  const faite = vue.etat.faites.find((f) => f.numero === numero)
  if (faite === undefined) return null
  return (
    <Bouton
      raison={attente(vue.etat)}
      agir={() => vue.actions.remettre(faite)}
      nom="Annuler la correction"
    >
      Annuler
    </Bouton>
  )
}

/** Tant que le classeur est celui que la vérification a lu. */
function AnnulerLEffacement({
  vue: { etat, actions },
  remise,
}: {
  readonly vue: Vue
  readonly remise: Remise
}) {
  if (etat.peremption !== null) return null
  return (
    <Bouton raison={attente(etat)} agir={() => actions.annulerLEffacement(remise)}>
      Annuler l’effacement
    </Bouton>
  )
}

/** Le résultat affiché n’est plus celui du classeur : quoi, et comment le refaire. */
function Peremption({ etat, actions }: Vue) {
  const { peremption } = etat
  if (peremption === null) return null
  const [seul, ...autres] = peremption.raison === 'classeur' ? peremption.changements : []
  return (
    <div class="bandeau perime">
      <p role="status">
        {direLaPeremption(peremption)}
        {seul !== undefined && autres.length === 0 && (
          <Changee changement={seul} allerA={actions.allerA} />
        )}
        .
      </p>
      <Bouton raison={attente(etat)} agir={actions.verifierDeNouveau}>
        Vérifier de nouveau
      </Bouton>
    </div>
  )
}

function Changee({
  changement,
  allerA,
}: {
  readonly changement: Changement
  readonly allerA: Vue['actions']['allerA']
}) {
  const { cible, valeurs } = changement
  if (cible === null) return null
  const ou = direLaCible(changement)
  return (
    <>
      {'\u00a0: '}
      <Bouton allure="lien" nom={`${ou}, aller à la cellule`} agir={() => allerA(cible)}>
        {ou}
      </Bouton>
      {valeurs !== null && `, ${direLaValeur(valeurs.avant)} → ${direLaValeur(valeurs.apres)}`}
    </>
  )
}
