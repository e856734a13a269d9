import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { estSignature } from '../../../core/constats/index.ts'
import type { PageSuivie } from '../../../outils/navigateur/index.ts'
import { chargerFichier, type EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { bouton, constats, deplier, verifie, verifier } from './gestes.ts'
import type { ChoixDePage } from './page.ts'
import { type Google, ouvrirGoogle, type Seance } from './projet.ts'

const FEUILLE = 'Tableau financier'
const RAPPORT = 'Rapport Pacte'

let google: Google
let classeur: EtatDeClasseur
let seance: Seance
const ouverts: PageSuivie[] = []

beforeAll(async () => {
  classeur = await chargerFichier('test/classeurs/07-departement-slime-cantine.xlsx')
  google = await ouvrirGoogle()
})
afterAll(() => google.fermer())

// Après chaque essai : rien de demandé ailleurs, rien de levé.
afterEach(async () => {
  for (const { dehors, erreurs, fermer } of ouverts.splice(0)) {
    await fermer()
    expect({ dehors, erreurs }).toEqual({ dehors: [], erreurs: [] })
  }
})

async function ouvrir(article?: string, choix?: ChoixDePage): Promise<Page> {
  const volet = await seance.ouvrir(article, choix)
  ouverts.push(volet)
  return volet.page
}

function ouvrirLeClasseur(): Promise<Page> {
  seance = google.ouvrirLeClasseur(classeur)
  return ouvrir()
}

/** Les formules de nos règles de mise en forme, feuille par feuille. */
const marques = () =>
  seance.sheets
    .etat()
    .feuilles.flatMap((f) => f.misesEnForme.map((m) => m.formule))
    .filter(estSignature)

const noms = () => seance.sheets.feuilles().map((f) => f.nom)

const cellulesDe = (feuille: string) =>
  seance.sheets.etat().feuilles.find((f) => f.nom === feuille)?.cellules ?? {}

const valeurEn = (adresse: string) => cellulesDe(FEUILLE)[adresse]?.valeur

describe('le volet dans Google Sheets', () => {
  it('ouvre, vérifie, marque, parcourt, efface : le classeur est comme avant', async () => {
    const page = await ouvrirLeClasseur()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    const avant = seance.sheets.etat()
    await verifier(page)
    expect(await constats(page).count()).toBe(17)
    expect(marques().length).toBeGreaterThan(0)
    expect(seance.gestes).toEqual(['lireReglages', 'lire', 'marquer'])
    await bouton(page, 'Constat suivant').click()
    await bouton(page, 'Constat suivant').click()
    await expect
      .poll(() => seance.sheets.etat().selection)
      .toEqual([{ haut: 20, gauche: 6, bas: 20, droite: 6 }])
    await bouton(page, 'Effacer les signalements').click()
    await expect.poll(marques).toEqual([])
    expect(seance.sheets.etat().feuilles).toEqual(avant.feuilles)
  })

  it('efface ce qu’une séance d’avant a posé, et l’annule', async () => {
    const avant = await ouvrirLeClasseur()
    await verifier(avant)
    const posees = marques()
    seance.sheets.rouvrir()
    const page = await ouvrir()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    await bouton(page, 'Effacer les signalements').click()
    await expect.poll(marques).toEqual([])
    await bouton(page, 'Annuler l’effacement').click()
    await expect.poll(() => marques().sort()).toEqual(posees.sort())
  })

  it('applique une correction après confirmation, puis la défait', async () => {
    const page = await ouvrirLeClasseur()
    await verifier(page)
    const premier = await deplier(page)
    await premier.getByRole('button', { name: /^Appliquer…/ }).click()
    expect(valeurEn('G15')).toBe(45_000)
    await page.getByRole('dialog').getByRole('button', { name: 'Écrire la correction' }).click()
    await expect.poll(() => valeurEn('G15')).toBe(36_000)
    await bouton(page, /^Annuler/)
      .first()
      .click()
    await expect.poll(() => valeurEn('G15')).toBe(45_000)
  })

  it('justifie un constat : le rapport le dit, et tout tient après réouverture', async () => {
    const page = await ouvrirLeClasseur()
    await verifier(page)
    const premier = await deplier(page)
    await premier.getByRole('button', { name: /^Justifier…/ }).click()
    const dialogue = page.getByRole('dialog')
    await dialogue.getByRole('textbox').fill('Accord écrit de la DDETS')
    await dialogue.getByRole('button', { name: 'Enregistrer la justification' }).click()
    await page.getByRole('heading', { name: /Justifiés/ }).waitFor()
    await bouton(page, 'Créer le rapport').click()
    await expect.poll(noms).toContain(RAPPORT)
    const textes = Object.values(cellulesDe(RAPPORT)).map((c) => c.valeur)
    expect(textes.some((t) => String(t).includes('Accord écrit de la DDETS'))).toBe(true)

    seance.sheets.rouvrir()
    const suivante = await ouvrir()
    await verifier(suivante)
    expect(await constats(suivante).count()).toBe(16)
    await suivante.getByRole('heading', { name: /Justifiés/ }).waitFor()
    expect(await suivante.getByText('Accord écrit de la DDETS').count()).toBe(1)
  })

  it('insère le tableau modèle sur une feuille neuve, sans toucher aux autres', async () => {
    const page = await ouvrirLeClasseur()
    const avant = seance.sheets.etat().feuilles
    await bouton(page, 'Insérer un tableau modèle').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Insérer/ })
      .click()
    await expect.poll(() => noms().length).toBe(avant.length + 1)
    const apres = seance.sheets.etat().feuilles
    expect(apres.slice(0, avant.length)).toEqual(avant)
    const formules = Object.values(apres.at(-1)?.cellules ?? {}).map((c) => c.formule ?? '')
    expect(formules.some((f) => f.includes('PACTE_PARTETAT('))).toBe(true)
  })
})

