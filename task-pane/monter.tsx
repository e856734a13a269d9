import { render } from 'preact'
import { actionsDe } from './effets/index.ts'
import { DEPART, type Etat, type Evenement, transiter } from './etat/index.ts'
import type { Outils } from './parcours/index.ts'
import { type Suite, Volet } from './vues/index.ts'

/** Ce que les boutons du ruban peuvent demander. */
export type Action = 'verifier' | 'effacer' | 'rapport' | 'modele' | 'figer'

export interface Poignee {
  /** Les actions se suivent, dans l’ordre ; une action déjà demandée ne se met pas deux fois à la file. */
  readonly lancer: (action: Action) => void
}

export interface Alentours {
  /** Dossier du site d’aide, avec sa barre finale ; null : aucun lien. */
  readonly aide: string | null
  /** Donne ce que le premier écran ne montre pas ; appelé une fois, juste après lui. */
  readonly suite: () => Promise<Suite>
}

/** Affiche le volet dans cet élément, puis lit les réglages du classeur. Un seul volet par page. */
export function monter(
  racine: HTMLElement,
  outils: Outils,
  { aide, suite: charger }: Alentours,
): Poignee {
  let etat: Etat = DEPART
  let montre = etat.courant
  let suite: Suite | null = null
  const { aujourdhui } = outils
  const { capacites } = outils.hote
  const actions = actionsDe({ outils, etat: () => etat, envoyer })

  function afficher(): void {
    const avaitLeFocus = racine.contains(document.activeElement)
    const ligne = document.activeElement?.closest('.constat')?.id
    const repondait = document.activeElement?.closest('.posees') !== null
    render(<Volet {...{ etat, suite, actions, aide, capacites, aujourdhui }} />, racine)
    if (etat.courant !== montre) amener(etat.courant)
    montre = etat.courant
    // L’élément qui avait le focus a pu disparaître : au clavier, on ne repart pas du haut, ni de la page ni de la
    // liste.
    if (avaitLeFocus && document.activeElement === document.body) {
      const suivante = repondait ? '.question fieldset h3, #pacte-questions' : null
      const voisin = document.querySelector<HTMLElement>(suivante ?? `[id="${ligne}"] .deplier`)
      ;(voisin ?? document.getElementById('pacte-panneau'))?.focus()
    }
  }

  function envoyer(evenement: Evenement): void {
    etat = transiter(etat, evenement)
    afficher()
  }

  afficher()
  // Un échec laisse le premier écran, qui dit ce qui manque.
  void charger().then(
    (chargee) => {
      suite = chargee
      afficher()
    },
    () => undefined,
  )
  actions.ouvrir()
  const lancees: Readonly<Record<Action, () => void>> = {
    verifier: actions.verifier,
    effacer: actions.effacer,
    rapport: actions.creerLeRapport,
    modele: actions.demanderLeModele,
    figer: actions.demanderAFiger,
  }
  return { lancer: (action) => lancees[action]() }
}

/** Fait défiler jusqu’au constat où l’on est. */
function amener(numero: number | null): void {
  const calme = matchMedia('(prefers-reduced-motion: reduce)').matches
  document
    .getElementById(`pacte-constat-${numero}`)
    ?.scrollIntoView({ block: 'nearest', behavior: calme ? 'auto' : 'smooth' })
}
