import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { estSignature } from '../../../core/constats/index.ts'
import { chargerFichier, type EtatDeClasseur } from '../emulateur/index.ts'
import type {} from '../emulateur/navigateur.ts'
import { type Complement, installer, type VoletDExcel } from './complement.ts'

const FEUILLE = 'Tableau financier'
const RAPPORT = 'Rapport Pacte'

let complement: Complement
let classeur: EtatDeClasseur
const ouverts: VoletDExcel[] = []

beforeAll(async () => {
  classeur = await chargerFichier('test/classeurs/07-departement-slime-cantine.xlsx')
  complement = await installer()
})
afterAll(() => complement.fermer())

// Après chaque essai : rien de demandé ailleurs, rien de refusé par la politique de sécurité, rien de levé.
afterEach(async () => {
  for (const { dehors, violations, erreurs, fermer } of ouverts.splice(0)) {
    await fermer()
    expect({ dehors, violations, erreurs }).toEqual({ dehors: [], violations: [], erreurs: [] })
  }
})

async function ouvrir(etat = classeur): Promise<Page> {
  const volet = await complement.ouvrir(etat)
  ouverts.push(volet)
  return volet.page
}

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const constats = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByText(/^(Bloquant|À justifier|À savoir|Ce que le texte permet)$/) })

async function verifier(page: Page): Promise<void> {
  await bouton(page, 'Vérifier le contrat').click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

/** Les formules de nos mises en forme, feuille par feuille, telles qu'Excel les garde. */
async function marques(page: Page): Promise<string[]> {
  const formules = await page.evaluate(() =>
    window.__hote.etat().feuilles.flatMap((f) => f.misesEnForme.map((m) => m.formule ?? '')),
  )
  return formules.filter(estSignature)
}

const valeurEn = (page: Page, adresse: string) =>
  page.evaluate(
    ([feuille, a]) =>
      window.__hote.etat().feuilles.find((f) => f.nom === feuille)?.cellules[a ?? '']?.valeur,
    [FEUILLE, adresse],
  )

/** Déplie le premier constat bloquant, et rend ce qui le porte. */
async function deplier(page: Page) {
  const premier = constats(page).filter({ hasText: '!G15' }).first()
  await premier.getByRole('button', { name: /^Comprendre/ }).click()
  return premier
}

describe('le complément dans Excel', () => {
  it('ouvre, vérifie, marque, parcourt, efface : le classeur est comme avant', async () => {
    const page = await ouvrir()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    const avant = await page.evaluate(() => window.__hote.etat())
    await verifier(page)
    expect(await constats(page).count()).toBe(17)
    expect((await marques(page)).length).toBeGreaterThan(0)
    await bouton(page, 'Constat suivant').click()
    await bouton(page, 'Constat suivant').click()
    await expect
      .poll(() => page.evaluate(() => window.__hote.etat().selection))
      .toEqual([{ haut: 20, gauche: 6, bas: 20, droite: 6 }])
    await bouton(page, 'Effacer les signalements').click()
    await expect.poll(() => marques(page)).toEqual([])
    const apres = await page.evaluate(() => window.__hote.etat())
    expect(apres.feuilles).toEqual(avant.feuilles)
  })

  it('efface ce qu’une séance d’avant a posé, et l’annule', async () => {
    const page = await ouvrir()
    await verifier(page)
    const posees = await marques(page)
    await page.evaluate(() => window.__hote.rouvrir())
    await page.reload()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    await bouton(page, 'Effacer les signalements').click()
    await expect.poll(() => marques(page)).toEqual([])
    await bouton(page, 'Annuler l’effacement').click()
    await expect.poll(async () => (await marques(page)).sort()).toEqual(posees.sort())
  })

  it('applique une correction après confirmation, puis la défait', async () => {
    const page = await ouvrir()
    await verifier(page)
    const premier = await deplier(page)
    await premier.getByRole('button', { name: /^Appliquer…/ }).click()
    expect(await valeurEn(page, 'G15')).toBe(45_000)
    await page.getByRole('dialog').getByRole('button', { name: 'Écrire la correction' }).click()
    await expect.poll(() => valeurEn(page, 'G15')).toBe(36_000)
    await bouton(page, /^Annuler/)
      .first()
      .click()
    await expect.poll(() => valeurEn(page, 'G15')).toBe(45_000)
  })

  it('justifie un constat : sa marque tombe, le rapport le dit, et tout tient après réouverture', async () => {
    const page = await ouvrir()
    await verifier(page)
    const avant = await page.evaluate(() => window.__hote.etat().parties.length)
    const premier = await deplier(page)
    await premier.getByRole('button', { name: /^Justifier…/ }).click()
    const dialogue = page.getByRole('dialog')
    await dialogue.getByRole('textbox').fill('Accord écrit de la DDETS')
    await dialogue.getByRole('button', { name: 'Enregistrer la justification' }).click()
    await page.getByRole('heading', { name: /Justifiés/ }).waitFor()
    expect(await page.evaluate(() => window.__hote.etat().parties.length)).toBe(avant + 1)
    await bouton(page, 'Créer le rapport').click()
    await expect
      .poll(() => page.evaluate(() => window.__hote.etat().feuilles.map((f) => f.nom)))
      .toContain(RAPPORT)
    const rapport = await page.evaluate(
      (nom) => window.__hote.etat().feuilles.find((f) => f.nom === nom),
      RAPPORT,
    )
    const textes = Object.values(rapport?.cellules ?? {}).map((c) => String(c.valeur))
    expect(textes.some((t) => t.includes('Accord écrit de la DDETS'))).toBe(true)

    await page.evaluate(() => window.__hote.rouvrir())
    await page.reload()
    await verifier(page)
    expect(await constats(page).count()).toBe(16)
    await page.getByRole('heading', { name: /Justifiés/ }).waitFor()
    expect(await page.getByText('Accord écrit de la DDETS').count()).toBe(1)
  })

  it('insère le tableau modèle sur une feuille neuve, sans toucher aux autres', async () => {
    const page = await ouvrir()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    const avant = await page.evaluate(() => window.__hote.etat().feuilles)
    await bouton(page, 'Insérer un tableau modèle').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Insérer/ })
      .click()
    await expect
      .poll(() => page.evaluate(() => window.__hote.etat().feuilles.length))
      .toBe(avant.length + 1)
    const apres = await page.evaluate(() => window.__hote.etat().feuilles)
    expect(apres.slice(0, avant.length)).toEqual(avant)
    const formules = Object.values(apres.at(-1)?.cellules ?? {}).map((c) => c.formule ?? '')
    expect(formules.some((f) => f.includes('PACTE.PARTETAT('))).toBe(true)
  })

  it('cellule en cours de saisie : une phrase, et « Réessayer » réussit', async () => {
    const page = await ouvrir()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    await page.evaluate(() => {
      window.__hote.pannes.editionDeCellule = true
    })
    await bouton(page, 'Vérifier le contrat').click()
    await page
      .getByRole('alert')
      .getByText(/Entrée/)
      .waitFor()
    await page.evaluate(() => {
      window.__hote.pannes.editionDeCellule = false
    })
    await bouton(page, 'Réessayer').click()
    await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
  })

  it('sans office.js, dit gentiment ce qui manque et quoi faire', async () => {
    const volet = await complement.ouvrirHorsDExcel()
    await volet.page.getByRole('heading', { name: /bibliothèque d’Excel/ }).waitFor()
    expect(await volet.page.getByRole('link', { name: 'Aide de Pacte' }).count()).toBe(1)
    await volet.fermer()
  })
})
