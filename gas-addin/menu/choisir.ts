import { COMMANDE_D_AIDE, COMMANDES, OUVRIR_LE_VOLET } from '../../manifests/index.ts'
import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { montrerLAide } from './aide.ts'
import { type Choix, TRADUIRE } from './articles.ts'
import { traduireLesFormules } from './formules/index.ts'
import { ouvrirLeVolet } from './volet.ts'

/** Fait ce qu'un article du menu annonce. Un refus de Google se montre dans une boîte. */
export function choisir(fait: Choix): void {
  try {
    agir(fait)
  } catch (cause) {
    if (!(cause instanceof ErreurDHote)) throw cause
    SpreadsheetApp.getUi().alert(cause.message)
  }
}

function agir(fait: Choix): void {
  if (fait === COMMANDE_D_AIDE) montrerLAide()
  else if (fait === TRADUIRE) traduireLesFormules()
  else if (fait === OUVRIR_LE_VOLET) ouvrirLeVolet(null)
  else ouvrirLeVolet(COMMANDES.find((c) => c.nom === fait)?.action ?? null)
}
