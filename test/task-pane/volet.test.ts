import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ClasseurBrut } from '../../core/grille/index.ts'
import { SOURCES } from '../../core/sources/index.ts'
import type { PageSuivie } from '../../outils/navigateur/index.ts'
import { type Banc, type Depart, ouvrirBanc } from './banc.ts'
import {
  classeurDEssai,
  classeurEnColonnes,
  classeurEnIdem,
  classeurEnQuestion,
} from './classeur-d-essai.ts'

const CLASSEUR = classeurDEssai('07-departement-slime-cantine.xlsx')
const DOUTEUX = classeurDEssai('21-mel-feuilles-bp-avenants.xlsx')
const SANS_PLAFOND = classeurDEssai('39-eure-saisies-douteuses.xlsx')

let banc: Banc
const ouverts: PageSuivie[] = []

beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

// Après chaque essai : rien n’a été demandé ailleurs, rien n’a manqué à la politique de sécurité, rien n’a levé.
afterEach(async () => {
  for (const ouvert of ouverts.splice(0)) await fermer(ouvert)
})

async function fermer({ page, dehors, erreurs, fermer: clore }: PageSuivie): Promise<void> {
  const violations = await page.evaluate(() => window.banc.violations)
  await clore()
  expect({ dehors, erreurs, violations }).toEqual({ dehors: [], erreurs: [], violations: [] })
}

async function ouvrir(classeur: ClasseurBrut = CLASSEUR, suite: Partial<Depart> = {}) {
  const ouvert = await banc.ouvrir({ classeur, ...suite })
  ouverts.push(ouvert)
  return ouvert.page
}

/** Une page pour tous les essais d’un groupe, qui partent de là où `mener` la laisse. */
function unePage(mener: (page: Page) => Promise<void>): () => Page {
  let ouvert: PageSuivie
  beforeAll(async () => {
    ouvert = await banc.ouvrir({ classeur: CLASSEUR })
    await mener(ouvert.page)
  })
  afterAll(() => fermer(ouvert))
  return () => ouvert.page
}

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const onglet = (page: Page, name: string | RegExp) => page.getByRole('tab', { name })
const constats = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByText(/^(Bloquant|À justifier|À savoir|Ce que le texte permet)$/) })
const memoire = <V>(page: Page, lire: (m: Window['banc']['memoire']) => V) =>
  page.evaluate(`(${lire.toString()})(window.banc.memoire)`) as Promise<V>

