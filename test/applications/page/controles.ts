import type { Page } from 'playwright-core'
import { reproches } from '../../../outils/navigateur/index.ts'

/** Ce qu'axe-core reproche à la page. Ce que la bibliothèque de la grille dessine n'est pas de nous. */
export function fautes(page: Page): Promise<string[]> {
  return reproches(page, { sauf: '.o-spreadsheet' })
}

/** Les couleurs seules : ce qui change avec le thème. */
export function contrastes(page: Page): Promise<string[]> {
  return reproches(page, { regles: ['color-contrast'], sauf: '.o-spreadsheet' })
}

/** Les boutons pleins qu'on voit ; sous une boîte modale, les siens seulement. */
export function boutonsPleins(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const racine = document.querySelector('dialog[open]') ?? document
    return [...racine.querySelectorAll<HTMLElement>('.bouton.principal')]
      .filter((b) => b.checkVisibility({ visibilityProperty: true }))
      .map((b) => b.innerText)
  })
}

/** Les choix cochés dont le texte a la couleur de son fond : axe-core ne juge pas un texte sous une case invisible. */
export function choixIllisibles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.bascule label:has(:checked)')]
      .filter((choix) => {
        const { color, backgroundColor } = getComputedStyle(choix)
        return color === backgroundColor
      })
      .map((choix) => choix.innerText),
  )
}

/** De combien de pixels la page déborde en largeur. */
export function debordement(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
