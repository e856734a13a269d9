import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Ce qu'axe-core reproche à la page. Ce que la bibliothèque de la grille dessine n'est pas de nous. */
export async function fautes(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.o-spreadsheet').analyze()
  return violations.map(
    ({ id, nodes }) => `${id} : ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  )
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

/** De combien de pixels la page déborde en largeur. */
export function debordement(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
