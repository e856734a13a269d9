import { render } from 'preact'
import { actionsDe } from './effets/index.ts'
import { DEPART, type Etat, type Evenement, ONGLETS_DE_L_ATELIER, transiter } from './etat/index.ts'
import { ErreurDHote } from './hote/index.ts'
import type { Outils } from './parcours/index.ts'
import { type Atelier, type Suite, Volet } from './vues/index.ts'

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
  /** Donne les onglets que le volet ne charge pas de lui-même ; absent : ils ne sont pas offerts. */
  readonly atelier?: () => Promise<Atelier>
}

/** Affiche le volet dans cet élément, puis lit les réglages du classeur. Un seul volet par page. */
export function monter(
  racine: HTMLElement,
  outils: Outils,
  { aide, suite: charger, atelier: ouvrirLAtelier }: Alentours,
): Poignee {
  let etat: Etat = DEPART
  let montre = etat.courant
  let dit = etat.avis
  let atteint = etat.champVise
  let suite: Suite | null = null
  let atelier: Atelier | null | 'absent' = ouvrirLAtelier === undefined ? 'absent' : null
  let refus: string | null = null
  let demande = false
  const { aujourdhui } = outils
  const { capacites } = outils.hote
  const actions = actionsDe({ outils, etat: () => etat, envoyer })

  function afficher(): void {
    const avaitLeFocus = racine.contains(document.activeElement)
    const ligne = document.activeElement?.closest('.constat')?.id
    const repondait = Boolean(document.activeElement?.closest('.posees'))
    render(
      <Volet {...{ etat, suite, atelier, refus, actions, aide, capacites, aujourdhui }} />,
      racine,
    )
    if (etat.courant !== montre) amener(`#pacte-constat-${etat.courant}`)
    montre = etat.courant
    // Dans une fenêtre basse, ou très agrandie, l’annonce ne reste pas en vue d’elle-même.
    if (etat.avis !== dit) amener('.annonces')
    dit = etat.avis
    if (etat.champVise !== atteint && atteindre(etat.champVise)) atteint = etat.champVise
    // L’élément qui avait le focus a pu disparaître : au clavier, on ne repart pas du haut, ni de la page ni de la
    // liste.
    if (avaitLeFocus && document.activeElement === document.body) {
      const suivante = repondait ? '.question fieldset h3, #pacte-questions' : null
      const voisin = document.querySelector<HTMLElement>(suivante ?? `[id="${ligne}"] .deplier`)
      ;(voisin ?? document.getElementById('pacte-panneau'))?.focus()
    }
  }

  /** Au premier onglet ouvert ; un échec se retente au suivant. */
  function chargerLAtelier(): void {
    if (demande || ouvrirLAtelier === undefined) return
    demande = true
    void ouvrirLAtelier().then(
      (charge) => {
        atelier = charge
        afficher()
      },
      (cause) => {
        demande = false
        refus = cause instanceof ErreurDHote ? cause.message : null
        afficher()
      },
    )
  }

  function envoyer(evenement: Evenement): void {
    etat = transiter(etat, evenement)
    if (ONGLETS_DE_L_ATELIER.some((o) => o === etat.onglet)) chargerLAtelier()
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

/** Fait défiler, s’il le faut, jusqu’au constat où l’on est, ou à ce qui vient d’être fait. */
function amener(vise: string): void {
  const calme = matchMedia('(prefers-reduced-motion: reduce)').matches
  document
    .querySelector(vise)
    ?.scrollIntoView({ block: 'nearest', behavior: calme ? 'auto' : 'smooth' })
}

/** Met le focus dans ce champ ; faux tant que son onglet n’est pas là. */
function atteindre(champ: string | null): boolean {
  if (champ === null) return true
  const vise = document.getElementById(champ)
  vise?.focus()
  return vise !== null
}
