// La page locale livrée, servie par le serveur livré : de la commande à la grille, puis « Vérifier le contrat ».
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Browser } from 'playwright-core'
import {
  guetterLesGels,
  ouvrirChromium,
  plusLongGel,
  servirLaPage,
} from '../../outils/navigateur/index.ts'
import { budget } from './budget.ts'
import { exiger } from './exiger.ts'
import { enXlsx } from './grand-classeur.ts'
import { type Mesure, mesurer } from './mesure.ts'

const GROUPE = 'page locale, dans Chromium'
const TOURS = 5
const PETIT = 40
const GRAND = 5000
const FAUTIVES = 250
/** Plus souvent fautives, les actions feraient douter de la lecture : une question, et non des constats. */
const DIXIEME = 10
/** Le second pèse trente millions d'octets, faute d'être serré : sept cent mille cellules. */
const GROS = [
  { actions: GRAND, serre: true, dit: '5 000 lignes' },
  { actions: 38_000, serre: false, dit: '30 Mo' },
] as const
const GEL_ADMIS_MS = 200
const LECTURE_MAX_MS = 120_000

/** Démarrage, grille utilisable, vérification à 40 et 5 000 lignes. Demande dist/serveur.js et dist/page. */
export async function mesurerLaPage(dossier: string): Promise<Mesure[]> {
  const navigateur = await ouvrirChromium()
  try {
    const mesures = [await demarrage()]
    for (const actions of [PETIT, GRAND]) {
      const classeur = join(dossier, `page-${actions}.xlsx`)
      const fautives = Math.max(DIXIEME, actions / 20)
      writeFileSync(classeur, enXlsx(budget({ actions, annees: 1, fautives })))
      mesures.push(...(await mesurerUnClasseur(navigateur, classeur, actions)))
    }
    for (const gros of GROS) {
      const classeur = join(dossier, `page-sans-grille-${gros.actions}.xlsx`)
      const { actions, serre } = gros
      writeFileSync(classeur, enXlsx(budget({ actions, annees: 1, fautives: FAUTIVES }), { serre }))
      mesures.push(...(await mesurerSansGrille(navigateur, classeur, gros)))
    }
    return mesures
  } finally {
    await navigateur.close()
  }
}

/** De la commande à l'adresse imprimée, à côté d'un Node qui ne fait rien. */
async function demarrage(): Promise<Mesure> {
  const durees: number[] = []
  const temoins: number[] = []
  for (let tour = 0; tour < TOURS; tour++) {
    const debut = performance.now()
    const { arreter } = await servirLaPage(null)
    durees.push(performance.now() - debut)
    await arreter()
    const depart = performance.now()
    await finDe(spawn('node', ['-e', '0']))
    temoins.push(performance.now() - depart)
  }
  const cible = { sur: 'mediane', maximum: 2000 } as const
  return mesurer(
    { groupe: GROUPE, nom: 'npm start, prêt à servir', cible, reference: 'node -e 0' },
    durees,
    temoins,
  )
}

async function mesurerUnClasseur(
  navigateur: Browser,
  classeur: string,
  actions: number,
): Promise<Mesure[]> {
  const releves = { grille: [], gelGrille: [], verifie: [], gelVerifie: [] } as Record<
    'grille' | 'gelGrille' | 'verifie' | 'gelVerifie',
    number[]
  >
  for (let tour = 0; tour < TOURS; tour++) {
    const { adresse, arreter } = await servirLaPage(classeur)
    const page = await navigateur.newPage({ viewport: { width: 1280, height: 720 } })
    await page.addInitScript(guetterLesGels)
    const debut = performance.now()
    await page.goto(adresse)
    if (actions === GRAND) {
      await page.getByRole('button', { name: 'Continuer avec la grille' }).click()
    }
    await page.locator('.o-grid').waitFor({ timeout: 60_000 })
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    releves.grille.push(performance.now() - debut)
    releves.gelGrille.push(await plusLongGel(page))
    const depart = performance.now()
    await page.getByRole('button', { name: 'Vérifier le contrat' }).click()
    await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor({ timeout: 60_000 })
    releves.verifie.push(performance.now() - depart)
    releves.gelVerifie.push(await plusLongGel(page))
    const constats = await page.locator('.constat').count()
    exiger(constats > 0, `des constats sur ${actions} lignes`)
    await page.close()
    await arreter()
  }
  const lignes = actions.toLocaleString('fr-FR')
  const nommer = (nom: string) => ({ groupe: GROUPE, nom: `${nom}, ${lignes} lignes` })
  const cible = { sur: 'mediane', maximum: GEL_ADMIS_MS } as const
  return [
    mesurer(nommer('grille utilisable'), releves.grille),
    mesurer({ ...nommer('plus long gel de l’ouverture'), cible }, releves.gelGrille),
    mesurer(nommer('« Vérifier le contrat »'), releves.verifie),
    mesurer(nommer('plus long gel de ce geste'), releves.gelVerifie),
  ]
}

/** Lu par le cœur, puis vérifié sans la grille, comme la page le propose. */
async function mesurerSansGrille(
  navigateur: Browser,
  classeur: string,
  { dit }: (typeof GROS)[number],
): Promise<Mesure[]> {
  const releves = { lu: [], gelLu: [], verifie: [], gelVerifie: [] } as Record<
    'lu' | 'gelLu' | 'verifie' | 'gelVerifie',
    number[]
  >
  for (let tour = 0; tour < TOURS; tour++) {
    const { adresse, arreter } = await servirLaPage(classeur)
    const page = await navigateur.newPage({ viewport: { width: 1280, height: 720 } })
    await page.addInitScript(guetterLesGels)
    const debut = performance.now()
    await page.goto(adresse)
    const sansGrille = page.getByRole('button', { name: 'Vérifier sans la grille' })
    await sansGrille.waitFor({ timeout: LECTURE_MAX_MS })
    releves.lu.push(performance.now() - debut)
    releves.gelLu.push(await plusLongGel(page))
    const depart = performance.now()
    await sansGrille.click()
    await page
      .getByRole('heading', { name: 'Ce qui est relevé' })
      .waitFor({ timeout: LECTURE_MAX_MS })
    releves.verifie.push(performance.now() - depart)
    releves.gelVerifie.push(await plusLongGel(page))
    exiger((await page.locator('.constat').count()) > 0, `des constats sur ${dit}`)
    await page.close()
    await arreter()
  }
  const nommer = (nom: string) => ({ groupe: GROUPE, nom: `${nom}, ${dit}, sans la grille` })
  const cible = { sur: 'mediane', maximum: GEL_ADMIS_MS } as const
  return [
    mesurer(nommer('lu par le cœur'), releves.lu),
    mesurer({ ...nommer('plus long gel de la lecture'), cible }, releves.gelLu),
    mesurer(nommer('vérifié'), releves.verifie),
    mesurer({ ...nommer('plus long gel de la vérification'), cible }, releves.gelVerifie),
  ]
}

function finDe(programme: ChildProcess): Promise<void> {
  return new Promise((fini) => programme.once('exit', () => fini()))
}
