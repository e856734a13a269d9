import { COMMANDES, FICHE } from '../../manifests/index.ts'
import { PAGE_DU_VOLET } from '../echanges/index.ts'

export type ActionDuVolet = (typeof COMMANDES)[number]['action']

/** Ouvre le volet à droite du classeur, et y lance cette action, la même que le bouton du ruban. */
export function ouvrirLeVolet(action: ActionDuVolet | null): void {
  const page = HtmlService.createHtmlOutputFromFile(PAGE_DU_VOLET).setTitle(FICHE.nom)
  // Rien qui vienne de l'utilisateur n'entre dans ce script : l'action est l'une des nôtres.
  if (action !== null) page.append(`<script>pacteVolet.lancer('${action}')</script>`)
  SpreadsheetApp.getUi().showSidebar(page)
}

/** L'action du volet que ce nom désigne ; null si aucune. */
export function actionNommee(nom: string | undefined): ActionDuVolet | null {
  return COMMANDES.find((c) => c.action === nom)?.action ?? null
}
