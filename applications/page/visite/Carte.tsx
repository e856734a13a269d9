import type { ComponentChildren } from 'preact'
import { centimes } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { citer, VERIFIER } from '../../../manifests/gestes/index.ts'
import type { EcritureDeCellule } from '../../../task-pane/hote/index.ts'
import { ETAPES, type Moment } from './avancer.ts'

export interface Gestes {
  readonly verifier: () => void
  readonly montrer: () => void
  readonly deplier: () => void
  readonly corriger: () => void
  readonly suivant: () => void
  readonly fermer: () => void
}

interface Props {
  readonly moment: Moment
  /** À l'étape « corriger » : ce qui serait écrit ; null tant que la grille n'a pas été relue. */
  readonly ecritures: readonly EcritureDeCellule[] | null
  /** Ce qui a empêché le dernier geste. */
  readonly erreur: string | null
  readonly gestes: Gestes
}

/** Une étape de la visite : ce qu'il y a à faire, et le bouton qui le fait à la place de l'utilisateur. */
export function Carte({ moment, ecritures, erreur, gestes }: Props) {
  const rang = ETAPES.indexOf(moment.etape) + 1
  const finie = moment.etape === 'en-regle'
  return (
    <section class="visite" aria-labelledby="visite-titre" onKeyDown={fermerParEchap(gestes)}>
      <div class="titre">
        <p class="rang">
          Visite, étape {rang} sur {ETAPES.length}
        </p>
        <h2 id="visite-titre" tabIndex={-1}>
          {TITRES[moment.etape]}
        </h2>
      </div>
      <div class="texte">
        {texteDe(moment, ecritures)}
        {erreur !== null && (
          <p class="erreur" role="alert">
            {erreur}
          </p>
        )}
      </div>
      <div class="actions">
        {boutonDe(moment, ecritures, gestes)}
        {!finie && (
          <Bouton discret agir={gestes.fermer}>
            Passer la visite
          </Bouton>
        )}
      </div>
    </section>
  )
}

const TITRES: Readonly<Record<Moment['etape'], string>> = {
  verifier: 'Vérifier',
  plancher: 'Un plancher manqué',
  comprendre: 'Pourquoi ?',
  corriger: 'Corriger',
  'en-regle': 'Plus rien de bloquant',
}

function texteDe(moment: Moment, ecritures: Props['ecritures']): ComponentChildren {
  switch (moment.etape) {
    case 'verifier':
      return (
        <p>
          Ce budget d’exemple contient trois manquements. Dans le volet, appuyez sur{' '}
          {citer(VERIFIER)} : Pacte lit le tableau tel qu’il est, sans rien y changer.
        </p>
      )
    case 'plancher':
      return (
        <>
          <p>{moment.conclusion}</p>
          <p>En voici un : « {moment.plancher.message} »</p>
          <p>Dans la liste, appuyez sur le lieu de ce constat : la grille va à la cellule.</p>
        </>
      )
    case 'comprendre':
      return (
        <p>
          Appuyez sur « Comprendre » : le calcul s’écrit avec les montants du tableau, suivi du
          passage du texte qui fonde la règle. Rien n’est à croire sur parole.
        </p>
      )
    case 'corriger':
      return <AEcrire ecritures={ecritures} />
    case 'en-regle':
      return (
        <>
          <p>{moment.conclusion} Les couleurs des trois manquements ont disparu de la grille.</p>
          <p>
            À vous : déposez votre budget sur cette page, ou choisissez « Ouvrir… ». Il reste sur
            votre poste.
          </p>
        </>
      )
  }
}

function AEcrire({ ecritures }: Pick<Props, 'ecritures'>) {
  if (ecritures === null) return <p>Lecture de la grille…</p>
  return (
    <>
      <p>
        Ces montants corrigent les trois manquements de l’exemple. Écrivez-les dans la grille,
        d’autres si vous préférez, puis vérifiez de nouveau ; ou laissez faire.
      </p>
      <ul>
        {ecritures.map(({ cellule, avant, apres }) => (
          <li key={cellule}>
            {cellule} : {montant(avant)} → {montant(apres)}
          </li>
        ))}
      </ul>
    </>
  )
}

function montant(valeur: EcritureDeCellule['avant']): string {
  return typeof valeur === 'number'
    ? ecrireEuros(centimes(Math.round(valeur * 100)))
    : String(valeur ?? '') || 'vide'
}

/** Jamais plein : le seul bouton plein de la page est celui du volet. */
function boutonDe(moment: Moment, ecritures: Props['ecritures'], gestes: Gestes) {
  switch (moment.etape) {
    case 'verifier':
      return <Bouton agir={gestes.verifier}>Vérifier pour moi</Bouton>
    case 'plancher':
      return <Bouton agir={gestes.montrer}>Montrer la cellule</Bouton>
    case 'comprendre':
      return moment.montre ? (
        <Bouton agir={gestes.suivant}>Suivant</Bouton>
      ) : (
        <Bouton agir={gestes.deplier}>Montrer le calcul</Bouton>
      )
    case 'corriger':
      return ecritures !== null && <Bouton agir={gestes.corriger}>Corriger pour moi</Bouton>
    case 'en-regle':
      return <Bouton agir={gestes.fermer}>Terminer</Bouton>
  }
}

interface PropsDeBouton {
  readonly agir: () => void
  readonly discret?: boolean
  readonly children: ComponentChildren
}

function Bouton({ agir, discret = false, children }: PropsDeBouton) {
  return (
    <button type="button" class={discret ? 'bouton discret' : 'bouton'} onClick={agir}>
      {children}
    </button>
  )
}

function fermerParEchap({ fermer }: Gestes) {
  return (evenement: KeyboardEvent) => {
    if (evenement.key === 'Escape') fermer()
  }
}
