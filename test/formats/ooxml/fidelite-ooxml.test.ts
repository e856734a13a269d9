import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GRAVITES } from '../../../core/constats/index.ts'
import { annoterOoxml, effacerOoxml } from '../../../formats/ooxml/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { marque, partie, parties, RAPPORT } from './classeur-d-essai.ts'

const CELLULES = ['A1', 'B4', 'C5', 'B7', 'C7', 'D10', 'E4', 'F6', 'H5', 'B54', 'M4', 'L9']
const MARQUES = [
  ...CELLULES.map((cellule, i) => marque(cellule, { gravite: GRAVITES[i % 3] ?? 'bloquant' })),
  marque('B2', { feuille: 'Table' }),
  marque('A1', { feuille: 'Graphe', gravite: 'signalement' }),
  marque('A1', { feuille: 'Protégée' }),
]

/** Ce que chaque fragment d'une feuille garde tel quel : le trait, et où il est écrit. */
const TRAITS_DE_LA_FEUILLE: Readonly<Record<string, RegExp>> = {
  'identifiants de révision et espaces de noms': /^[\s\S]*?<sheetPr>/,
  'couleur de l’onglet': /<tabColor[^>]*>/,
  'volets figés': /<sheetViews>.*?<\/sheetViews>/,
  'colonnes masquées et largeurs': /<cols>.*?<\/cols>/,
  'cellules, formules matricielles, lignes masquées': /<sheetData>.*<\/sheetData>/,
  filtre: /<autoFilter.*?(?:\/>|<\/autoFilter>)/,
  fusions: /<mergeCells.*?<\/mergeCells>/,
  'validations de données': /<dataValidations.*?<\/dataValidations>/,
  'liens hypertexte': /<hyperlinks>.*?<\/hyperlinks>/,
  'marges, mise en page, pieds de page': /<pageMargins.*<\/headerFooter>/,
  'erreurs ignorées': /<ignoredErrors>.*?<\/ignoredErrors>/,
  'dessin des notes': /<legacyDrawing [^>]*>/,
  'barres de données, validations et courbes étendues': /<extLst><ext uri="\{78C0.*<\/extLst>/,
}

const TRAITS_DU_CLASSEUR: Readonly<Record<string, RegExp>> = {
  'feuilles visibles, masquées et très masquées':
    /<sheet (?:xmlns:r="[^"]*" )?name="Budget".*Protégée"[^>]*>/,
  'liens externes': /<externalReferences>.*<\/externalReferences>/,
  'noms définis, zones et titres d’impression': /<definedNames>.*(?=<\/definedNames>)/,
  calcul: /<calcPr[^>]*>/,
  'caches de tableaux croisés': /<pivotCaches>.*<\/pivotCaches>/,
}

/** Parties où rien de nous ne va jamais. */
const INTACTES =
  /^(docProps|customXml|_rels)\/|theme|tables\/|charts\/chart1|media|printerSettings|threadedComments|persons|externalLinks|pivot|metadata|calcChain|sharedStrings|vbaProject|drawings\/drawing1|sheet(2|5)\.xml$/

describe.each(['riche.xlsx', 'riche.xlsm', 'riche-openpyxl.xlsx'])('%s', (fichier) => {
  const source = readFileSync(new URL(`../../fidelite/${fichier}`, import.meta.url))
  const avant = parties(source)
  const annotation = annoterOoxml(ouvrirPaquet(source), MARQUES, RAPPORT)
  const apres = parties(annotation.octets)

  it('garde octet pour octet toute partie que nos marques ne touchent pas', () => {
    const intactes = Object.keys(avant).filter((nom) => INTACTES.test(nom))
    expect(intactes.length).toBeGreaterThan(20)
    for (const nom of intactes) expect(apres[nom] === avant[nom], nom).toBe(true)
  })

  it('garde toutes les parties, et n’ajoute que des notes, leurs bulles et le rapport', () => {
    const ajoutees = Object.keys(apres).filter((nom) => !(nom in avant))
    expect(Object.keys(avant).filter((nom) => !(nom in apres))).toEqual([])
    expect(ajoutees).toHaveLength(9)
    for (const nom of ajoutees) expect(nom).toMatch(/comments|vmlDrawing|sheet6|chart2|drawing2/)
  })

  it.each(Object.entries(TRAITS_DE_LA_FEUILLE))('garde dans la feuille : %s', (_, trait) => {
    const [texte] = trait.exec(partie(source, 'xl/worksheets/sheet1.xml')) ?? []
    expect(texte).toBeDefined()
    expect(partie(annotation.octets, 'xl/worksheets/sheet1.xml')).toContain(texte)
  })

  it.each(Object.entries(TRAITS_DU_CLASSEUR))('garde dans le classeur : %s', (_, trait) => {
    const [texte] = trait.exec(partie(source, 'xl/workbook.xml')) ?? []
    expect(texte).toBeDefined()
    expect(partie(annotation.octets, 'xl/workbook.xml')).toContain(texte)
  })

  it('garde les mises en forme conditionnelles des autres, à leur priorité près, dans leur ordre', () => {
    const feuille = 'xl/worksheets/sheet1.xml'
    const regles = (texte: string) =>
      [...texte.matchAll(/<conditionalFormatting sqref.*?<\/conditionalFormatting>/g)]
        .map(([regle]) => regle)
        .filter((regle) => !regle.includes('pacte:'))
    const priorites = (texte: string) =>
      [...texte.matchAll(/<cfRule[^>]* priority="(\d+)"/g)].map((m) => Number(m[1]))
    const sans = (liste: string[]) => liste.map((r) => r.replace(/ priority="\d+"/, ''))
    const originales = regles(partie(source, feuille))
    const gardees = regles(partie(annotation.octets, feuille))
    expect(originales).toHaveLength(5)
    expect(sans(gardees)).toEqual(sans(originales))
    expect(priorites(gardees.join(''))).toEqual(priorites(originales.join('')).map((p) => p + 3))
  })

  it('laisse la feuille protégée et le fil de discussion, et le dit', () => {
    expect(
      annotation.nonPosees.map(({ marque: m, manque, raison }) => [m.cellule, manque, raison]),
    ).toEqual([
      ['C5', 'note', 'fil-de-discussion'],
      ['A1', 'tout', 'feuille-protegee'],
    ])
    const notes = Object.keys(avant).find((nom) => /comments\/?(comment)?1\.xml$/.test(nom)) ?? ''
    expect(apres[notes]).toContain(/<comment ref="C5".*?<\/comment>/.exec(avant[notes] ?? '')?.[0])
  })

  it('annoter puis effacer rend chaque partie octet pour octet, dans le même ordre', () => {
    const rendu = parties(effacerOoxml(ouvrirPaquet(annotation.octets)))
    expect(Object.keys(rendu)).toEqual(Object.keys(avant))
    for (const nom of Object.keys(avant)) expect(rendu[nom] === avant[nom], nom).toBe(true)
  })

  it('annoter deux fois donne le même classeur qu’une fois', () => {
    const deux = annoterOoxml(ouvrirPaquet(annotation.octets), MARQUES, RAPPORT)
    expect(parties(deux.octets)).toEqual(apres)
  })

  it('effacer un classeur sans marque le rend tel quel', () => {
    expect(effacerOoxml(ouvrirPaquet(source))).toBe(source)
  })
})
