import type { Locator, Page } from 'playwright-core'

export function bouton(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name })
}

export function constats(page: Page): Locator {
  const gravite = page.getByText(/^(Bloquant|À justifier|À savoir|Ce que le texte permet)$/)
  return page.getByRole('listitem').filter({ has: gravite })
}

export async function verifie(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

export async function verifier(page: Page): Promise<void> {
  await bouton(page, 'Vérifier le contrat').click()
  await verifie(page)
}

/** Déplie le premier constat bloquant, et rend ce qui le porte. */
export async function deplier(page: Page): Promise<Locator> {
  const premier = constats(page).filter({ hasText: '!G15' }).first()
  await premier.getByRole('button', { name: /^Comprendre/ }).click()
  return premier
}
