import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PageSuivie } from '../../../outils/navigateur/index.ts'
import { chargerFichier, type EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { bouton } from './gestes.ts'
import type { ChoixDePage } from './page.ts'
import { type Google, ouvrirGoogle, type Seance } from './projet.ts'

const SUIVI = 'Suivi Pacte'

let google: Google
let suivi: EtatDeClasseur
let slime: EtatDeClasseur
let seance: Seance
const ouverts: PageSuivie[] = []

beforeAll(async () => {
  suivi = await chargerFichier('test/classeurs/04-departement-suivi-long.xlsx')
  slime = await chargerFichier('test/classeurs/07-departement-slime-cantine.xlsx')
  google = await ouvrirGoogle()
})
afterAll(() => google.fermer())

afterEach(async () => {
  for (const { dehors, erreurs, fermer } of ouverts.splice(0)) {
    await fermer()
    expect({ dehors, erreurs }).toEqual({ dehors: [], erreurs: [] })
  }
})

async function ouvrir(
  classeur: EtatDeClasseur,
  { sansAtelier = false, ...choix }: ChoixDePage & { readonly sansAtelier?: boolean } = {},
): Promise<Page> {
  seance = google.ouvrirLeClasseur(classeur, sansAtelier)
  const volet = await seance.ouvrir(undefined, choix)
  ouverts.push(volet)
  return volet.page
}

const onglet = (page: Page, name: string) => page.getByRole('tab', { name })
const contenus = () => seance.sheets.etat().feuilles
const noms = () => seance.sheets.feuilles().map((f) => f.nom)

describe('l’onglet « Suivi » dans Google Sheets', () => {
  it('se demande au script en s’ouvrant, et dit l’exposition', async () => {
    const page = await ouvrir(suivi)
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    await expect.poll(() => seance.gestes).toEqual(['lireReglages'])
    await onglet(page, 'Suivi').click()
    await page.getByText(/116\s000\s€ au moins/).waitFor()
    expect(seance.gestes).toEqual(['lireReglages', 'atelier', 'lire'])
  })

  it('écrit la feuille « Suivi Pacte », que « Effacer » retire exactement', async () => {
    const page = await ouvrir(suivi)
    const avant = contenus()
    await onglet(page, 'Suivi').click()
    await bouton(page, 'Mettre le suivi dans une feuille').click()
    await expect.poll(noms).toContain(SUIVI)
    const ecrits = Object.values(contenus().find((f) => f.nom === SUIVI)?.cellules ?? {})
    expect(ecrits.map((c) => c.valeur)).toContain(80_850)
    expect(contenus().filter((f) => f.nom !== SUIVI)).toEqual(avant)
    await bouton(page, 'Effacer les signalements').click()
    await expect.poll(noms).not.toContain(SUIVI)
    expect(contenus()).toEqual(avant)
  })

  it('une pièce fournie se garde dans le classeur', async () => {
    const page = await ouvrir(suivi)
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Date de signature du contrat' }).click()
    await page.getByRole('textbox', { name: /^Référence/ }).fill('Annexe 1')
    await bouton(page, 'Fournie, Pour tout le contrat').first().click()
    await page.getByText(/exigée, fournie\s: Annexe 1/).waitFor()
    seance.sheets.rouvrir()
    const volet = await seance.ouvrir()
    ouverts.push(volet)
    await onglet(volet.page, 'Suivi').click()
    await volet.page.getByRole('heading', { name: 'Date de signature du contrat' }).click()
    await volet.page.getByText(/exigée, fournie\s: Annexe 1/).waitFor()
  })

  it('dit quel fichier manque au projet', async () => {
    const page = await ouvrir(suivi, { sansAtelier: true })
    await onglet(page, 'Suivi').click()
    await page.getByText(/a besoin du fichier «\satelier\s» de Pacte/).waitFor()
  })
})

describe('l’onglet « Conformité » dans Google Sheets', () => {
  async function proposer(page: Page): Promise<void> {
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await page
      .getByRole('tabpanel')
      .getByText(/^9 cellules à changer/)
      .waitFor()
  }

  it('propose sans rien écrire, écrit ensemble, et tout s’annule d’un geste', async () => {
    const page = await ouvrir(slime)
    const avant = contenus()
    await proposer(page)
    expect(contenus()).toEqual(avant)
    await bouton(page, /^Écrire (la|les \d+) cellules?…$/).click()
    await bouton(page, 'Écrire 9 cellules').click()
    await bouton(page, 'Annuler la correction').waitFor()
    expect(valeurs(contenus())).not.toEqual(valeurs(avant))
    await bouton(page, 'Annuler la correction').click()
    await expect.poll(() => valeurs(contenus())).toEqual(valeurs(avant))
  })

  it('propose de même là où le bac à sable refuse les ouvriers', async () => {
    const politique = "worker-src 'none'; script-src 'unsafe-inline'"
    await proposer(await ouvrir(slime, { politique }))
  })
})

/** Ce que l’utilisateur a saisi, feuille par feuille. */
const valeurs = (feuilles: EtatDeClasseur['feuilles']) =>
  feuilles.map(({ nom, cellules }) => ({
    nom,
    cellules: Object.entries(cellules).map(([a, c]) => [a, c.formule ?? c.valeur]),
  }))