async function verifier(page: Page): Promise<void> {
  await bouton(page, 'Vérifier le contrat').click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

describe('vérifier', () => {
  it('dit d’abord que rien n’est vérifié, puis le bilan, les axes et les constats', async () => {
    const page = await ouvrir()
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    await verifier(page)
    expect(await page.getByText(/^5 manquements au texte/).count()).toBe(1)
    expect(await page.getByText(/^17 cellules marquées/).count()).toBe(1)
    expect(await page.getByText(/^reste 101\s000\s€$/).count()).toBe(1)
    // Le même nom que dans le rapport, la commande et les pages.
    expect(await page.locator('.axe.ensemble strong').allInnerTexts()).toEqual(['Axes fongibles'])
    expect(await constats(page).count()).toBe(17)
    expect(await onglet(page, /^Constats/).innerText()).toMatch(/17/)
    expect(await page.getByRole('heading', { name: /Ce qui n’a pas été vérifié/ }).count()).toBe(1)
    expect(await page.getByRole('status').first().innerText()).toMatch(/^Vérification terminée\./)
  })

  it('montre ses progrès quand cela dure, et ne se demande qu’une fois', async () => {
    const page = await ouvrir()
    await page.evaluate(() => {
      window.banc.memoire.lenteur = 700
    })
    await bouton(page, 'Vérifier le contrat').dblclick()
    await page.getByRole('progressbar', { name: /Vérification du contrat en cours/ }).waitFor()
    const attend = bouton(page, 'Effacer les signalements')
    expect(await attend.getAttribute('aria-disabled')).toBe('true')
    expect(await attend.getAttribute('title')).toMatch(/Attendez la fin/)
    await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
    expect(await memoire(page, (m) => m.appels.filter((a) => a === 'lire').length)).toBe(1)
    expect(await attend.getAttribute('aria-disabled')).toBeNull()
  })

  it('dit les cellules qu’une protection a empêché de marquer', async () => {
    const protege = { feuilles: CLASSEUR.feuilles.map((f) => ({ ...f, protegee: true })) }
    const page = await ouvrir(protege)
    await verifier(page)
    await page
      .getByText(
        /^17 cellules sans couleur\u00a0: la feuille «\u00a0Tableau financier\u00a0» est protégée/,
      )
      .waitFor()
  })

  it('par le ruban, plusieurs actions se suivent', async () => {
    const page = await ouvrir()
    await page.evaluate(() => {
      const { poignee } = window.banc
      poignee.lancer('verifier')
      poignee.lancer('rapport')
      poignee.lancer('effacer')
    })
    await page
      .getByText(/^Retiré du classeur/)
      .first()
      .waitFor()
    expect(await memoire(page, (m) => [m.marques.length, m.rapport !== null])).toEqual([0, false])
    await page.getByText(/^Les marques ont été retirées/).waitFor()
  })

  it('sans tableau reconnu, dit ce qui a été vu et laisse désigner les colonnes', async () => {
    const page = await ouvrir(classeurDEssai('27-correspondance-sans-entetes.xlsx'))
    await bouton(page, 'Vérifier le contrat').click()
    await page.getByRole('heading', { name: 'Rien n’a été vérifié' }).waitFor()
    await bouton(page, 'Désigner le tableau vous-même').click()
    await page.evaluate(() => {
      window.banc.memoire.selection = { feuille: 'Budget', ligne: 0, colonne: 1 }
    })
    await page.getByLabel('Désigner une colonne dans la feuille').selectOption('action')
    await bouton(page, 'Prendre la colonne sélectionnée').click()
    await page
      .getByText(/^Colonne B .*retenue/)
      .first()
      .waitFor()
    expect(await memoire(page, (m) => m.reglages)).toContain('"action":[{"colonne":"B"')
  })
})

describe('répondre aux questions de la lecture', () => {
  const question = (page: Page) =>
    page.getByRole('group', { name: /part État en E2, part collectivité en F2/ })

  it('les montre avant les constats, avec leur preuve, et vérifie dès la réponse', async () => {
    const page = await ouvrir(classeurEnQuestion())
    await verifier(page)
    await page.getByText('Pas encore de verdict\u00a0: 1 question.').first().waitFor()
    // L’onglet dit ce qui attend ; puis, les réponses données, ses constats.
    const enTete = onglet(page, /^Constats/)
    expect(await enTete.innerText()).toMatch(/^Constats\s1\s\?\ssans réponse$/)
    const nombre = enTete.locator('.nombre')
    expect(await nombre.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('dashed')
    await question(page)
      .getByText(/accuserait 9 lignes sur 9/)
      .waitFor()
    const titres = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    const rang = (motif: RegExp) => titres.findIndex((t) => motif.test(t))
    expect(rang(/^Questions/)).toBeLessThan(rang(/^Ce qui est relevé/))
    await bouton(page, 'Voir dans le classeur\u00a0: Budget!E2').click()
    await expect.poll(() => memoire(page, (m) => m.visites.at(-1)?.cellule)).toBe('E2')
    await bouton(page, 'Oui, ces colonnes sont bien lues').click()
    await page
      .getByText(/^9 manquements au texte/)
      .first()
      .waitFor()
    expect(await memoire(page, (m) => m.reglages)).toContain(
      '"reponses":{"Budget!E2:parite-depassee":"bien-lu"}',
    )
    expect(await enTete.innerText()).toMatch(/^Constats\s\d+$/)
    expect(await nombre.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('none')
  })

  it('montre les cellules en jeu, ce que chaque réponse changerait, et ce qui attend', async () => {
    const page = await ouvrir(classeurEnQuestion())
    await verifier(page)
    const apercu = question(page).getByRole('region', { name: /Feuille « Budget », lignes 2 à/ })
    expect(await apercu.getByRole('columnheader').allInnerTexts()).toEqual(
      expect.arrayContaining(['B', 'E', 'F']),
    )
    expect(await apercu.getByRole('cell', { name: 'Part État (en question)' }).count()).toBe(1)
    expect(await apercu.getByRole('cell', { name: '600 (en question)' }).count()).toBe(3)
    expect(await question(page).getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^Oui, ces colonnes sont bien lues\s+9 constats, «\u00a0Part/),
      expect.stringMatching(/^Non, l’une d’elles est mal lue\s+Rien de cela n’est retenu/i),
      'Voir dans le classeur',
    ])
    const titre = page.getByRole('heading', { name: /^Constats qui attendent une réponse/ })
    expect(await titre.innerText()).toMatch(/9$/)
  })

  it('se retrouvent répondues, le focus sur la suite, et se reposent', async () => {
    const page = await ouvrir(classeurEnQuestion())
    await verifier(page)
    await bouton(page, 'Non, l’une d’elles est mal lue').click()
    await page
      .getByText(/^Pacte ne peut pas conclure/)
      .first()
      .waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pacte-questions')
    // Toutes les réponses sont données : plus rien n’en attend une.
    await page.getByRole('heading', { name: /^Constats dont la lecture est contestée/ }).waitFor()
    await bouton(page, /^Changer la réponse/).click()
    await page
      .getByText(/^Pas encore de verdict/)
      .first()
      .waitFor()
    expect(await memoire(page, (m) => m.reglages)).toBeNull()
  })
})

describe('sans colonne de part de l’État', () => {
  it('ne montre ni zéro ni barre, et dit ce qui manque', async () => {
    const page = await ouvrir(classeurEnQuestion(''))
    await bouton(page, 'Vérifier le contrat').click()
    await page.getByText('aucune colonne ne porte la part de l’État').first().waitFor()
    expect(await page.locator('.couvre').innerText()).toBe('Couvre 2025.')
    expect(await page.getByRole('heading', { name: /^Crédits de l’État/ }).count()).toBe(0)
  })
})

describe('parcourir', () => {
  const laPage = unePage(verifier)

  it('précédent et suivant sélectionnent la cellule et disent où l’on est', async () => {
    const page = laPage()
    const precedent = bouton(page, 'Constat précédent')
    await bouton(page, 'Constat suivant').click()
    expect(await precedent.getAttribute('title')).toBe('Vous êtes au premier constat.')
    await bouton(page, 'Constat suivant').click()
    await page.getByText('2 / 17').waitFor()
    expect(await page.locator('[aria-current="true"]').count()).toBe(1)
    expect(await page.getByRole('status').first().innerText()).toMatch(/^Constat 2 sur 17\./)
    await precedent.click()
    await page.getByText('1 / 17').waitFor()
    await expect.poll(() => memoire(page, (m) => m.visites.length)).toBeGreaterThanOrEqual(2)
    const derniere = await memoire(page, (m) => m.visites.at(-1))
    expect(derniere).toEqual({ feuille: 'Tableau financier', cellule: 'G15', discret: true })
  })

  it('choisir une cellule marquée amène son constat, sans déplacer la feuille', async () => {
    const page = laPage()
    const visites = await memoire(page, (m) => m.visites.length)
    await page.evaluate(() => {
      window.banc.memoire.choisir({ feuille: 'Tableau financier', ligne: 9, colonne: 2 })
    })
    const courant = page.locator('.constat[aria-current="true"]')
    await courant.waitFor()
    expect(await courant.innerText()).toContain('C10')
    expect(await memoire(page, (m) => m.visites.length)).toBe(visites)
    await page.evaluate(() => {
      window.banc.memoire.choisir({ feuille: 'Tableau financier', ligne: 90, colonne: 0 })
    })
    expect(await courant.innerText()).toContain('C10')
  })

  it('« non vérifié » a son compte, et se voit seul', async () => {
    const page = laPage()
    const compte = bouton(page, /^\d+ non vérifiés?$/)
    const nombre = Number.parseInt(await compte.innerText(), 10)
    await compte.click()
    const section = page.getByRole('region', { name: /^Ce qui n’a pas été vérifié/ })
    expect(await section.getByRole('listitem').count()).toBe(nombre)
    expect(await constats(page).count()).toBe(0)
    await compte.click()
    expect(await constats(page).count()).toBe(17)
  })

  it('se filtre par gravité, par axe et par mots', async () => {
    const page = laPage()
    const bloquants = bouton(page, '5 bloquants')
    await bloquants.click()
    expect(await bloquants.getAttribute('aria-pressed')).toBe('true')
    await page.getByText('5 constats sur 17').waitFor()
    await page.getByLabel('Axe', { exact: true }).selectOption('contrat')
    await page.getByText('Aucun constat ne répond à ces filtres.').waitFor()
    await bouton(page, 'Tout afficher').click()
    await page.getByLabel('Chercher', { exact: true }).fill('slime')
    await expect.poll(() => constats(page).count()).toBeLessThan(17)
    expect(await constats(page).count()).toBeGreaterThan(0)
    await bouton(page, 'Tout afficher').click()
  })

  it('ce que le texte permet a son compte et son ton, à part de ce qui est à savoir', async () => {
    const page = await ouvrir()
    await verifier(page)
    const gravites = () => page.locator('.constat .gravite').allInnerTexts()
    const permis = bouton(page, '1 permis par le texte')
    await bouton(page, '9 à savoir').click()
    expect(new Set(await gravites())).toEqual(new Set(['À savoir']))
    await permis.click()
    expect(await gravites()).toEqual(['Ce que le texte permet'])
    const couleur = (choix: string) =>
      page.locator(choix).evaluate((e) => getComputedStyle(e).color)
    expect(await couleur('.constat .icone')).toBe(await couleur('.constat .gravite'))
    expect(await couleur('.constat .icone')).not.toBe(await couleur('.compteur .signalement'))
    expect(await bouton(page, 'Justifier…').count()).toBe(0)
  })

  it('sans rien que le texte permette, ce compte ne paraît pas', async () => {
    const page = await ouvrir(SANS_PLAFOND)
    await verifier(page)
    expect(await bouton(page, /permis par le texte/).count()).toBe(0)
    expect(await bouton(page, /à savoir$/).count()).toBe(1)
  })

  it('par gravité puis par argent en jeu, ou axe par axe', async () => {
    const page = laPage()
    const gravites = () => page.locator('.constat .gravite').allInnerTexts()
    const ordre = ['Bloquant', 'À justifier', 'À savoir', 'Ce que le texte permet']
    const rangs = (await gravites()).map((dite) => ordre.indexOf(dite))
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b))
    await page.getByText('par axe', { exact: true }).click()
    const groupes = page.getByRole('heading', { level: 3, name: /^Axe / })
    expect(await groupes.count()).toBeGreaterThan(1)
    expect(await gravites()).toHaveLength(17)
  })

  it('un constat se déplie sur son calcul, sa source, sa règle et ses interprétations', async () => {
    const page = laPage()
    const premier = constats(page).filter({ hasText: '!G15' }).first()
    const deplier = premier.getByRole('button', { name: 'Comprendre et corriger' })
    expect(await deplier.getAttribute('aria-expanded')).toBe('false')
    await deplier.click()
    expect(await deplier.getAttribute('aria-expanded')).toBe('true')
    expect(await premier.getByRole('heading', { name: 'Calcul' }).count()).toBe(1)
    expect(
      await premier.getByRole('link', { name: /Précarité énergétique/ }).getAttribute('href'),
    ).toMatch(/^https:/)
    expect(
      await premier
        .getByRole('link', { name: 'CEE et État au-dessus de leur maximum' })
        .getAttribute('href'),
    ).toBe('aide/regles/cee-plafond-70.html')
    await premier.getByRole('button', { name: 'Changer d’interprétation' }).click()
    expect(await onglet(page, 'Contrat').getAttribute('aria-selected')).toBe('true')
  })
})

