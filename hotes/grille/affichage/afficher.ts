import { App, Spreadsheet, stores } from '../bibliotheque.ts'
import { etatDe } from '../etat.ts'
import type { GrilleOuverte } from '../ouvrir.ts'
import { traduire } from '../termes/index.ts'
import { dresserLeBandeau } from './bandeau.ts'
import { retenirLaFrappe } from './frappe.ts'
import { garderEnVue } from './garder-en-vue.ts'
import { mettreEnFormeLesSommes } from './sommes.ts'

export interface ChoixDAffichage {
  readonly sombre: boolean
  /** Montre une phrase à l'utilisateur ; à défaut, elle passe sous la grille. */
  readonly prevenir?: (phrase: string) => void
}

/** Ce que la bibliothèque donne à ses composants, qu'OWL ne type pas. */
interface Environnement {
  getStore(
    magasin: typeof stores.CellComposerStore,
  ): Pick<InstanceType<typeof stores.CellComposerStore>, 'editionMode'>
}

/** Une grille à l'écran. */
export interface Affichage {
  readonly demonter: () => void
  /** Une cellule est-elle en cours de saisie ? Ce que la grille sait, pas encore forcément ce qu'elle montre. */
  readonly enSaisie: () => boolean
}

/**
 * Montre la grille dans cet élément, qu'elle remplit. Les gabarits de la bibliothèque
 * doivent être déjà connus d'OWL.
 */
export async function afficher(
  { modele }: Pick<GrilleOuverte, 'modele'>,
  racine: HTMLElement,
  { sombre, prevenir }: ChoixDAffichage = { sombre: false },
): Promise<Affichage> {
  retenirLaFrappe()
  mettreEnFormeLesSommes()
  const bandeau = dresserLeBandeau(modele)
  const cadre = document.createElement('div')
  cadre.className = 'pacte-cadre'
  const ensemble = document.createElement('div')
  ensemble.className = 'pacte-grille'
  ensemble.append(cadre, bandeau.element)
  racine.replaceChildren(ensemble)
  const dire = prevenir ?? bandeau.refuser
  const etat = etatDe(modele.getters)
  if (etat !== undefined) etat.refuser = dire
  const app = new App(Spreadsheet, {
    props: {
      model: modele,
      colorScheme: sombre ? 'dark' : 'light',
      // Cachée, la grille se croit dans une fenêtre trop petite : rien de ce qu'elle dit alors n'est vrai.
      notifyUser: ({ text }: { readonly text: string }) => {
        if (cadre.clientWidth > 0) dire(String(text))
      },
      raiseError: (texte: string, suite?: () => void) => {
        dire(String(texte))
        suite?.()
      },
      askConfirmation: (texte: string, oui: () => void, non?: () => void) => {
        if (window.confirm(String(texte))) oui()
        else non?.()
      },
    },
    translateFn: traduire,
  })
  const { env }: { readonly env: Environnement } = await app.mount(cadre)
  const laisser = garderEnVue(modele, cadre)
  return {
    demonter: () => {
      laisser()
      bandeau.arreter()
      app.destroy()
      racine.replaceChildren()
    },
    enSaisie: () => env.getStore(stores.CellComposerStore).editionMode !== 'inactive',
  }
}
