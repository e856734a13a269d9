import { Component, Fragment, h, render } from 'preact'
import type { GrilleOuverte } from '../../hotes/grille/index.ts'
import { type Atelier, monter, SUITE } from '../../task-pane/index.ts'
import type { Moteur } from '../../task-pane/moteur/index.ts'
import { aujourdhui, type Outils } from '../../task-pane/parcours/index.ts'
import type { Fichier } from './classeur-servi.ts'
import type { Lieux } from './lieux.ts'
import { montrerLaGrille } from './montrer-la-grille.ts'
import { EXEMPLE_DE_LA_VISITE, ouvrirLaVisite, temoin } from './visite/index.ts'

/** Un fichier ouvert : sa grille et son volet, jusqu'à ce qu'un autre les remplace. */
export interface Seance {
  readonly fichier: Fichier
  readonly grille: GrilleOuverte
  readonly outils: Outils
  /** Y a-t-il un travail que le dernier enregistrement n'a pas ? */
  readonly aEnregistrer: () => boolean
  /** À appeler quand le travail d'à présent est dans un fichier. */
  readonly noterLEnregistrement: () => void
  /** Fait dire au volet ce qui vaut à présent. */
  readonly verifierDansLeVolet: () => void
  readonly visitable: boolean
  readonly visiter: () => void
  readonly fermer: () => void
}

const AIDE = 'aide/'
/** À côté de la page : chargé au premier onglet qui le demande. */
const ATELIER_A_PART = './atelier.js'

/** Ce que la page doit savoir de la séance. */
export interface Suites {
  /** Ce qui reste à enregistrer a pu changer. */
  readonly changer: () => void
  /** Une phrase de la grille, à montrer. */
  readonly prevenir: (phrase: string) => void
}

/** Montre une grille et monte son volet. */
export async function ouvrirLaSeance(
  fichier: Fichier,
  grille: GrilleOuverte,
  moteur: Moteur,
  lieux: Lieux,
  { changer, prevenir }: Suites,
): Promise<Seance> {
  const [cadre, racine] = [document.createElement('div'), document.createElement('div')]
  cadre.className = 'cadre-de-grille'
  lieux.grille.replaceChildren(cadre)
  lieux.volet.replaceChildren(racine)
  const cacher = await montrerLaGrille(grille, cadre, prevenir)
  const outils: Outils = { hote: grille.hote, moteur, aujourdhui }
  const observe = temoin(outils)
  const poignee = monter(racine, observe.outils, {
    aide: AIDE,
    suite: async () => SUITE,
    atelier,
  })
  const taire = grille.quandChange(changer)
  let enregistre: string | null = null
  let quitterLaVisite = (): void => undefined
  return {
    fichier,
    grille,
    outils,
    aEnregistrer: () => grille.modifie() && travailDe(grille) !== enregistre,
    noterLEnregistrement: () => {
      enregistre = travailDe(grille)
    },
    verifierDansLeVolet: () => poignee.lancer('verifier'),
    visitable: fichier.nom === EXEMPLE_DE_LA_VISITE,
    visiter: () => {
      quitterLaVisite()
      quitterLaVisite = ouvrirLaVisite(
        { racine: lieux.visite, volet: lieux.volet },
        observe,
        poignee,
        () => undefined,
      )
    },
    fermer: () => {
      quitterLaVisite()
      taire()
      cacher()
      render(null, racine)
    },
  }
}

async function atelier(): Promise<Atelier> {
  // Deux preact dans une page ne se comprendraient pas : ce fichier prend celui de la page.
  Object.assign(globalThis, { PACTE_PREACT: { Component, Fragment, h } })
  const { ATELIER } = await import(ATELIER_A_PART)
  return ATELIER
}

/** Ce que l'utilisateur a fait, sans les marques, qui se refont. */
function travailDe({ changements }: GrilleOuverte): string {
  const { cellules, reglages } = changements()
  return JSON.stringify([cellules, reglages])
}
