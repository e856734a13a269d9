import { readdirSync, readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { a1, type Classeur, type Feuille, texteDe } from '../../../core/grille/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { ecrirePaquet, ouvrirPaquet } from '../../../formats/paquet/index.ts'

const essais = new URL('../../classeurs/', import.meta.url)
const riches = new URL('../../fidelite/', import.meta.url)

const lire = (dossier: URL, nom: string): Classeur =>
  lireClasseur(readFileSync(new URL(nom, dossier)), nom).classeur

/** Toutes les cellules : « B3 » → valeur et formule. */
function contenu(feuille: Feuille): Record<string, string> {
  const cellules: Record<string, string> = {}
  feuille.lignes.forEach((ligne, i) => {
    ligne?.forEach((cellule, j) => {
      if (cellule) cellules[a1(i, j)] = `${texteDe(cellule)} | ${cellule.formule ?? ''}`
    })
  })
  return cellules
}

/** Le classeur sans dessins ni tableaux structurés, sur lesquels l'autre bibliothèque échoue. */
function depouiller(octets: Uint8Array): Uint8Array {
  const paquet = ouvrirPaquet(octets)
  const changements = new Map<string, string | null>()
  for (const nom of paquet.noms) {
    if (/worksheets\/_rels\/|drawings\//.test(nom)) changements.set(nom, null)
    if (!/worksheets\/[^/]+\.xml$/.test(nom)) continue
    const liens = /<(drawing|legacyDrawing)\b[^>]*\/>|<tableParts.*?<\/tableParts>/g
    changements.set(nom, paquet.texte(nom).replaceAll(liens, ''))
  }
  return ecrirePaquet(paquet, changements)
}

/** La même chose que `contenu`, lue par une autre bibliothèque. */
async function temoin(url: URL): Promise<Map<string, Record<string, string>>> {
  const classeur = new ExcelJS.Workbook()
  await classeur.xlsx.load(Uint8Array.from(depouiller(readFileSync(url))).buffer)
  const feuilles = new Map<string, Record<string, string>>()
  for (const feuille of classeur.worksheets) {
    const cellules: Record<string, string> = {}
    feuille.eachRow((ligne) =>
      ligne.eachCell((cellule) => {
        if (cellule.master !== cellule) return
        const valeur = cellule.formula ? cellule.result : cellule.value
        cellules[cellule.address] = `${enTexte(valeur)} | ${cellule.formula ?? ''}`
      }),
    )
    feuilles.set(feuille.name, cellules)
  }
  return feuilles
}

function enTexte(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return ''
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10)
  if (typeof valeur !== 'object') return String(valeur)
  if ('error' in valeur) return String(valeur.error)
  if ('richText' in valeur && Array.isArray(valeur.richText)) {
    return valeur.richText.map((morceau: { text: string }) => morceau.text).join('')
  }
  return 'text' in valeur ? String(valeur.text) : JSON.stringify(valeur)
}

describe('les classeurs d’essai', () => {
  const noms = readdirSync(essais).filter((nom) => nom.endsWith('.xlsx'))

  it.each(noms)('%s se lit comme par une autre bibliothèque, cellule à cellule', async (nom) => {
    const autre = await temoin(new URL(nom, essais))
    const { feuilles } = lire(essais, nom)
    expect(feuilles.map((f) => f.nom)).toEqual([...autre.keys()])
    for (const feuille of feuilles) expect(contenu(feuille)).toEqual(autre.get(feuille.nom))
  })

  it('le .ods et le .csv aussi donnent leurs en-têtes', () => {
    const ods = lire(essais, '11-metropole-non-eligible.ods').feuilles[0]
    expect(ods?.lignes[2]?.slice(0, 3).map(texteDe)).toEqual([
      'Sous-thématique',
      'Action',
      'Nature',
    ])
    const csv = lire(essais, '13-departement-plat.csv').feuilles[0]
    expect(csv?.nom).toBe('13-departement-plat')
    expect(csv?.lignes.every((ligne) => ligne === undefined || ligne.length > 5)).toBe(true)
  })
})

describe('le classeur riche, dans ses quatre écritures', () => {
  const [excel, ...autres] = ['riche.xlsx', 'riche-openpyxl.xlsx', 'riche.xlsm', 'riche.ods'].map(
    (nom) => lire(riches, nom),
  )

  it.each([
    ['openpyxl', 0],
    ['avec macros', 1],
  ])('%s : mêmes cellules, masques, fusions et protections', (_, i) => {
    expect(autres[i]).toEqual(excel)
  })

  it('OpenDocument : mêmes cellules de budget, masques et protections', () => {
    const ods = autres[2]
    expect(ods?.feuilles.map((f) => [f.nom, f.masquee, f.protegee])).toEqual(
      excel?.feuilles.map((f) => [f.nom, f.masquee, f.protegee]),
    )
    const [a, b] = [excel?.feuilles[0], ods?.feuilles[0]]
    // Plus bas, des fonctions que LibreOffice ne connaît pas et un lien externe.
    const jusqua53 = (f: Feuille | undefined) =>
      f && contenu({ ...f, lignes: f.lignes.slice(0, 53) })
    expect(jusqua53(b)).toEqual(jusqua53(a))
    expect(Object.keys(jusqua53(b) ?? {}).length).toBeGreaterThan(300)
    expect(b?.lignesMasquees).toEqual(a?.lignesMasquees)
    expect(b?.colonnesMasquees).toEqual(a?.colonnesMasquees)
    expect(b?.fusions).toEqual(a?.fusions)
  })
})
