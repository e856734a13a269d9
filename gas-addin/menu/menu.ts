import { ONGLET } from '../../manifests/index.ts'
import { GROUPES_D_ARTICLES } from './articles.ts'

/**
 * Pose le menu. Google l'appelle à chaque ouverture, parfois avant toute autorisation (AuthMode.NONE) : ni
 * propriété, ni classeur, ni aucun autre service n'y est permis. Publié en module complémentaire, le même appel le
 * range sous Extensions.
 */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu(ONGLET.libelle)
  for (const [i, articles] of GROUPES_D_ARTICLES.entries()) {
    if (i > 0) menu.addSeparator()
    for (const { libelle, fonction } of articles) menu.addItem(libelle, fonction)
  }
  menu.addToUi()
}

/** Le classeur est déjà ouvert quand on installe : le menu n'attend pas la prochaine fois. */
export function onInstall(): void {
  onOpen()
}
