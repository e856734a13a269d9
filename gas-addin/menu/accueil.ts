import { FICHE, GROUPES, OUVRIR_LE_VOLET } from '../../manifests/index.ts'
import { actionNommee, ouvrirLeVolet } from './volet.ts'

/** La fonction globale que les boutons de la carte appellent. */
export const FONCTION_DE_LA_CARTE = 'pacteDepuisLAccueil'

type Evenement = GoogleAppsScript.Addons.EventObject
type Carte = GoogleAppsScript.Card_Service.Card
type Reponse = GoogleAppsScript.Card_Service.ActionResponse

/** La carte que Google montre à droite du classeur quand Pacte est publié en module complémentaire. */
export function accueil(): Carte[] {
  const section = CardService.newCardSection()
    .addWidget(CardService.newTextParagraph().setText(FICHE.description))
    .addWidget(CardService.newButtonSet().addButton(bouton('verifierContrat', 'verifier')))
    .addWidget(CardService.newButtonSet().addButton(bouton(OUVRIR_LE_VOLET, '')))
  const entete = CardService.newCardHeader().setTitle(FICHE.nom)
  return [CardService.newCardBuilder().setHeader(entete).addSection(section).build()]
}

/** Le bouton du ruban, sur une carte ; `action` vide : ouvrir seulement. */
function bouton(fait: string, action: string) {
  const libelle = GROUPES.flatMap((g) => g.boutons).find((b) => b.fait === fait)?.libelle ?? fait
  const geste = CardService.newAction()
    .setFunctionName(FONCTION_DE_LA_CARTE)
    .setParameters({ action })
  return CardService.newTextButton().setText(libelle).setOnClickAction(geste)
}

/** Google ne laisse pas toujours une carte ouvrir un volet : le menu, lui, le peut, et la réponse le dit. */
export function depuisLAccueil(evenement: Evenement): Reponse {
  const reponse = CardService.newActionResponseBuilder()
  try {
    ouvrirLeVolet(actionNommee(evenement.commonEventObject.parameters?.action))
  } catch {
    reponse.setNotification(
      CardService.newNotification().setText(
        'Google n’a pas ouvert le volet depuis cette carte. Choisissez Extensions, Pacte, Volet.',
      ),
    )
  }
  return reponse.build()
}
