import type { Atelier } from './atelier.ts'
import { contenuHtml } from './html.ts'
import { signatureInconnue } from './refus.ts'
import { enumeration, strict } from './strict.ts'

type Ui = GoogleAppsScript.Base.Ui
type Menu = GoogleAppsScript.Base.Menu
type Bouton = GoogleAppsScript.Base.Button

/** null : un trait. */
type Article = { readonly libelle: string; readonly fonction: string } | null

/** Une page ouverte dans un volet ou une boîte. */
export interface PageMontree {
  readonly titre: string
  readonly html: string
}

/** Ce que la personne voit, et ce qu'elle répond. */
export interface Interface {
  readonly menus: { readonly titre: string; readonly articles: readonly Article[] }[]
  readonly alertes: { readonly titre: string; readonly texte: string; readonly boutons: string }[]
  readonly volets: PageMontree[]
  readonly boites: PageMontree[]
  /** Le bouton choisi dans les prochaines boîtes ; ensuite, toujours OK. */
  readonly reponses: ('YES' | 'NO' | 'OK' | 'CANCEL' | 'CLOSE')[]
}

export function creerInterface(): Interface {
  return { menus: [], alertes: [], volets: [], boites: [], reponses: [] }
}

export function uiDe(atelier: Atelier, vue: Interface): Ui {
  const alerter = (...valeurs: readonly unknown[]) => {
    const textes = valeurs.filter((valeur) => typeof valeur === 'string')
    const seul = valeurs.length === 1
    if (valeurs.length === 0 || valeurs.length > 3) signatureInconnue('Ui.alert', valeurs)
    const [titre = '', texte = ''] = seul ? ['', String(valeurs[0])] : textes
    vue.alertes.push({ titre, texte, boutons: String(valeurs[2] ?? 'OK') })
    // Les constantes de Google sont, ici, leur propre nom.
    return (vue.reponses.shift() ?? 'OK') as unknown as Bouton
  }
  return strict<Ui>(
    atelier,
    'Ui',
  )({
    Button: enumeration<Ui['Button']>('Button', ['OK', 'YES', 'NO', 'CANCEL', 'CLOSE']),
    ButtonSet: enumeration<Ui['ButtonSet']>('ButtonSet', [
      'OK',
      'OK_CANCEL',
      'YES_NO',
      'YES_NO_CANCEL',
    ]),
    createMenu: (titre) => menuDe(atelier, vue, titre),
    createAddonMenu: () => menuDe(atelier, vue, ''),
    alert: alerter,
    showSidebar: (page) => void vue.volets.push(contenuHtml(page, 'Ui.showSidebar')),
    showModalDialog: (page, titre) =>
      void vue.boites.push({ ...contenuHtml(page, 'Ui.showModalDialog'), titre }),
  })
}

function menuDe(atelier: Atelier, vue: Interface, titre: string): Menu {
  const articles: Article[] = []
  const menu: Menu = strict<Menu>(
    atelier,
    'Menu',
  )({
    addItem: (libelle, fonction) => {
      articles.push({ libelle, fonction })
      return menu
    },
    addSeparator: () => {
      articles.push(null)
      return menu
    },
    addToUi: () => void vue.menus.push({ titre, articles }),
  })
  return menu
}
