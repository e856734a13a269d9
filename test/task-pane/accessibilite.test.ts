import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NORMES, type PageSuivie, reproches } from '../../outils/navigateur/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import {
  classeurDEssai,
  classeurEnColonnes,
  classeurEnIdem,
  classeurEnQuestion,
} from './classeur-d-essai.ts'

const CLASSEUR = classeurDEssai('07-departement-slime-cantine.xlsx')
const ANNUEL = classeurDEssai('53-grenoble-annee-n.xlsx')
const SUIVI = classeurDEssai('04-departement-suivi-long.xlsx')
const DOUTEUX = classeurDEssai('21-mel-feuilles-bp-avenants.xlsx')
const ILLISIBLE = classeurDEssai('27-correspondance-sans-entetes.xlsx')

let banc: Banc
beforeAll(async () => {
  banc = await ouvrirBanc()
})
afterAll(() => banc.fermer())

const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const onglet = (page: Page, name: string | RegExp) => page.getByRole('tab', { name })

async function verifier(page: Page): Promise<void> {
  await bouton(page, 'Vérifier le contrat').click()
  await page.getByRole('heading', { name: /^(Ce qui est relevé|Rien n’a été vérifié)/ }).waitFor()
}

interface Vue {
  readonly nom: string
  readonly classeur: typeof CLASSEUR
  readonly reglages?: string
  readonly mener: (page: Page) => Promise<void>
}

