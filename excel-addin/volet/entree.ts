// L'entrée de volet.js, dans la page que se partagent le volet, le ruban et les fonctions.

import { chargerLAtelier, chargerLaSuite, monter, type Poignee } from '../../task-pane/index.ts'
import { filOuPage, moteurDistant } from '../../task-pane/moteur/index.ts'
import { aujourdhui, heure } from '../../task-pane/parcours/index.ts'
import { hoteExcel } from '../hote/index.ts'
import { poserLeMoteur } from '../moteur/index.ts'
import type {} from './garde.ts'
import { moteurDeLaPage } from './moteur.ts'
import { brancherLeRuban } from './ruban.ts'

const AIDE = 'aide/'
/** À côté de la page. */
const FICHIER_DU_MOTEUR = 'moteur.js'
const ACCUEIL_DE_L_AIDE = `${AIDE}index.html`

// Tout de suite : une fonction peut être appelée avant que le volet s'affiche.
const moteur = moteurDistant(() =>
  filOuPage(
    () => new Worker(FICHIER_DU_MOTEUR),
    () => moteurDeLaPage(FICHIER_DU_MOTEUR),
  ),
)
poserLeMoteur(moteur)

const racine = document.getElementById('pacte')
if (racine === null) throw new Error('la page n’a pas d’élément «\u00a0pacte\u00a0»')
if (typeof Office === 'undefined') {
  window.pacteGarde.lever()
  window.pacteGarde.expliquer('sans-office')
} else {
  const volet = Office.onReady().then(({ host }) => ouvrir(racine, host))
  brancherLeRuban(volet, ACCUEIL_DE_L_AIDE)
}

function ouvrir(dans: HTMLElement, host: Office.HostType | null): Poignee | null {
  // Même tard : la réponse d'Excel remplace l'explication de son silence.
  window.pacteGarde.lever()
  if (host !== Office.HostType.Excel) {
    window.pacteGarde.expliquer('hors-d-excel')
    return null
  }
  dans.replaceChildren()
  return monter(
    dans,
    { hote: hoteExcel(), moteur, aujourdhui, heure },
    { aide: AIDE, suite: chargerLaSuite, atelier: chargerLAtelier },
  )
}
