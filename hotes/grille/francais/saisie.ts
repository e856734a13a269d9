import { type CellPosition, stores } from '../bibliotheque.ts'
import { erreurDite, erreurLue } from './erreurs.ts'
import { enFrancais, saisieEnAnglais } from './formules.ts'
import { guillemetsEnClair } from './guillemets.ts'
import { logiqueDite, logiqueLue } from './valeurs.ts'

/** Ce que nous prolongeons de la saisie, et que la bibliothèque garde pour elle. */
interface Saisie {
  _currentContent: string
  getComposerContent(position: CellPosition, selection?: unknown): { readonly text: string }
  getCurrentCanonicalContent(): string
}

/** « 1 200,50 » : des chiffres par trois, quel que soit le blanc entre eux. */
const MILLIERS = /^[-+]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?:[ \u00a0\u202f]?[%€])?$/

/** La barre de formule montre les noms français ; ce qui est validé est gardé sous les noms anglais. */
export function parlerFrancais(): void {
  const saisie = stores.CellComposerStore.prototype as unknown as Saisie
  const { getComposerContent, getCurrentCanonicalContent } = saisie
  saisie.getComposerContent = function (position, selection) {
    const contenu = getComposerContent.call(this, position, selection)
    return { ...contenu, text: erreurDite(logiqueDite(enFrancais(contenu.text))) }
  }
  saisie.getCurrentCanonicalContent = function () {
    const saisi = this._currentContent
    this._currentContent = enSaisieCanonique(saisi)
    try {
      return getCurrentCanonicalContent.call(this)
    } finally {
      this._currentContent = saisi
    }
  }
}

export function enSaisieCanonique(saisi: string): string {
  const nombre = saisi.trim()
  if (MILLIERS.test(nombre)) return nombre.replaceAll(/[ \u00a0\u202f]/g, '')
  const formule = saisi.startsWith('+') ? `=${saisi.slice(1)}` : saisi
  return formule.startsWith('=')
    ? saisieEnAnglais(guillemetsEnClair(formule))
    : erreurLue(logiqueLue(saisi))
}
