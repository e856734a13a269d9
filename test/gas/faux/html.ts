import type { Atelier } from './atelier.ts'
import { refuser, signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'
import type { PageMontree } from './ui.ts'

type Page = GoogleAppsScript.HTML.HtmlOutput
type Service = GoogleAppsScript.HTML.HtmlService

/** Les fichiers .html du projet Apps Script, par nom sans extension. */
export type FichiersDuProjet = Readonly<Record<string, string>>

const tenues = new WeakMap<object, () => PageMontree>()

/** HtmlService, sans gabarit. */
export function pagesHtml(atelier: Atelier, fichiers: FichiersDuProjet): Service {
  return strict<Service>(
    atelier,
    'HtmlService',
  )({
    createHtmlOutput: (html: unknown = '') => sortieDe(atelier, String(html)),
    createHtmlOutputFromFile: (nom) => {
      const html = fichiers[nom]
      return html === undefined
        ? refuser(`No HTML file named ${nom} was found.`)
        : sortieDe(atelier, html)
    },
  })
}

function sortieDe(atelier: Atelier, contenu: string): Page {
  let [html, titre] = [contenu, '']
  const page: Page = strict<Page>(
    atelier,
    'HtmlOutput',
  )({
    append: (suite) => {
      html += suite
      return page
    },
    getContent: () => html,
    getTitle: () => titre,
    setTitle: (voulu) => {
      titre = voulu
      return page
    },
    setWidth: () => page,
    setHeight: () => page,
  })
  tenues.set(page, () => ({ titre, html }))
  return page
}

/** Ce qu'une page montre quand on l'ouvre. */
export function contenuHtml(page: unknown, methode: string): PageMontree {
  if (typeof page === 'string') return { titre: '', html: page }
  const tenue = typeof page === 'object' && page !== null ? tenues.get(page) : undefined
  return tenue === undefined ? signatureInconnue(methode, [page]) : tenue()
}
