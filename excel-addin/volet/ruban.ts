import { COMMANDE_D_AIDE, COMMANDES } from '../../manifests/index.ts'
import type { Poignee } from '../../task-pane/index.ts'

/** Ce qu'une commande du ruban doit faire ; elle rend la main à Excel dans tous les cas. */
type Geste = () => unknown

/**
 * Branche les boutons du ruban sur le volet, qui s'ouvre et montre le résultat. Sans attendre le volet : un bouton peut
 * être ce qui démarre la page, et Excel cherche son geste dès que la bibliothèque est prête.
 */
export function brancherLeRuban(volet: Promise<Poignee | null>, aide: string): void {
  for (const { nom, action } of COMMANDES) {
    associer(nom, () => {
      montrerLeVolet()
      return volet.then((poignee) => poignee?.lancer(action))
    })
  }
  associer(COMMANDE_D_AIDE, () => ouvrirDansLeNavigateur(new URL(aide, location.href).href))
}

function associer(nom: string, geste: Geste): void {
  Office.actions.associate(nom, (evenement: Office.AddinCommands.Event) => {
    try {
      geste()
    } finally {
      evenement.completed()
    }
  })
}

/** Le volet reste utilisable si Excel ne veut pas l'ouvrir : l'action a lieu, son résultat l'attend. */
function montrerLeVolet(): void {
  Office.addin.showAsTaskpane().catch(() => undefined)
}

function ouvrirDansLeNavigateur(adresse: string): void {
  const { requirements, ui } = Office.context
  if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) ui.openBrowserWindow(adresse)
  else window.open(adresse, '_blank', 'noopener')
}