const VUES: readonly Vue[] = [
  { nom: 'rien de vérifié', classeur: CLASSEUR, mener: async () => undefined },
  {
    nom: 'contrat, interprétations et liste dépliées, saisie fautive',
    classeur: CLASSEUR,
    reglages: '{"version":1,"contrat":{"plafonds":{"enfance":1000}}}',
    mener: async (page) => {
      await onglet(page, 'Contrat').click()
      for (const repli of await page.locator('summary').all()) await repli.click()
      await page.getByLabel('Axe « Accès aux droits »', { exact: true }).fill('abc')
      await page.getByRole('combobox', { name: 'Collectivité', exact: true }).fill('s')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    nom: 'constats, dépliés et parcourus',
    classeur: CLASSEUR,
    mener: async (page) => {
      await verifier(page)
      await bouton(page, 'Constat suivant').click()
      await bouton(page, 'Comprendre et corriger').first().click()
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'une question qui attend',
    classeur: classeurEnQuestion(),
    mener: async (page) => {
      await verifier(page)
      await page.getByRole('heading', { name: /^Questions/ }).waitFor()
    },
  },
  {
    nom: 'une question répondue',
    classeur: classeurEnQuestion(),
    reglages: '{"version":1,"reponses":{"Budget!E2:parite-depassee":"mal-lu"}}',
    mener: async (page) => {
      await verifier(page)
      await bouton(page, /^Changer la réponse/).waitFor()
    },
  },
  {
    nom: 'constats de plusieurs années',
    classeur: ANNUEL,
    mener: async (page) => {
      await verifier(page)
      await page.getByRole('heading', { name: '2025' }).waitFor()
    },
  },
  {
    nom: 'correction appliquée',
    classeur: CLASSEUR,
    mener: async (page) => {
      await verifier(page)
      await bouton(page, 'Comprendre et corriger').first().click()
      await bouton(page, /^Appliquer…/).click()
      await bouton(page, 'Écrire la correction').click()
      await page.getByText('Corrections appliquées').waitFor()
    },
  },
  {
    nom: 'valeur au-dessus, offerte à plusieurs constats',
    classeur: classeurEnIdem(),
    mener: async (page) => {
      await verifier(page)
      await bouton(page, 'Comprendre et corriger').first().click()
      await bouton(page, /^Prendre la valeur au-dessus/).waitFor()
    },
  },
  {
    nom: 'résultat périmé',
    classeur: CLASSEUR,
    mener: async (page) => {
      await verifier(page)
      await page.evaluate(() => {
        const cible = { feuille: 'Tableau financier', cellule: 'G15' }
        window.banc.memoire.changer({ cible, valeurs: { avant: 45_000, apres: 35_000 } })
      })
      await page.getByText(/depuis la vérification/).waitFor()
    },
  },
  {
    nom: 'demande de justification',
    classeur: CLASSEUR,
    mener: async (page) => {
      await verifier(page)
      await bouton(page, /^Comprendre/)
        .first()
        .click()
      await bouton(page, 'Justifier…').click()
    },
  },
  {
    nom: 'justifiés, et justification tombée',
    classeur: CLASSEUR,
    reglages: JSON.stringify({
      version: 1,
      justifications: [
        {
          regle: 'plancher-axe',
          axe: 'droits',
          annee: 2025,
          action: null,
          feuille: null,
          etat: '1 / 2',
          motif: 'Ancien accord',
          date: '2025-01-02',
        },
      ],
    }),
    mener: async (page) => {
      await verifier(page)
      await bouton(page, /^Comprendre/)
        .first()
        .click()
      await bouton(page, 'Justifier…').click()
      await page.getByLabel('Motif (obligatoire)').fill('Convenu avec l’État')
      await bouton(page, 'Enregistrer la justification').click()
      await page.getByRole('heading', { name: /^Justifiés 1/ }).waitFor()
    },
  },
  {
    nom: 'lecture du tableau, avec des doutes, une zone ouverte',
    classeur: DOUTEUX,
    mener: async (page) => {
      await verifier(page)
      await onglet(page, /Lecture/).click()
      await bouton(page, /^Changer\s: porteur/)
        .first()
        .click()
      await page.getByRole('radio', { name: 'part État' }).waitFor()
    },
  },
  {
    nom: 'lecture d’un tableau en colonnes',
    classeur: classeurEnColonnes(),
    mener: async (page) => {
      await verifier(page)
      await onglet(page, /Lecture/).click()
      await page.getByRole('grid').focus()
    },
  },
  {
    nom: 'suivi établi, et ses tableaux dépliés',
    classeur: SUIVI,
    mener: async (page) => {
      await onglet(page, 'Suivi').click()
      await page.getByRole('heading', { name: 'Suivi de l’exécution' }).waitFor()
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'mise en conformité proposée, détails dépliés',
    classeur: CLASSEUR,
    mener: async (page) => {
      await onglet(page, 'Conformité').click()
      await bouton(page, 'Proposer une mise en conformité').click()
      await bouton(page, /^Écrire (la|les \d+) cellules?…$/).waitFor()
      for (const repli of await page.locator('summary').all()) await repli.click()
    },
  },
  {
    nom: 'aucun tableau reconnu',
    classeur: ILLISIBLE,
    mener: async (page) => {
      await verifier(page)
      await bouton(page, 'Désigner le tableau vous-même').click()
    },
  },
  {
    nom: 'modèle à insérer',
    classeur: CLASSEUR,
    mener: (page) => bouton(page, 'Insérer un tableau modèle').click(),
  },
  {
    nom: 'formules à figer',
    classeur: CLASSEUR,
    mener: async (page) => {
      await bouton(page, 'Figer les valeurs').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    nom: 'erreur du tableur',
    classeur: CLASSEUR,
    mener: async (page) => {
      await page.evaluate(() => {
        window.banc.memoire.echecs.set('lire', 'inattendu')
      })
      await bouton(page, 'Vérifier le contrat').click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    nom: 'effacement qui ne s’annulera pas',
    classeur: CLASSEUR,
    reglages: 'abc',
    mener: async (page) => {
      await page.getByText('Oublier ces réglages…').waitFor()
      await bouton(page, 'Effacer les signalements').click()
      await page.getByText(/ne pourra pas être annulé/).waitFor()
    },
  },
  {
    nom: 'action qui dure, et réglages illisibles',
    classeur: CLASSEUR,
    reglages: 'abc',
    mener: async (page) => {
      await page.getByText('Oublier ces réglages…').waitFor()
      await page.evaluate(() => {
        window.banc.memoire.lenteur = 60_000
      })
      await bouton(page, 'Effacer les signalements').click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Effacer/ })
        .click()
      await page.getByRole('progressbar').waitFor()
    },
  },
]

describe.each(VUES)('$nom', { timeout: 120_000 }, ({ classeur, reglages, mener }) => {
  let ouverte: PageSuivie
  beforeAll(async () => {
    ouverte = await banc.ouvrir({
      classeur,
      contexte: { viewport: { width: 320, height: 700 } },
      ...(reglages === undefined ? {} : { reglages }),
    })
    await mener(ouverte.page)
  })
  afterAll(() => ouverte.fermer())

  it('axe ne lui reproche rien, en clair ni en sombre', async () => {
    const { page } = ouverte
    expect(await reproches(page, { regles: NORMES })).toEqual([])
    // Seules les couleurs changent avec le thème.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await reproches(page, { regles: ['color-contrast'] })).toEqual([])
  })

  it('300 et 320 px, puis 200 % : rien ne déborde, les cibles font 24 px', async () => {
    const { page } = ouverte
    for (const [largeur, taille] of [
      [300, '100%'],
      [320, '100%'],
      [320, '200%'],
    ] as const) {
      await page.setViewportSize({ width: largeur, height: 640 })
      // 200 % de texte dans 320 px : plus dur que le zoom, qui élargit d’autant la page.
      await page.evaluate((t) => document.documentElement.style.setProperty('font-size', t), taille)
      const debord = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(debord).toBe(0)
    }
    const petites = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, input, select, summary, textarea, [role=option]')]
        .filter((e) => e.closest('.radios, .bascule') === null && e.getClientRects().length > 0)
        .filter((e) => e.getBoundingClientRect().height < 24)
        .map((e) => e.outerHTML.slice(0, 120)),
    )
    expect(petites).toEqual([])
  })
})

/** Ce qui a le focus, tel qu’un lecteur d’écran le nomme. */
function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const e = document.activeElement
    return `${e?.getAttribute('role') ?? e?.tagName.toLowerCase()} ${e?.getAttribute('aria-label') ?? e?.textContent?.trim().slice(0, 60) ?? ''}`
  })
}

