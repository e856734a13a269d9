// L'entrée de sidebar.html : le volet dans Google Sheets.

import { monter, type Poignee, SUITE } from '../../task-pane/index.ts'
import { aujourdhui, heure } from '../../task-pane/parcours/index.ts'
import { appelDuScript, hoteDistant } from '../liaison/index.ts'
import { expliquer } from './accueil.ts'
import { chargerLAtelier } from './atelier.ts'
import { ouvrirLeMoteur } from './moteur.ts'

/** Écrite à la construction ; null quand aucun hébergement n'a été donné. */
declare const DOSSIER_DE_L_AIDE: string | null

declare global {
  interface Window {
    /** Pour les articles du menu, qui ouvrent le volet et y lancent leur action. */
    pacteVolet: Poignee
  }
}

const racine = element('pacte')
if (typeof google === 'undefined') expliquer(racine)
else {
  const hote = hoteDistant(
    appelDuScript(google.script.run),
    (phrase) => {
      element('patience').textContent = phrase
    },
    quandOnRevient,
  )
  const moteur = ouvrirLeMoteur(PACTE_MOTEUR)
  racine.replaceChildren()
  window.pacteVolet = monter(
    racine,
    { hote, moteur, aujourdhui, heure },
    {
      aide: DOSSIER_DE_L_AIDE,
      suite: async () => SUITE,
      atelier: () => chargerLAtelier(hote.atelier),
    },
  )
}

function quandOnRevient(faire: () => void): void {
  window.addEventListener('focus', faire)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) faire()
  })
}

function element(id: string): HTMLElement {
  const trouve = document.getElementById(id)
  if (trouve === null) throw new Error(`la page n’a pas d’élément «\u00a0${id}\u00a0»`)
  return trouve
}
