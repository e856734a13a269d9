import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { a1, type Feuille, texteDe } from '../../core/grille/index.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import {
  chargerFichier,
  classeurSimple,
  demarrerExcel,
  type EtatDeFeuille,
  type ExcelSousNode,
} from './emulateur/index.ts'

const CLASSEURS = join(import.meta.dirname, '../classeurs')
const fichiers = readdirSync(CLASSEURS).filter((f) => /\.(xlsx|xlsm|ods|csv)$/.test(f))

/** Les cellules non vides de notre lecteur, en textes par adresse ; les dates n’ont pas la même écriture. */
function lues(feuille: Feuille): Record<string, string> {
  const textes: Record<string, string> = {}
  for (const [i, ligne] of feuille.lignes.entries()) {
    for (const [j, cellule] of ligne?.entries() ?? []) {
      if (cellule && cellule.genre !== 'date') textes[a1(i, j)] = texteDe(cellule)
    }
  }
  return textes
}

function chargees(etat: EtatDeFeuille, parmi: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(parmi).map((adresse) => [adresse, String(etat.cellules[adresse]?.valeur ?? '')]),
  )
}

describe('les classeurs d’essai ouverts dans l’Excel émulé', () => {
  let banc: ExcelSousNode

  beforeAll(async () => {
    banc = await demarrerExcel(classeurSimple({ Vide: [['']] }))
  })

  test.each(fichiers)(
    '%s : mêmes feuilles et mêmes cellules que notre lecteur',
    async (fichier) => {
      const chemin = join(CLASSEURS, fichier)
      const etat = await chargerFichier(chemin)
      const { feuilles } = ouvrirFichier(readFileSync(chemin), fichier).classeur
      expect(etat.feuilles.map((f) => f.nom)).toEqual(feuilles.map((f) => f.nom))
      for (const [rang, feuille] of feuilles.entries()) {
        const mienne = etat.feuilles[rang]
        if (!mienne) throw new Error('feuille manquante')
        const attendues = lues(feuille)
        expect(chargees(mienne, attendues)).toEqual(attendues)
        expect(mienne.visibilite !== 'Visible').toBe(feuille.masquee)
        expect(mienne.protection.active).toBe(feuille.protegee)
        expect([...mienne.lignesMasquees]).toEqual([...feuille.lignesMasquees])
        expect([...mienne.colonnesMasquees]).toEqual([...feuille.colonnesMasquees])
        expect(mienne.fusions).toHaveLength(feuille.fusions.length)
      }
      banc.hote.ouvrir(etat)
      const avant = banc.hote.etat()
      const adresse = await banc.Excel.run(async (contexte) => {
        const plage = contexte.workbook.worksheets.getFirst().getUsedRange(true)
        plage.load('address,values')
        await contexte.sync()
        return plage.values.length
      })
      expect(adresse).toBeGreaterThan(0)
      expect(banc.hote.etat()).toEqual(avant)
    },
  )
})
