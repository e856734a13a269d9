import { render } from 'preact'
import { type EcritureDeCellule, ErreurDHote } from '../../../task-pane/hote/index.ts'
import type { Poignee } from '../../../task-pane/index.ts'
import { avancer, DEPART, type Moment, suite } from './avancer.ts'
import { Carte, type Gestes } from './Carte.tsx'
import { correctionsAFaire } from './ecrire-les-corrections.ts'
import type { Temoin } from './temoin.ts'
import { garderEnVue, viser } from './viser.ts'

export interface Lieux {
  /** Où la visite s'affiche : un élément vide, à elle seule. */
  readonly racine: HTMLElement
  /** L'élément où le volet est monté. */
  readonly volet: HTMLElement
  /** Une page étroite ne le montre pas toujours. */
  readonly montrerLeVolet: () => void
}

/**
 * Ouvre la visite en cinq étapes ; elle suit ce que l'utilisateur fait dans le volet, ou le fait à sa place.
 * `quitter` est appelé quand elle se ferme avec le focus. Rend de quoi la fermer.
 */
export function ouvrirLaVisite(
  { racine, volet, montrerLeVolet }: Lieux,
  { outils, ecouter }: Temoin,
  poignee: Poignee,
  quitter: () => void,
): () => void {
  const { hote } = outils
  let moment: Moment = DEPART
  let ecritures: readonly EcritureDeCellule[] | null = null
  let erreur: string | null = null
  let ouverte = true
  let detourner = garderEnVue(volet, moment)

  const gestes: Gestes = {
    verifier: () => {
      montrerLeVolet()
      poignee.lancer('verifier')
    },
    montrer: () => {
      if (moment.etape !== 'plancher') return
      const { feuille, cellules } = moment.plancher
      const [cellule] = cellules
      if (feuille !== null && cellule !== undefined)
        tenter(outils.hote.allerA({ feuille, cellule }))
    },
    deplier: () => {
      montrerLeVolet()
      const bouton = viser(volet, moment)
      if (bouton?.getAttribute('aria-expanded') === 'false') bouton.click()
      bouton?.closest('.constat')?.scrollIntoView({ block: 'start' })
      if (moment.etape === 'comprendre') passerA({ ...moment, montre: true })
    },
    // Relu au dernier moment : l'utilisateur a pu en écrire une partie lui-même.
    corriger: () => tenter(corrigerEtVerifier()),
    suivant: () => passerA(suite(moment) ?? moment),
    fermer,
  }
  const taire = ecouter((fait) => passerA(avancer(moment, fait)))

  function passerA(suivant: Moment): void {
    if (suivant === moment) return
    moment = suivant
    erreur = null
    detourner()
    detourner = garderEnVue(volet, moment)
    if (moment.etape === 'corriger') relire()
    if (moment.etape === 'en-regle') volet.scrollTo({ top: 0 })
    afficher()
    // Ce que l’étape vient de montrer reste en vue.
    racine.querySelector<HTMLElement>('#visite-titre')?.focus({ preventScroll: true })
  }

  async function corrigerEtVerifier(): Promise<void> {
    await hote.ecrire(await correctionsAFaire(hote))
    poignee.lancer('verifier')
  }

  function relire(): void {
    ecritures = null
    tenter(
      correctionsAFaire(hote).then((aFaire) => {
        ecritures = aFaire
        afficher()
      }),
    )
  }

  function tenter(geste: Promise<void>): void {
    geste.catch((cause: unknown) => {
      if (!(cause instanceof ErreurDHote)) throw cause
      erreur = cause.message
      afficher()
    })
  }

  function afficher(): void {
    if (ouverte) render(<Carte {...{ moment, ecritures, erreur, gestes }} />, racine)
  }

  function fermer(): void {
    if (!ouverte) return
    ouverte = false
    taire()
    detourner()
    const avaitLeFocus = racine.contains(document.activeElement)
    render(null, racine)
    if (avaitLeFocus) quitter()
  }

  afficher()
  return fermer
}