describe('un plafond qui manque', () => {
  it('« Plafond inconnu — le saisir » mène au champ', async () => {
    const page = await ouvrir(SANS_PLAFOND)
    await verifier(page)
    await bouton(page, /^Plafond inconnu — le saisir, axe «\sAccès aux droits\s»/).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('pacte-plafond-droits')
  })
})

describe('corriger', () => {
  it('dit ce qui est fait là où on le voit, même agrandi à 200 %', async () => {
    const page = await ouvrir()
    await page.setViewportSize({ width: 640, height: 360 })
    await verifier(page)
    await bouton(page, 'Comprendre et corriger').last().click()
    await bouton(page, /^Appliquer…/).click()
    const fenetre = () => page.evaluate(() => Math.round(scrollY))
    expect(await fenetre()).toBeGreaterThan(360)
    await bouton(page, 'Écrire la correction').click()
    const fait = page.getByText(/^Corrigé\s:/).last()
    await fait.waitFor()
    await expect.poll(async () => (await fait.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    expect((await fait.boundingBox())?.y).toBeLessThan(360)
  })

  it('montre avant et après, écrit, revérifie aussitôt, et remet comme avant', async () => {
    const page = await ouvrir()
    await verifier(page)
    const deplier = bouton(page, 'Comprendre et corriger').first()
    await deplier.click()
    const cellules = page.getByRole('table', { name: 'Cellules à changer' })
    expect(await cellules.getByRole('rowheader').allInnerTexts()).toEqual([
      expect.stringMatching(/^G15\s+part État$/),
      expect.stringMatching(/^H15\s+part collectivité$/),
    ])
    const appliquer = bouton(page, /^Appliquer…/)
    await appliquer.click()
    const boite = page.getByRole('dialog', { name: 'Appliquer la correction\u00a0?' })
    expect(await boite.innerText()).toMatch(
      /Tableau financier!G15 part État[\s\S]*45\s000[\s\S]*36\s000/,
    )
    await boite.getByRole('button', { name: 'Ne rien changer' }).click()
    expect(await memoire(page, (m) => m.appels.includes('ecrire'))).toBe(false)
    await expect.poll(() => appliquer.evaluate((e) => e === document.activeElement)).toBe(true)
    await appliquer.click()
    await boite.getByRole('button', { name: 'Écrire la correction' }).click()
    await page.getByText(/^4 manquements au texte/).waitFor()
    const lireG15 = () => memoire(page, (m) => m.classeur.feuilles[0]?.valeurs[14]?.[6])
    expect(await lireG15()).toBe(36_000)
    expect(await page.getByText(/depuis la vérification/).count()).toBe(0)
    await page.getByText('Corrections appliquées').click()
    await bouton(page, 'Annuler la correction de Tableau financier!G15').click()
    await expect.poll(lireG15).toBe(45_000)
    await page.getByText(/^5 manquements au texte/).waitFor()
  })

  it('montre ce que dit le texte, dans nos mots, avec sa section et son adresse', async () => {
    const page = await ouvrir()
    await verifier(page)
    await bouton(page, 'Comprendre et corriger').first().click()
    const passage = page.locator('blockquote.passage').first()
    const section = await passage.getByRole('link').innerText()
    const resumes = await passage.locator('p').allInnerTexts()
    const connus = Object.values(SOURCES).filter((s) => s.section === section)
    expect(resumes.length).toBeGreaterThan(0)
    expect(connus.map(({ resume }) => resume)).toEqual(expect.arrayContaining(resumes))
    expect(await passage.getByRole('link').getAttribute('href')).toMatch(
      /^https:\/\/solidarites\.gouv\.fr/,
    )
  })

  it('prend la valeur au-dessus pour toutes les cellules en « idem », et les remet, d’un clic', async () => {
    const page = await ouvrir(classeurEnIdem())
    await verifier(page)
    await page.getByText(/^3 saisies empêchent de conclure/).waitFor()
    const montants = () => memoire(page, (m) => m.classeur.feuilles[0]?.valeurs[3]?.slice(3))
    expect(await montants()).toEqual(['idem', 'idem', 'idem'])
    await bouton(page, 'Comprendre et corriger').first().click()
    await bouton(page, 'Prendre la valeur au-dessus, pour ces 3 cellules').click()
    await page
      .getByText(/^Aucun manquement/)
      .first()
      .waitFor()
    expect(await montants()).toEqual(['100', '50', '50'])
    await bouton(page, 'Annuler la correction').first().click()
    await page.getByText(/^3 saisies empêchent de conclure/).waitFor()
    expect(await montants()).toEqual(['idem', 'idem', 'idem'])
  })

  it('s’annule aussi du message qui vient de le dire', async () => {
    const page = await ouvrir()
    await verifier(page)
    await bouton(page, 'Comprendre et corriger').first().click()
    await bouton(page, /^Appliquer…/).click()
    await bouton(page, 'Écrire la correction').click()
    await bouton(page, 'Annuler la correction').first().click()
    await page
      .getByText(/^Remis comme avant\u00a0: G15\u00a045\s000/)
      .first()
      .waitFor()
  })
})

describe('une cellule change après la vérification', () => {
  it('une correction annulée dans le tableur ne s’annule plus ici, et ne conclut plus', async () => {
    const page = await ouvrir()
    await verifier(page)
    await bouton(page, 'Comprendre et corriger').first().click()
    await bouton(page, /^Appliquer…/).click()
    await bouton(page, 'Écrire la correction').click()
    const avis = page.locator('.annonces')
    await avis.getByText(/^Corrigé.*manquements? au texte/).waitFor()
    await page.evaluate(() => {
      const cible = { feuille: 'Tableau financier', cellule: 'G15' }
      window.banc.memoire.changer({ cible, valeurs: { avant: 35_000, apres: 45_000 } })
    })
    await page.getByText('Une cellule a changé depuis la vérification').waitFor()
    expect(await avis.innerText()).not.toMatch(/manquement/)
    expect(await bouton(page, 'Annuler la correction').count()).toBe(0)
    expect(await page.getByText('Corrections appliquées').count()).toBe(0)
  })

  it('tout le dit à la fois, jusqu’à ce qu’on vérifie de nouveau', async () => {
    const page = await ouvrir()
    await verifier(page)
    await page.evaluate(() => {
      const cible = { feuille: 'Tableau financier', cellule: 'G15' }
      window.banc.memoire.changer({ cible, valeurs: { avant: 45_000, apres: 35_000 } })
    })
    const dit = async () => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
    const perime = await dit()
    expect(perime).toContain(
      'Une cellule a changé depuis la vérification : Tableau financier!G15, 45 000 → 35 000.',
    )
    expect(perime).toMatch(/À \d+ h \d\d : 5 manquements au texte/)
    expect(perime).toMatch(/CE QUI ÉTAIT RELEVÉ À|Ce qui était relevé à/)
    expect(perime).toContain(
      'Ce résultat décrit le classeur d’avant. Les marques des cellules aussi.',
    )
    expect(await page.getByText('Bloquant, à revoir').count()).toBe(1)
    expect(await page.locator('.suivi > [role=status]').textContent()).toBe('')
    await bouton(page, 'Vérifier de nouveau').click()
    await page.getByText('Bloquant, à revoir').waitFor({ state: 'detached' })
    expect(await dit()).not.toMatch(/depuis la vérification|était relevé/)
  })
})

describe('justifier', () => {
  it('demande un motif, met le constat à part, et se retire', async () => {
    const page = await ouvrir()
    await verifier(page)
    const marques = await memoire(page, (m) => m.marques.length)
    await bouton(page, 'Comprendre et corriger').first().click()
    await bouton(page, 'Justifier…').click()
    const boite = page.getByRole('dialog', { name: 'Justifier ce constat' })
    await boite.getByRole('button', { name: 'Enregistrer la justification' }).click({ force: true })
    expect(await boite.getByText('Écrivez d’abord le motif.').count()).toBe(1)
    await boite.getByLabel('Motif (obligatoire)').fill('Accord écrit du commissaire')
    await boite.getByRole('button', { name: 'Enregistrer la justification' }).click()
    await page.getByRole('heading', { name: /^Justifiés 1/ }).waitFor()
    await page.getByText('Motif\u00a0: «\u00a0Accord écrit du commissaire\u00a0»').waitFor()
    const carte = page.locator('.constat.justifie')
    expect(await carte.getByText('Justifié le 23/11/2026').count()).toBe(1)
    expect(await carte.getByRole('heading').innerText()).not.toBe('')
    expect(await carte.locator('.quoi b').innerText()).toMatch(/€$/)
    await expect.poll(() => onglet(page, /^Constats/).innerText()).toMatch(/16/)
    expect(await memoire(page, (m) => m.marques.length)).toBeLessThanOrEqual(marques)
    expect(await memoire(page, (m) => m.reglages)).toContain('Accord écrit du commissaire')
    await bouton(page, /^Retirer la justification/).click()
    await expect.poll(() => onglet(page, /^Constats/).innerText()).toMatch(/17/)
    expect(await memoire(page, (m) => m.reglages)).toBeNull()
  })

  it('une justification qui ne vaut plus se dit et se retire', async () => {
    const justification = {
      regle: 'plancher-axe',
      axe: 'droits',
      annee: 2025,
      action: null,
      feuille: null,
      etat: '1 / 2',
      motif: 'Ancien accord',
      date: '2025-01-02',
    }
    const reglages = JSON.stringify({ version: 1, justifications: [justification] })
    const page = await ouvrir(CLASSEUR, { reglages })
    await verifier(page)
    await page.getByText('1 justification ne vaut plus').waitFor()
    expect(
      await page
        .getByText(/«\u00a0Ancien accord\u00a0», le 02\/01\/2025 \(le montant en cause a changé/)
        .count(),
    ).toBe(1)
    await bouton(page, 'Les retirer').click()
    await page.getByText('1 justification ne vaut plus').waitFor({ state: 'detached' })
    expect(await memoire(page, (m) => m.reglages)).toBeNull()
  })
})

describe('le contrat', () => {
  it('une collectivité se cherche, se choisit, et fixe les axes ; tout est gardé', async () => {
    const page = await ouvrir(SANS_PLAFOND)
    await onglet(page, 'Contrat').click()
    const champ = page.getByRole('combobox', { name: 'Collectivité', exact: true })
    await champ.fill('strasbourg')
    await page.getByRole('option').first().waitFor()
    await champ.press('ArrowDown')
    await champ.press('Enter')
    await expect.poll(() => champ.inputValue()).toMatch(/Strasbourg/)
    await page.getByLabel('Axe « Emploi »').waitFor()
    await page.getByLabel('Axe « Accès aux droits »', { exact: true }).fill('320 000')
    await page.getByLabel('Axe « Accès aux droits »', { exact: true }).press('Enter')
    await page.getByText('Saisi ici\u00a0: videz le champ pour revenir au classeur.').waitFor()
    await page.getByRole('heading', { name: 'Période de jugement' }).click()
    await page.getByLabel(/^Plancher, plafond et limite des CEE se jugent sur l’ensemble/).check()
    await expect
      .poll(async () => JSON.parse((await memoire(page, (m) => m.reglages)) ?? '{}').contrat)
      .toEqual({
        collectivite: 'Eurométropole de Strasbourg',
        plafonds: { droits: 320_000 },
        interpretations: { appreciation: 'contrat' },
      })
  })

  it('la signature et un report accordé se saisissent, et se gardent', async () => {
    const page = await ouvrir()
    await onglet(page, 'Contrat').click()
    await page.getByLabel('Année du contrat').fill('2025')
    await page.getByLabel('Année du contrat').press('Enter')
    await page.getByRole('heading', { name: 'Reports accordés en 2025' }).click()
    await page.getByLabel('Report 2025, axe « Accès aux droits »').fill('1 500,50')
    await page.getByLabel('Report 2025, axe « Accès aux droits »').press('Enter')
    await page.getByLabel('Date de signature').fill('2024-06-20')
    await expect
      .poll(async () => JSON.parse((await memoire(page, (m) => m.reglages)) ?? '{}').contrat)
      .toEqual({ annee: 2025, reports: { 2025: { droits: 1500.5 } }, signature: '2024-06-20' })
  })

  it('un plafond lu se montre avec sa cellule, où l’on peut aller', async () => {
    const page = await ouvrir()
    await onglet(page, 'Contrat').click()
    await bouton(page, 'Lire le classeur').click()
    await page.getByText(/Lu\u00a0: 232\s000\s€/).waitFor()
    await bouton(page, 'Tableau financier!D4').click()
    await expect.poll(() => memoire(page, (m) => m.visites.at(-1)?.cellule)).toBe('D4')
    expect(await memoire(page, (m) => m.appels.includes('marquer'))).toBe(false)
  })

  it('une saisie illisible se dit et ne se garde pas', async () => {
    const page = await ouvrir()
    await onglet(page, 'Contrat').click()
    await page.getByLabel('Axe « Accès aux droits »', { exact: true }).fill('environ 300')
    await page.getByLabel('Axe « Accès aux droits »', { exact: true }).blur()
    await page
      .getByRole('alert')
      .getByText(/«\u00a0environ 300\u00a0» ne se lit pas comme un montant/)
      .waitFor()
    expect(await memoire(page, (m) => m.reglages)).toBeNull()
  })

  it('des réglages gardés reviennent à l’ouverture', async () => {
    const reglages = '{"version":1,"contrat":{"annee":2025,"plafonds":{"droits":1250.5}}}'
    const page = await ouvrir(CLASSEUR, { reglages })
    await onglet(page, 'Contrat').click()
    expect(await page.getByLabel('Année du contrat').inputValue()).toBe('2025')
    expect(await page.getByLabel('Axe « Accès aux droits »', { exact: true }).inputValue()).toBe(
      '1\u00a0250,5',
    )
  })

  it('des réglages illisibles se disent et s’oublient', async () => {
    const page = await ouvrir(CLASSEUR, { reglages: 'abc' })
    await page
      .getByText(/Les réglages gardés dans ce classeur ne se lisent pas/)
      .first()
      .waitFor()
    await bouton(page, 'Oublier ces réglages…').click()
    await bouton(page, 'Oublier les réglages').click()
    await page.getByText('Les réglages de ce classeur sont oubliés').first().waitFor()
    expect(await memoire(page, (m) => m.reglages)).toBeNull()
    await verifier(page)
  })
})

describe('la lecture', () => {
  const grille = (page: Page) => page.getByRole('grid').first()
  const visee = (page: Page) =>
    page.evaluate(() => {
      const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant')
      return document.getElementById(id ?? '')?.getAttribute('aria-label')
    })

  it('montre d’abord ce qui est à confirmer, et une correction se garde puis se défait', async () => {
    const page = await ouvrir(DOUTEUX)
    await onglet(page, 'Lecture').click()
    await bouton(page, 'Lire le classeur').click()
    await grille(page).waitFor()
    expect(await onglet(page, /Lecture/).innerText()).toMatch(/3/)
    const premiere = page
      .getByRole('listitem')
      .filter({ hasText: /À confirmer\u00a0:/ })
      .first()
    await premiere.getByRole('button', { name: /^Changer\s: porteur, colonne C/ }).click()
    const panneau = page.getByRole('region', { name: /^Colonne C/ })
    await panneau.getByRole('radio', { name: 'rien de tout cela' }).check()
    await panneau.getByRole('button', { name: 'Confirmer' }).click()
    await panneau.waitFor({ state: 'detached' })
    await page.getByText('Votre choix, pris en compte à la prochaine vérification.').waitFor()
    await page.getByText('Les réglages ont changé depuis la vérification.').waitFor()
    await expect.poll(() => memoire(page, (m) => m.reglages)).toContain('"porteur":[]')
    await bouton(page, 'Vérifier de nouveau').click()
    await page.getByText('Les réglages ont changé').waitFor({ state: 'detached' })
    expect(await onglet(page, /Lecture/).getAttribute('aria-selected')).toBe('true')
    await bouton(page, 'Revenir à la lecture automatique').first().click()
    await expect.poll(() => memoire(page, (m) => m.reglages)).toBeNull()
  })

  it('au clavier seul : les flèches mènent à une zone, Entrée l’ouvre, Échap la ferme', async () => {
    const page = await ouvrir(DOUTEUX)
    await onglet(page, 'Lecture').click()
    await bouton(page, 'Lire le classeur').click()
    await grille(page).focus()
    for (const touche of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(touche)
    for (const touche of ['End', 'Home', 'ArrowLeft', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(touche)
    expect(await visee(page)).toMatch(/^C6, porteur, à confirmer\u00a0: /)
    await page.keyboard.press('Enter')
    const panneau = page.getByRole('region', { name: /^Colonne C/ })
    await panneau.waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
    await page.keyboard.press('Escape')
    await panneau.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
    await page.keyboard.press('Enter')
    const confirmer = panneau.getByRole('button', { name: 'Confirmer' })
    await confirmer.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => memoire(page, (m) => m.reglages)).toContain('"porteur":[{"colonne":"C"')
  })

  it('une feuille rangée autrement se montre, et dit comment se faire comprendre', async () => {
    const page = await ouvrir(classeurEnColonnes())
    await onglet(page, 'Lecture').click()
    await bouton(page, 'Lire le classeur').click()
    await page.getByText('2 actions lues, une par colonne, 2025.').waitFor()
    await bouton(page, 'Voir\u00a0: part État, ligne 6').click()
    const panneau = page.getByRole('region', { name: /^Ligne 6/ })
    await panneau.getByText(/ne se corrigent pas ici/).waitFor()
    await panneau.getByRole('button', { name: 'Voir dans le classeur' }).click()
    await expect.poll(() => memoire(page, (m) => m.visites.at(-1)?.cellule)).toBe('B6')
  })
})

describe('les outils', () => {
  it('le tableau modèle demande le type et l’année', async () => {
    const page = await ouvrir()
    await bouton(page, 'Insérer un tableau modèle').click()
    const boite = page.getByRole('dialog', { name: 'Insérer un tableau modèle' })
    await boite.getByLabel('Année').fill('27')
    await boite.getByText('«\u00a027\u00a0» n’est pas une année').waitFor()
    await boite.getByLabel('Année').fill('2027')
    await boite.getByLabel('Type de collectivité').selectOption('metropole')
    await boite.getByRole('button', { name: 'Insérer le tableau' }).click()
    await page
      .getByText('Le tableau est dans la feuille «\u00a0Contrat 2027\u00a0»')
      .first()
      .waitFor()
  })

  it('figer compte d’abord, puis confirme', async () => {
    const page = await ouvrir()
    await bouton(page, 'Figer les valeurs').click()
    const boite = page.getByRole('dialog', { name: 'Figer les valeurs' })
    await boite.getByText(/Toute la feuille.*\u00a0: 3 formules/).waitFor()
    await boite.getByRole('radio', { name: /La sélection/ }).check()
    await boite.getByText('Aucune formule de Pacte à remplacer à cet endroit.').waitFor()
    await boite.getByRole('radio', { name: /Toute la feuille/ }).check()
    await boite.getByRole('button', { name: 'Remplacer les formules' }).click()
    await page.getByText('3 formules remplacées par leurs valeurs.').first().waitFor()
  })
})

describe('une erreur du tableur', () => {
  it('se lit, et « Réessayer » recommence', async () => {
    const page = await ouvrir()
    await page.evaluate(() => {
      window.banc.memoire.echecs.set('marquer', {
        motif: 'edition-en-cours',
        phrase: 'Une cellule est en cours de saisie\u00a0: validez-la par Entrée, puis réessayez.',
      })
    })
    await bouton(page, 'Vérifier le contrat').click()
    await page
      .getByRole('alert')
      .getByText(/validez-la par Entrée/)
      .waitFor()
    expect(await constats(page).count()).toBe(17)
    await page.getByText(/^Les cellules n’ont pas été marquées/).waitFor()
    await bouton(page, 'Réessayer').click()
    await page.getByText(/^17 cellules marquées/).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('inattendue, elle ne montre rien de technique', async () => {
    const page = await ouvrir()
    await page.evaluate(() => {
      window.banc.memoire.echecs.set('lire', 'inattendu')
    })
    await bouton(page, 'Vérifier le contrat').click()
    const alerte = page.getByRole('alert')
    await alerte.waitFor()
    expect(await alerte.innerText()).toMatch(/une erreur inattendue .*Réessayez/)
    expect(await alerte.innerText()).not.toMatch(/TypeError|undefined/)
  })
})
