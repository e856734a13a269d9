import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PageSuivie } from '../../outils/navigateur/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import { classeurDEssai } from './classeur-d-essai.ts'

let banc: Banc
const ouverts: PageSuivie[] = []

beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

afterEach(async () => {
  for (const { page, dehors, erreurs, fermer } of ouverts.splice(0)) {
    const violations = await page.evaluate(() => window.banc.violations)
    await fermer()
    expect({ dehors, erreurs, violations }).toEqual({ dehors: [], erreurs: [], violations: [] })
  }
})

async function ouvrir(nom: string): Promise<Page> {
  const ouvert = await banc.ouvrir({ classeur: classeurDEssai(nom) })
  ouverts.push(ouvert)
  return ouvert.page
}

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const verdict = (page: Page, texte: RegExp) => page.getByRole('tabpanel').getByText(texte)
const onglet = (page: Page, name: string | RegExp) => page.getByRole('tab', { name })

describe('l’onglet « Suivi »', () => {
  it('s’établit en s’ouvrant, sans rien marquer, et dit l’exposition', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Suivi de l’exécution' }).waitFor()
    expect(await page.getByText(/116\s000\s€ au moins/).count()).toBe(1)
    expect(await page.getByText(/90,01\s%/).count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => window.banc.memoire.appels)).not.toContain('marquer')
  })

  it('se met dans sa feuille, et dit périmé ce que le classeur dépasse', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await bouton(page, 'Mettre le suivi dans une feuille').click()
    await page
      .getByText(/dans la feuille «\sSuivi Pacte\s»/)
      .first()
      .waitFor()
    const genre = await page.evaluate(() => window.banc.memoire.rapport?.genre)
    expect(genre).toBe('suivi')
    await page.evaluate(() => window.banc.memoire.changer({ cible: null, valeurs: null }))
    await bouton(page, 'Refaire le suivi').click()
    await bouton(page, 'Refaire le suivi').waitFor({ state: 'detached' })
  })

  it('une pièce fournie se garde dans le classeur, et s’y retrouve', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Date de signature du contrat' }).click()
    await page.getByRole('textbox', { name: /^Référence/ }).fill('Annexe 1')
    await bouton(page, 'Fournie, Pour tout le contrat').first().click()
    await page.getByText(/exigée, fournie\s: Annexe 1, le 23.11.2026/).waitFor()
    const garde = await page.evaluate(() => window.banc.memoire.reglages)
    expect(JSON.parse(garde ?? '')).toMatchObject({
      version: 2,
      pieces: [{ id: 'signature', etat: 'fournie', reference: 'Annexe 1', date: '2026-11-23' }],
    })
    expect(await bouton(page, 'Refaire le suivi').count()).toBe(0)
    await bouton(page, /^Remettre à fournir/).click()
    await bouton(page, /^Remettre à fournir/).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => window.banc.memoire.reglages)).toBeNull()
  })

  it('une pièce que le classeur ne réclame pas s’ajoute en répondant oui, et se retire', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Si elles vous concernent' }).click()
    const titre = 'Signatures du président, du préfet de département et du préfet de région'
    await bouton(page, `Oui, l’ajouter, ${titre}`).click()
    await page.getByRole('heading', { name: titre }).click()
    const garde = await page.evaluate(() => window.banc.memoire.reglages)
    expect(JSON.parse(garde ?? '')).toMatchObject({
      version: 2,
      pieces: [{ id: 'signataires', etat: 'demandee' }],
    })
    await bouton(page, `Ne me concerne pas, ${titre}`).click()
    await page.getByRole('heading', { name: titre }).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => window.banc.memoire.reglages)).toBeNull()
  })

  it('un classeur qui ne garde rien le dit, et la pièce reste à fournir', async () => {
    const page = await ouvrir('04-departement-suivi-long.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Date de signature du contrat' }).click()
    await page.evaluate(() =>
      window.banc.memoire.echecs.set('ecrireReglages', {
        motif: 'inattendu',
        phrase: 'Ce format ne garde pas de réglages.',
      }),
    )
    await bouton(page, 'Fournie, Pour tout le contrat').first().click()
    await page.getByRole('alert').getByText('Ce format ne garde pas de réglages.').waitFor()
    expect(await bouton(page, /^Remettre à fournir/).count()).toBe(0)
  })

  it('retient une vérification, et dit la fois suivante ce qui a changé', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByText(/^Aucune n’est retenue/).waitFor()
    await bouton(page, 'Retenir la vérification d’aujourd’hui').click()
    await page.getByText(/Depuis le 23\/11\/2026\s: 0\sconstat levé, 0\snouveau/).waitFor()
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await bouton(page, /^Écrire (la|les \d+) cellules?…$/).click()
    await bouton(page, 'Écrire 9 cellules').click()
    await page
      .getByText(/^Corrigé\s:/)
      .first()
      .waitFor()
    await onglet(page, 'Suivi').click()
    await page.getByText(/Depuis le 23\/11\/2026\s: [5-9]\sconstats levés/).waitFor()
    await bouton(page, 'Oublier l’historique').click()
    await page.getByText(/^Aucune n’est retenue/).waitFor()
    expect(await page.evaluate(() => window.banc.memoire.reglages)).toBeNull()
  })

  it('sans consommé, dit que c’est inconnu et quoi ajouter', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    await onglet(page, 'Suivi').click()
    await page.getByText(/Aucun crédit consommé n’est lu/).waitFor()
  })
})

