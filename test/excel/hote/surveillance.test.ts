import { expect, it, vi } from 'vitest'
import { rapportDe } from '../../../core/constats/index.ts'
import type { Changement, Selection } from '../../../task-pane/hote/index.ts'
import { LTSC_2021 } from '../emulateur/index.ts'
import { contratDe, FEUILLE } from './contrat-d-essai.ts'
import { type Ensembles, ouvrirExcel } from './ouvrir.ts'

const RAPPORT = rapportDe({
  collectivite: null,
  date: '2026-11-23',
  conclusion: 'Rien de relevé.',
  questions: [],
  enAttente: [],
  laisses: [],
  constats: [],
  justifies: [],
  titreDeLaRegle: (id) => id,
  synthese: [],
  suivi: [],
  interpretations: [],
  notes: [],
})

/** Assez de tours pour que ce qu’Excel dit arrive, et que l’hôte relise les noms : des tours, non une durée. */
async function laisserDire(): Promise<void> {
  for (let tour = 0; tour < 40; tour++) await new Promise((resoudre) => setTimeout(resoudre, 1))
}

async function surveiller(ensembles?: Ensembles) {
  const { hote, excel } = await ouvrirExcel(contratDe(2), ensembles)
  const vus: Changement[] = []
  hote.surveiller((changement) => vus.push(changement))
  await hote.lire()
  await laisserDire()
  async function apres(geste: () => unknown): Promise<readonly Changement[]> {
    vus.length = 0
    await geste()
    await laisserDire()
    return [...vus]
  }
  return { hote, excel, apres }
}

const QUELQUE_CHOSE = [{ cible: null, valeurs: null }]

it('une cellule tapée se remarque, et se nomme', async () => {
  const { excel, apres } = await surveiller()
  expect(await apres(() => excel.taper(FEUILLE, 'D4', 35_000))).toEqual([
    { cible: { feuille: FEUILLE, cellule: 'D4' }, valeurs: null },
  ])
})

it('nos marques, notre rapport, nos corrections et leur retrait ne sont pas des changements', async () => {
  const { hote, apres } = await surveiller()
  const marque = { feuille: FEUILLE, cellule: 'D4', gravite: 'bloquant', note: 'Trop.' } as const
  expect(await apres(() => hote.marquer([marque]))).toEqual([])
  expect(await apres(() => hote.ecrireRapport(RAPPORT))).toEqual([])
  expect(await apres(() => hote.ecrireRapport(RAPPORT))).toEqual([])
  const ecriture = { feuille: FEUILLE, cellule: 'D4', avant: 600, apres: 500 }
  expect(await apres(() => hote.ecrire([ecriture]))).toEqual([])
  expect(await apres(() => hote.effacer())).toEqual([])
})

it('une feuille ajoutée, renommée ou supprimée se remarque, une fois chacune', async () => {
  const { excel, apres } = await surveiller({ ...LTSC_2021, ExcelApi: '1.17' })
  expect(await apres(() => excel.renommerLaFeuille(FEUILLE, 'Budget voté'))).toEqual(QUELQUE_CHOSE)
  expect(
    await apres(() =>
      Excel.run(async (contexte) => {
        contexte.workbook.worksheets.add('Annexe')
        await contexte.sync()
      }),
    ),
  ).toEqual(QUELQUE_CHOSE)
  expect(await apres(() => excel.supprimerLaFeuille('Annexe'))).toEqual(QUELQUE_CHOSE)
})

it('un Excel qui ne dit pas les renommages les laisse voir au changement de feuille', async () => {
  const { hote, excel, apres } = await surveiller(LTSC_2021)
  expect(await apres(() => excel.renommerLaFeuille(FEUILLE, 'Budget voté'))).toEqual([])
  expect(await apres(() => hote.allerA({ feuille: 'Budget voté', cellule: 'A1' }))).toEqual(
    QUELQUE_CHOSE,
  )
})

it('une cellule choisie se remarque, sur la feuille lue', async () => {
  const { hote } = await ouvrirExcel(contratDe(2))
  const choisies: Selection[] = []
  hote.suivreLaSelection((selection) => choisies.push(selection))
  await hote.lire()
  await laisserDire()
  await hote.allerA({ feuille: FEUILLE, cellule: 'D4' })
  await laisserDire()
  expect(choisies).toEqual([{ feuille: FEUILLE, ligne: 3, colonne: 3 }])
})

it('nos couleurs annulées dans Excel se remarquent quand le volet reprend l’attention, une fois', async () => {
  const ecoutes: (() => void)[] = []
  vi.stubGlobal('addEventListener', (nom: string, dire: () => void) => {
    if (nom === 'focus') ecoutes.push(dire)
  })
  const revenir = () => ecoutes.forEach((dire) => void dire())
  const { hote, excel, apres } = await surveiller()
  vi.unstubAllGlobals()
  const marque = { feuille: FEUILLE, cellule: 'D4', gravite: 'bloquant', note: 'Trop.' } as const
  await apres(() => hote.marquer([marque]))
  expect(await apres(revenir)).toEqual([])
  excel.feuille(FEUILLE).misesEnForme = []
  expect(await apres(revenir)).toEqual(QUELQUE_CHOSE)
  expect(await apres(revenir)).toEqual([])
  // « Effacer » est un geste à nous : rien n'a changé sans nous.
  await apres(() => hote.marquer([marque]))
  await apres(() => hote.effacer())
  expect(await apres(revenir)).toEqual([])
})