describe('le menu Pacte', () => {
  it.each([
    ['pacteVerifierContrat', 'Ce qui est relevé'],
    ['pacteCreerRapport', 'Ce qui est relevé'],
  ])('%s ouvre le volet et lance son action', async (article, titre) => {
    seance = google.ouvrirLeClasseur(classeur)
    const page = await ouvrir(article)
    await page.getByRole('heading', { name: titre }).waitFor()
    expect(marques().length).toBeGreaterThan(0)
    expect(noms().includes(RAPPORT)).toBe(article === 'pacteCreerRapport')
  })

  it.each(['pacteInsererTableau', 'pacteFigerValeurs'])(
    '%s ouvre le volet et demande confirmation',
    async (article) => {
      seance = google.ouvrirLeClasseur(classeur)
      const page = await ouvrir(article)
      await page.getByRole('dialog').waitFor()
      expect(noms()).toEqual(classeur.feuilles.map((f) => f.nom))
    },
  )

  it('PACTE_VERIFIER, dans une cellule, relève ce que le volet relève', async () => {
    seance = google.ouvrirLeClasseur(classeur)
    const plage = seance.sheets.services.SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName(FEUILLE)
      ?.getDataRange()
      .getValues()
    const rendu = seance.executer('PACTE_VERIFIER', plage, 'département')
    expect(JSON.stringify(rendu)).toMatch(/Bloquant/)
  })
})

describe('quand Google n’est pas d’accord', () => {
  it('plusieurs comptes ouverts : une phrase, et « Réessayer » réussit', async () => {
    const page = await ouvrirLeClasseur()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    seance.refus =
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.'
    await bouton(page, 'Vérifier le contrat').click()
    await page
      .getByRole('alert')
      .getByText(/fenêtre privée/)
      .waitFor()
    seance.refus = null
    await bouton(page, 'Réessayer').click()
    await verifie(page)
  })

  it('refusé dès l’ouverture, le volet s’affiche, le dit, et « Réessayer » réussit', async () => {
    seance = google.ouvrirLeClasseur(classeur)
    seance.refus = 'Authorization is required to perform that action.'
    const page = await ouvrir()
    await page
      .getByRole('alert')
      .getByText(/menu Pacte/)
      .waitFor()
    seance.refus = null
    await bouton(page, 'Réessayer').click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await verifier(page)
  })

  it('verrou tenu par quelqu’un d’autre : les constats sont là, et « Réessayer » pose les marques', async () => {
    const page = await ouvrirLeClasseur()
    seance.sheets.pannes.verrouPris = true
    await verifier(page)
    await page
      .getByRole('alert')
      .getByText(/Pacte travaille déjà sur ce classeur/)
      .waitFor()
    expect(marques()).toEqual([])
    seance.sheets.pannes.verrouPris = false
    await bouton(page, 'Réessayer').click()
    await expect.poll(() => marques().length).toBeGreaterThan(0)
  })

  it('une lecture lente se dit, sans être abandonnée', async () => {
    seance = google.ouvrirLeClasseur(classeur)
    const page = await ouvrir('pacteVolet', { avant: (p) => p.clock.install() })
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    await expect.poll(() => seance.gestes).toEqual(['lireReglages'])
    let repondre = () => {}
    seance.retard = new Promise((resoudre) => {
      repondre = resoudre
    })
    await bouton(page, 'Vérifier le contrat').click()
    await page.clock.fastForward(200_000)
    await page
      .getByRole('status')
      .getByText(/travaille encore/)
      .waitFor()
    repondre()
    await verifie(page)
    expect(await page.getByText(/travaille encore/).count()).toBe(0)
  })
})