describe('l’onglet « Conformité »', () => {
  it('propose, fait confirmer, puis écrit tout d’un coup : il n’y a plus rien à changer', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    const contenus = () => page.evaluate(() => JSON.stringify(window.banc.memoire.classeur))
    const avant = await contenus()
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await verdict(page, /^9 cellules à changer/).waitFor()
    await page.getByRole('heading', { name: 'Ce que cela coûte' }).waitFor()
    expect(await contenus()).toBe(avant)
    await bouton(page, /^Écrire (la|les \d+) cellules?…$/).click()
    await page.getByRole('dialog', { name: /Écrire 9 cellules/ }).waitFor()
    await bouton(page, 'Écrire 9 cellules').click()
    await page
      .getByText(/^Corrigé\s:/)
      .first()
      .waitFor()
    // Ce qui vient d’être écrit ne se propose plus, fût-ce comme périmé.
    await page.getByText(/^Cette proposition est écrite\s: 9 cellules changées\.$/).waitFor()
    expect(await bouton(page, /^Écrire/).count()).toBe(0)
    await bouton(page, 'Chercher de nouveau').click()
    await verdict(page, /^Rien à changer/).waitFor()
  })

  it('au clavier, le focus reste dans l’onglet quand ce qui l’avait disparaît', async () => {
    const page = await ouvrir('../../exemples/departement-finistere-2025.xlsx')
    const focus = () => page.evaluate(() => document.activeElement?.id)
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').press('Enter')
    await verdict(page, /^4 cellules à changer/).waitFor()
    await expect.poll(focus).toBe('pacte-panneau')
    await bouton(page, 'Laisser les coûts changer').press('Enter')
    await verdict(page, /^6 cellules à changer/).waitFor()
    await expect.poll(focus).toBe('pacte-panneau')
    await onglet(page, 'Suivi').click()
    await page.getByRole('heading', { name: 'Suivi de l’exécution' }).waitFor()
    await page.evaluate(() => window.banc.memoire.changer({ cible: null, valeurs: null }))
    await bouton(page, 'Refaire le suivi').press('Enter')
    await bouton(page, 'Refaire le suivi').waitFor({ state: 'detached' })
    await expect.poll(focus).toBe('pacte-panneau')
  })

  it('tout s’annule d’un geste', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    const contenus = () => page.evaluate(() => JSON.stringify(window.banc.memoire.classeur))
    const avant = await contenus()
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await bouton(page, /^Écrire (la|les \d+) cellules?…$/).click()
    await bouton(page, 'Écrire 9 cellules').click()
    await bouton(page, 'Annuler la correction').waitFor()
    expect(await contenus()).not.toBe(avant)
    await bouton(page, 'Annuler la correction').click()
    await page
      .getByText(/^Remis comme avant/)
      .first()
      .waitFor()
    expect(await contenus()).toBe(avant)
  })

  it('une écriture refusée en chemin remet tout comme avant, et le dit', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    const contenus = () => page.evaluate(() => JSON.stringify(window.banc.memoire.classeur))
    const avant = await contenus()
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await bouton(page, /^Écrire (la|les \d+) cellules?…$/).click()
    await page.evaluate(() =>
      window.banc.memoire.echecs.set('ecrire', { motif: 'protege', phrase: 'Feuille protégée.' }),
    )
    await bouton(page, 'Écrire 9 cellules').click()
    await page.getByRole('alert').getByText('Feuille protégée.').waitFor()
    expect(await contenus()).toBe(avant)
  })

  it('une cellule tenue relance la recherche, et se libère', async () => {
    const page = await ouvrir('07-departement-slime-cantine.xlsx')
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await bouton(page, /^Ne pas toucher à/)
      .first()
      .click()
    await bouton(page, 'Les libérer toutes').click()
    await bouton(page, 'Les libérer toutes').waitFor({ state: 'detached' })
    await verdict(page, /^9 cellules à changer/).waitFor()
  })

  it('ce que l’on tient se coche, et la proposition se refait', async () => {
    const page = await ouvrir('../../exemples/departement-finistere-2025.xlsx')
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    const tenir = page.getByRole('group', { name: 'Ne pas toucher' })
    const caseDe = (name: string) => tenir.getByRole('checkbox', { name })
    await caseDe('Coût des actions').uncheck()
    await verdict(page, /^6 cellules à changer/).waitFor()
    await caseDe('Axe « Accès aux droits »').check()
    await verdict(page, /^2 cellules à changer/).waitFor()
    await page
      .getByText(/vous tenez son axe/)
      .first()
      .waitFor()
    await caseDe('Axe « Accès aux droits »').uncheck()
    await caseDe('Part de la collectivité').check()
    await verdict(page, /1\sreste|restent/).waitFor()
    expect(await caseDe('Coût des actions').isChecked()).toBe(false)
  })

  it('compare les façons d’atteindre un plancher, et suit celle qu’on choisit', async () => {
    const page = await ouvrir('../../exemples/departement-finistere-2025.xlsx')
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await bouton(page, 'Laisser les coûts changer').click()
    await bouton(page, /^Comparer les façons d’atteindre/).click()
    const facons = page.getByRole('group', {
      name: /^Plancher de l’axe «\sAccès aux droits\s», 2025/,
    })
    await facons.getByRole('radio').first().waitFor()
    expect(await facons.getByRole('radio').count()).toBe(6)
    expect(
      await facons.getByRole('radio', { name: /^Tout sur «\sVisites à domicile/ }).isChecked(),
    ).toBe(true)
    const enveloppe = facons.getByRole('radio', { name: /^À enveloppe constante/ })
    await enveloppe.check()
    await verdict(page, /^9 cellules à changer/).waitFor()
    expect(await enveloppe.isChecked()).toBe(true)
    await facons.getByRole('radio', { name: /^Tout sur «\sVisites à domicile/ }).check()
    await verdict(page, /^6 cellules à changer/).waitFor()
  })

  it('sans plancher manqué, ne propose aucune façon', async () => {
    const page = await ouvrir('05-departement-feuilles-annuelles.xlsx')
    await onglet(page, 'Conformité').click()
    await bouton(page, 'Proposer une mise en conformité').click()
    await verdict(page, /^2 cellules à changer/).waitFor()
    expect(await bouton(page, /^Comparer les façons/).count()).toBe(0)
  })
})