async function tabulerJusqua(page: Page, attendu: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if (attendu.test(await focus(page))) return
  }
  throw new Error(`le clavier n’atteint pas ${attendu} ; dernier focus : ${await focus(page)}`)
}

describe('au clavier seul', () => {
  it('vérifier, parcourir, appliquer, annuler, justifier', async () => {
    const { page, fermer } = await banc.ouvrir({ classeur: CLASSEUR })
    await tabulerJusqua(page, /Vérifier le contrat/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
    await tabulerJusqua(page, /Constat suivant/)
    await page.keyboard.press('Enter')
    await page.getByText('1 / 17').waitFor()
    expect(await focus(page)).toMatch(/Constat suivant/)
    await tabulerJusqua(page, /Comprendre et corriger/)
    await page.keyboard.press('Enter')
    await tabulerJusqua(page, /Appliquer…/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focus(page)).toMatch(/Appliquer…/)
    await page.keyboard.press('Enter')
    await tabulerJusqua(page, /Écrire la correction/)
    await page.keyboard.press('Enter')
    await page.getByText('Corrections appliquées').waitFor()
    // Le constat n’est plus là : on passe au suivant, sans repartir du haut de la liste.
    await expect.poll(() => focus(page)).toMatch(/Comprendre/)
    // La vérification qui suit une correction redessine la liste : on agit quand elle est finie.
    await expect.poll(() => page.locator('[aria-disabled="true"]').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('.deplier[aria-expanded="true"]').waitFor()
    await tabulerJusqua(page, /Justifier…/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('Accord écrit')
    await tabulerJusqua(page, /Enregistrer la justification/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Justifiés/ }).waitFor()
    await expect.poll(() => focus(page)).toMatch(/Comprendre/)
    await fermer()
  })

  it('les flèches parcourent les onglets ; la liste des collectivités s’ouvre, se descend et se ferme', async () => {
    const { page, fermer } = await banc.ouvrir({ classeur: CLASSEUR })
    await tabulerJusqua(page, /^tab Constats/)
    await page.keyboard.press('ArrowLeft')
    expect(await focus(page)).toBe('tab Contrat')
    await page.keyboard.press('Home')
    expect(await focus(page)).toBe('tab Constats')
    await page.keyboard.press('End')
    await tabulerJusqua(page, /^combobox/)
    await page.keyboard.type('seine saint')
    const option = page.getByRole('option', { name: 'Département de Seine-Saint-Denis' })
    await option.waitFor()
    await page.keyboard.press('Escape')
    await option.waitFor({ state: 'detached' })
    const champ = page.getByRole('combobox', { name: 'Collectivité', exact: true })
    expect(await champ.inputValue()).toBe('')
    await page.keyboard.type('seine saint')
    await page.keyboard.press('ArrowDown')
    expect(await champ.getAttribute('aria-activedescendant')).toBe('pacte-collectivite-0')
    await page.keyboard.press('Enter')
    await expect.poll(() => champ.inputValue()).toBe('Département de Seine-Saint-Denis')
    await page.keyboard.press('Tab')
    expect(await focus(page)).not.toMatch(/^combobox/)
    await fermer()
  })

  it('tabuler fait le tour du volet sans rester pris', async () => {
    const { page, fermer } = await banc.ouvrir({ classeur: CLASSEUR })
    await verifier(page)
    const vus = new Set<string>()
    for (let i = 0; i < 120 && !vus.has('body '); i++) {
      await page.keyboard.press('Tab')
      const nom = await focus(page)
      vus.add(nom.startsWith('body') ? 'body ' : nom)
    }
    expect([...vus].some((nom) => /Aide de Pacte/.test(nom))).toBe(true)
    await fermer()
  })
})

describe('les cinq onglets', () => {
  let ouverte: PageSuivie
  beforeAll(async () => {
    ouverte = await banc.ouvrir({
      classeur: DOUTEUX,
      contexte: { viewport: { width: 300, height: 640 } },
    })
    await verifier(ouverte.page)
    await ouverte.page.locator('.onglets .doute').waitFor()
  })
  afterAll(() => ouverte.fermer())

  it.each([300, 320, 380, 640])('à %i px, tiennent sur une ligne', async (width) => {
    const { page } = ouverte
    await page.setViewportSize({ width, height: 640 })
    const [hauts, deborde] = await page.evaluate(() => {
      const liste = document.querySelector('.onglets')
      const onglets = [...document.querySelectorAll('[role=tab]')]
      return [
        onglets.map((o) => o.getBoundingClientRect().top),
        (liste?.scrollWidth ?? 0) - (liste?.clientWidth ?? 0),
      ] as const
    })
    expect(hauts).toHaveLength(5)
    expect(new Set(hauts).size).toBe(1)
    expect(deborde).toBe(0)
  })
})
