import { ONGLET } from '../../manifests/index.ts'
import { GROUPES_D_ARTICLES } from './articles.ts'

/** Écrit à la construction : le script est-il publié en module complémentaire, ou collé dans un classeur ? */
declare const PUBLIE: boolean

/**
 * Pose le menu : sous Extensions, Pacte, pour un module complémentaire, comme Google l'exige ; dans la barre, pour un
 * script collé dans un classeur. Google l'appelle à chaque ouverture, parfois avant toute autorisation
 * (AuthMode.NONE) : ni propriété, ni classeur, ni aucun autre service n'y est permis.
 */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi()
  const menu = PUBLIE ? ui.createAddonMenu() : ui.createMenu(ONGLET.libelle)
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
