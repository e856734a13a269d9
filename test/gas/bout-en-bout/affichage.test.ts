import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { NORMES, type PageSuivie, reproches } from '../../../outils/navigateur/index.ts'
import { chargerFichier, type EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { bouton, deplier, verifie, verifier } from './gestes.ts'
import type { ChoixDePage } from './page.ts'
import { type Google, ouvrirGoogle, type Seance } from './projet.ts'

let google: Google
let classeur: EtatDeClasseur
let seance: Seance
let volet: PageSuivie

beforeAll(async () => {
  classeur = await chargerFichier('test/classeurs/07-departement-slime-cantine.xlsx')
  google = await ouvrirGoogle()
})
afterEach(() => volet.fermer())
afterAll(() => google.fermer())

async function ouvrir(choix: ChoixDePage = {}): Promise<Page> {
  seance = google.ouvrirLeClasseur(classeur)
  volet = await seance.ouvrir('pacteVolet', choix)
  await volet.page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
  return volet.page
}

const manquements = (page: Page) => reproches(page, { regles: NORMES })

/** Ce qui dépasse de la largeur du volet ; une liste qui défile à l'intérieur du sien n'en est pas. */
function debords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *:not(.invisible)')]
      .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .map((e) => e.outerHTML.slice(0, 120)),
  )
}

const VUES: readonly { readonly nom: string; readonly mener: (page: Page) => Promise<void> }[] = [
  { nom: 'rien de vérifié', mener: async () => undefined },
  { nom: 'les constats', mener: verifier },
  {
    nom: 'un constat et tous les replis dépliés',
    mener: async (page) => {
      await verifier(page)
      await bouton(page, 'Constat suivant').click()
      await deplier(page)
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'les réglages du contrat',
    mener: async (page) => {
      await verifier(page)
      await page.getByRole('tab', { name: 'Contrat' }).click()
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'le tableau reconnu',
    mener: async (page) => {
      await verifier(page)
      await page.getByRole('tab', { name: 'Lecture' }).click()
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'le suivi',
    mener: async (page) => {
      await page.getByRole('tab', { name: 'Suivi' }).click()
      await page.getByRole('heading', { name: 'Suivi de l’exécution' }).waitFor()
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'une mise en conformité',
    mener: async (page) => {
      await page.getByRole('tab', { name: 'Conformité' }).click()
      await bouton(page, 'Proposer une mise en conformité').click()
      await page.getByRole('heading', { name: 'Mise en conformité' }).waitFor()
    },
  },
  {
    nom: 'une demande de confirmation',
    mener: async (page) => {
      await bouton(page, 'Insérer un tableau modèle').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    nom: 'un refus de Google',
    mener: async (page) => {
      seance.refus = 'Error code PERMISSION_DENIED.'
      await bouton(page, 'Vérifier le contrat').click()
      await page.getByRole('alert').waitFor()
    },
  },
]

it.each(VUES)('$nom : lisible par tous, et rien ne dépasse des 300 px de Google', async (vue) => {
  const page = await ouvrir()
  await vue.mener(page)
  expect(await manquements(page)).toEqual([])
  expect(await debords(page)).toEqual([])
})

it('la même chose, sur un poste réglé en sombre', async () => {
  const page = await ouvrir({ contexte: { colorScheme: 'dark' } })
  await verifier(page)
  await deplier(page)
  seance.refus = 'Error code PERMISSION_DENIED.'
  await bouton(page, 'Effacer les signalements').click()
  await page.getByRole('alert').waitFor()
  expect(await manquements(page)).toEqual([])
})

it('Google se fait attendre : la phrase se lit, et rien ne dépasse', async () => {
  const page = await ouvrir({ avant: (p) => p.clock.install() })
  await expect.poll(() => seance.gestes).toEqual(['lireReglages'])
  seance.retard = new Promise(() => {})
  await bouton(page, 'Vérifier le contrat').click()
  await page.clock.fastForward(20_000)
  await page
    .getByRole('status')
    .getByText(/travaille encore/)
    .waitFor()
  expect(await manquements(page)).toEqual([])
  expect(await debords(page)).toEqual([])
})

it('au clavier seul : vérifier, comprendre, corriger', async () => {
  const page = await ouvrir()
  const tabuler = async (nom: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const { textContent = '', ariaLabel } = document.activeElement ?? {}
        return ariaLabel ?? textContent ?? ''
      })
      if (nom.test(focus.trim())) return
    }
    throw new Error(`le focus n’arrive pas à ${nom}`)
  }
  await tabuler(/^Vérifier le contrat/)
  await page.keyboard.press('Enter')
  await verifie(page)
  await tabuler(/^Comprendre et corriger/)
  await page.keyboard.press('Enter')
  await tabuler(/^Appliquer…/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabuler(/^Écrire la correction/)
  await page.keyboard.press('Enter')
  await page.getByText('Corrections appliquées').waitFor()
  await expect.poll(() => seance.gestes.slice(-3)).toEqual(['ecrire', 'lire', 'marquer'])
  expect(await page.getByText(/^4 manquements au texte/).count()).toBe(1)
})

it('sans hébergement, les seuls liens mènent au texte officiel, dans un autre onglet', async () => {
  const page = await ouvrir()
  await verifier(page)
  await deplier(page)
  const liens = await page
    .getByRole('link')
    .evaluateAll((tous) => tous.map((a) => [a.getAttribute('href'), a.getAttribute('target')]))
  expect(liens).toEqual([['https://solidarites.gouv.fr/node/2143', '_blank']])
})
