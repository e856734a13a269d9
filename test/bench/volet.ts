// Le volet livré, dans un Excel émulé : ce que l'utilisateur attend vraiment devant son écran.

import { guetterLesGels, plusLongGel } from '../../outils/navigateur/index.ts'
import { type Complement, installer } from '../excel/bout-en-bout/complement.ts'
import type {} from '../excel/emulateur/navigateur.ts'
import { contratDe } from '../excel/hote/contrat-d-essai.ts'
import { exiger } from './exiger.ts'
import { type Mesure, mesurer } from './mesure.ts'

const GROUPE = 'volet, dans Chromium sur l’Excel émulé'
const TOURS_D_OUVERTURE = 7
const TOURS_DE_VERIFICATION = 9
const PETIT = 40
const GRAND = 5000

/** Ouverture et « Vérifier le contrat », du clic aux constats affichés. Demande dist/excel. */
export async function mesurerLeVolet(): Promise<Mesure[]> {
  const complement = await installer()
  try {
    return [
      await premierAffichage(complement),
      ...(await verification(complement, PETIT, 300)),
      ...(await verification(complement, GRAND, null)),
    ]
  } finally {
    await complement.fermer()
  }
}

async function premierAffichage(complement: Complement): Promise<Mesure> {
  const durees: number[] = []
  const temoins: number[] = []
  for (let tour = 0; tour < TOURS_D_OUVERTURE; tour++) {
    const { page, fermer } = await complement.ouvrir(contratDe(PETIT))
    await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
    const { premier, bibliotheque } = await page.evaluate(() => ({
      premier: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      bibliotheque: Math.max(
        ...performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('appsforoffice'))
          .map((r) => r.startTime + r.duration),
      ),
    }))
    durees.push(premier)
    temoins.push(bibliotheque)
    await fermer()
  }
  return mesurer(
    {
      groupe: GROUPE,
      nom: 'premier affichage',
      cible: { sur: 'mediane', maximum: 500 },
      reference: 'office.js chargé',
    },
    durees,
    temoins,
  )
}

async function verification(
  complement: Complement,
  actions: number,
  maximum: number | null,
): Promise<Mesure[]> {
  const { page, fermer } = await complement.ouvrir(contratDe(actions))
  await page.getByRole('heading', { name: 'Pas encore vérifié' }).waitFor()
  await page.waitForTimeout(1000)
  const durees: number[] = []
  const temoins: number[] = []
  const gels: number[] = []
  await page.evaluate(guetterLesGels)
  for (let tour = 0; tour < TOURS_DE_VERIFICATION; tour++) {
    durees.push(await page.evaluate(verifierUneFois))
    gels.push(await plusLongGel(page))
    temoins.push(await page.evaluate(lireSeulement))
    // La lecture témoin n'est pas du geste : son gel ne compte pas dans le suivant.
    await plusLongGel(page)
  }
  const marquees = await page.evaluate(
    () => window.__hote.etat().feuilles.flatMap((f) => f.misesEnForme).length,
  )
  exiger(marquees > 0, `des marques posées sur ${actions} actions`)
  await fermer()
  const nom = `« Vérifier le contrat », ${actions.toLocaleString('fr-FR')} actions`
  const cible = maximum === null ? null : ({ sur: 'mediane', maximum } as const)
  return [
    mesurer(
      { groupe: GROUPE, nom, cible, reference: 'lecture seule, par office.js' },
      durees,
      temoins,
    ),
    mesurer({ groupe: GROUPE, nom: `plus long gel de ce geste, ${actions} actions` }, gels),
  ]
}

/** Dans la page : un clic sur « Vérifier », jusqu'au bilan affiché. */
function verifierUneFois(): Promise<number> {
  const boutons = [...document.querySelectorAll('button')]
  // Occupé, le volet le dit sur ses autres boutons : le geste finit quand ils se libèrent.
  const temoin = boutons.find((b) => b.textContent === 'Effacer les signalements')
  const debut = performance.now()
  return new Promise((resoudre) => {
    let occupe = false
    const guet = new MutationObserver(() => {
      const attend = temoin?.getAttribute('aria-disabled') === 'true'
      if (occupe && !attend) {
        guet.disconnect()
        resoudre(performance.now() - debut)
      }
      occupe = attend
    })
    guet.observe(document.body, { subtree: true, attributes: true, childList: true })
    boutons.find((b) => b.textContent === 'Vérifier le contrat')?.click()
  })
}

/** Dans la page : la lecture des mêmes cellules, et rien d'autre. */
async function lireSeulement(): Promise<number> {
  const depart = performance.now()
  await Excel.run(async (contexte) => {
    const plage = contexte.workbook.worksheets.getActiveWorksheet().getUsedRange(true)
    plage.load('values,formulas,numberFormat')
    await contexte.sync()
  })
  return performance.now() - depart
}
