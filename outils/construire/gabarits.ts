import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const OWL = 'node_modules/@odoo/owl/dist/owl.iife.min.js'
const GRILLE = 'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js'
const GABARITS = 'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml'

/** Ce qu'il faut de jsdom, qu'OWL apporte pour ce même travail. */
interface Fenetre {
  gabarits?: string
  traduire?: (texte: string) => string
  readonly eval: (source: string) => Record<string, string>
}
type Jsdom = { readonly JSDOM: new (page: string, options: object) => { readonly window: Fenetre } }

/**
 * Compile dans la page les gabarits que la bibliothèque déclare, en XML ou dans son code, puis rend la source de
 * chacun. Le compilateur est celui d'OWL, et les textes fixes sont traduits au passage, comme il le fait dans un
 * navigateur.
 */
const COMPILER = `(() => {
  class Vide extends owl.Component { static template = owl.xml\`<div/>\` }
  const app = new owl.App(Vide, { templates: gabarits, translateFn: traduire })
  const sources = {}
  for (const nom in app.rawTemplates) {
    const brut = app.rawTemplates[nom]
    if (typeof brut !== 'function') sources[nom] = app._compileTemplate(nom, brut).toString()
  }
  return sources
})()`

/**
 * Le script qui donne à OWL ses gabarits déjà compilés : le navigateur n'évalue aucun texte, et la politique de la
 * page peut l'interdire. À charger après OWL et la grille.
 */
export function gabaritsCompiles(traduire: (texte: string) => string): string {
  const exiger = createRequire(createRequire(import.meta.url).resolve('@odoo/owl/package.json'))
  const { JSDOM }: Jsdom = exiger('jsdom')
  const { window } = new JSDOM('', { runScripts: 'outside-only', pretendToBeVisual: true })
  window.eval(readFileSync(OWL, 'utf8'))
  window.eval(readFileSync(GRILLE, 'utf8'))
  window.gabarits = readFileSync(GABARITS, 'utf8')
  window.traduire = traduire
  const sources = Object.entries(window.eval(COMPILER))
  return sources
    .map(([nom, source]) => {
      const fonction = source.replace('function anonymous', 'function')
      return `owl.App.registerTemplate(${JSON.stringify(nom)}, ${fonction})\n`
    })
    .join('')
}
