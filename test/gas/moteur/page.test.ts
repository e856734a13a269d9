import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ClasseurBrut } from '../../../core/grille/index.ts'
import { ouvrirChromium, type PageSuivie } from '../../../outils/navigateur/index.ts'
import { classeurDEssai } from '../../task-pane/classeur-d-essai.ts'
import { constats, verifier } from '../bout-en-bout/gestes.ts'
import { type ChoixDePage, ouvrirLaPage } from '../bout-en-bout/page.ts'

const CLASSEUR = classeurDEssai('07-departement-slime-cantine.xlsx')

let navigateur: Browser
let html: string
let volet: PageSuivie

beforeAll(async () => {
  html = readFileSync('dist/gas/sidebar.html', 'utf8')
  navigateur = await ouvrirChromium()
})
afterEach(async () => {
  const { dehors, erreurs } = volet
  await volet.fermer()
  expect({ dehors, erreurs }).toEqual({ dehors: [], erreurs: [] })
})
afterAll(() => navigateur.close())

/** Le classeur se lit, les marques se posent ; le reste ne rend rien. */
function repondre(classeur: ClasseurBrut) {
  const pose = { posees: 1, nonPosees: [], avecNotes: true }
  return (_: string, nom: string) => {
    const rendus: Readonly<Record<string, unknown>> = { lire: classeur, marquer: pose }
    return JSON.stringify({ fait: rendus[nom] ?? null })
  }
}

async function ouvrir(choix: ChoixDePage = {}): Promise<Page> {
  volet = await ouvrirLaPage(navigateur, html, repondre(CLASSEUR), choix)
  return volet.page
}

async function constatsDe(page: Page): Promise<number> {
  await verifier(page)
  return constats(page).count()
}

describe('le moteur de la page', () => {
  it('s’exécute dans un ouvrier, fait du texte de la page', async () => {
    const page = await ouvrir()
    expect(await constatsDe(page)).toBeGreaterThan(10)
    expect(page.workers()).toHaveLength(1)
  })

  it('s’exécute dans la page, sans évaluer de texte, si le bac à sable refuse les ouvriers', async () => {
    const page = await ouvrir({ politique: "worker-src 'none'; script-src 'unsafe-inline'" })
    expect(await constatsDe(page)).toBeGreaterThan(10)
    expect(page.workers()).toHaveLength(0)
  })

  it('s’exécute dans la page quand le navigateur n’a pas d’ouvrier du tout', async () => {
    const avant = (p: Page) => p.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
    const page = await ouvrir({ avant })
    expect(await constatsDe(page)).toBeGreaterThan(10)
  })

  it('n’attend pas sans fin un ouvrier qui se tait', async () => {
    const avant = async (p: Page) => {
      await p.clock.install()
      await p.addInitScript(() => {
        const muet = class extends EventTarget {
          postMessage() {}
          terminate() {}
        }
        Object.assign(globalThis, { Worker: muet })
      })
    }
    const page = await ouvrir({ avant })
    await page.clock.fastForward(10_000)
    expect(await constatsDe(page)).toBeGreaterThan(10)
  })

  it('hors de Google Sheets, la page dit où l’ouvrir', async () => {
    volet = await ouvrirLaPage(navigateur, html, null)
    await volet.page.getByRole('heading', { name: 'Pacte s’ouvre dans Google Sheets' }).waitFor()
    expect(await volet.page.getByRole('main').textContent()).toContain('menu Pacte')
  })
})
