import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { partager } from '../../../core/constats/index.ts'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { aujourdhui } from '../../../task-pane/parcours/index.ts'
import { type Banc, ouvrirBanc } from './banc.ts'
import { attendreLaGrille, octetsDe, verifier, volet } from './gestes.ts'

/** Ce que la commande relève dans ce fichier, sans aucun réglage ; ce qui n'a pas été vérifié se montre à part. */
function releves(octets: Uint8Array, nom: string): string[] {
  const examen = examiner(ouvrirFichier(octets, nom).classeur, {
    reglages: SANS_REGLAGES,
    correspondances: [],
    justifications: [],
    reponses: {},
    indicateurs: [],
    date: aujourdhui(),
  })
  if (estSansTableau(examen)) throw new Error(`${nom} : aucun tableau reconnu`)
  return partager(examen.constats)
    .reproches.map(({ message }) => message)
    .sort()
}

const bancs: Banc[] = []
afterAll(async () => {
  for (const banc of bancs) await banc.fermer()
})

describe('de l’ouverture à la copie', () => {
  it.each([
    'test/classeurs/05-departement-feuilles-annuelles.xlsx',
    'test/classeurs/09-departement-montants-texte.xlsx',
    'test/classeurs/11-metropole-non-eligible.ods',
  ])(
    '%s : mêmes constats que la commande, à l’écran puis dans la copie',
    async (chemin) => {
      const banc = await ouvrirBanc(chemin)
      bancs.push(banc)
      const nom = basename(chemin)
      const attendus = releves(readFileSync(chemin), nom)
      expect(attendus.length).toBeGreaterThan(0)
      const page = await banc.ouvrir()
      await attendreLaGrille(page)
      await verifier(page)
      const montres = await volet(page).locator('.constat .message').allTextContents()
      expect(montres.sort()).toEqual(attendus)
      const [copie] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Control+s'),
      ])
      const octets = new Uint8Array(await octetsDe(copie))
      expect(ouvrirFichier(octets, nom).compterLesMarques()).toBeGreaterThan(0)
      expect(releves(octets, nom)).toEqual(attendus)
      await banc.verifier()
    },
    60_000,
  )
})
