import type { Page } from 'playwright-core'

/**
 * À exécuter dans la page : une minuterie qui note ses retards. L'interface « longtask » du navigateur tait des gels de
 * plusieurs secondes.
 */
export function guetterLesGels(): void {
  const page = window as typeof window & { gel?: number }
  page.gel = 0
  let dernier = performance.now()
  setInterval(() => {
    const maintenant = performance.now()
    page.gel = Math.max(page.gel ?? 0, maintenant - dernier)
    dernier = maintenant
  }, 4)
}

/** Le plus long moment où une page guettée n'a répondu à rien depuis le dernier appel, en millisecondes. */
export function plusLongGel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((suite) => setTimeout(suite, 100))
    const fenetre = window as typeof window & { gel?: number }
    const duree = fenetre.gel ?? Number.NaN
    fenetre.gel = 0
    return duree
  })
}
