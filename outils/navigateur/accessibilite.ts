import axe from 'axe-core'
import type { Page } from 'playwright-core'

export interface Jugement {
  /** Ces règles, ou celles de ces étiquettes ; sans choix, toutes. */
  readonly regles?: readonly string[]
  /** Ce qui ne se juge pas. */
  readonly sauf?: string
}

/** Les étiquettes de ce que le volet promet de respecter. */
export const NORMES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Ce qu'axe-core reproche à une page d'un seul cadre : la règle, et chaque élément en cause. */
export async function reproches(page: Page, jugement: Jugement = {}): Promise<string[]> {
  // Un demi-million de signes : une fois par page suffit.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const trouves = await page.evaluate(async ({ regles = [], sauf }) => {
    const { axe: juge } = window as unknown as { axe: typeof axe }
    const { violations } = await juge.run(
      { include: [document], exclude: sauf === undefined ? [] : [sauf] },
      // Seul ce qui est enfreint se rend : le reste ne ferait que traverser.
      { resultTypes: ['violations'], ...(regles.length > 0 ? { runOnly: [...regles] } : {}) },
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]))
  }, jugement)
  return trouves.map(([id, html = '']) => `${id} : ${html.slice(0, 160)}`)
}
