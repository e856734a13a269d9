import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Banc, ouvrirBanc } from './banc.ts'
import { classeurDEssai, classeurEnQuestion } from './classeur-d-essai.ts'

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

const bouton = (page: Page, name: string) => page.getByRole('button', { name })

interface Conclue {
  readonly etat: string
  readonly classeur: ReturnType<typeof classeurEnQuestion>
  /** Ce qui reste à faire une fois le contrat vérifié. */
  readonly suite?: (page: Page) => Promise<void>
}

async function justifier(page: Page): Promise<void> {
  await bouton(page, 'Comprendre').first().click()
  await bouton(page, 'Justifier…').click()
  await page.getByLabel('Motif (obligatoire)').fill('Convenu avec l’État')
  await bouton(page, 'Enregistrer la justification').click()
  await page.getByRole('heading', { name: /^Justifiés 1/ }).waitFor()
}

const CONCLUES: readonly Conclue[] = [
  { etat: 'conforme', classeur: classeurDEssai('01-departement-conforme.xlsx') },
  { etat: 'reserves', classeur: classeurDEssai('31-gironde-brouillons-leurres.xlsx') },
  { etat: 'questions', classeur: classeurEnQuestion() },
  { etat: 'manquements', classeur: classeurDEssai('07-departement-slime-cantine.xlsx') },
  {
    etat: 'justifies',
    classeur: classeurDEssai('19-cea-annees-dans-entetes.xlsx'),
    suite: justifier,
  },
]

describe('ce qu’un lecteur d’écran lit de chaque conclusion', () => {
  it.each(CONCLUES)('$etat', async ({ etat, classeur, suite }) => {
    const { page, fermer } = await banc.ouvrir({ classeur })
    await bouton(page, 'Vérifier le contrat').click()
    const verdict = page.locator('.verdict')
    await verdict.waitFor()
    await suite?.(page)
    expect(await verdict.getAttribute('class')).toBe(`verdict ${etat}`)
    const lu = await page.locator('section:has(> .verdict)').ariaSnapshot()
    await expect(`${lu}\n`).toMatchFileSnapshot(`lecteur-d-ecran/${etat}.yaml`)
    await fermer()
  })
})
