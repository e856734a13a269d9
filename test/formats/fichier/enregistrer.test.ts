import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { compterLesMarques, effacer } from '../../../formats/annotation.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { lireReglages } from '../../../formats/reglages.ts'
import { protegerLaFeuille } from '../../hotes/fichier/proteger.ts'
import { classeur, marque, parties, RAPPORT } from '../ooxml/classeur-d-essai.ts'
import { enregistrer } from './enregistrer.ts'
import { AUCUN, changer, lireOctets } from './fichiers.ts'

const BUDGETS = [
  ['xlsx', 'classeurs/01-departement-conforme.xlsx'],
  ['ods', 'classeurs/11-metropole-non-eligible.ods'],
] as const

/** Les parties qui ne sont pas les mêmes. */
function differentes(a: Uint8Array, b: Uint8Array): readonly string[] {
  const [unes, autres] = [parties(a), parties(b)]
  return Object.keys({ ...unes, ...autres }).filter((nom) => unes[nom] !== autres[nom])
}

describe.each(BUDGETS)('un budget .%s', (_, fichier) => {
  const source = lireOctets(fichier)
  const feuille = lireClasseur(source, fichier).classeur.feuilles[0]?.nom ?? ''
  const marques = [marque('B4', { feuille }), marque('C60', { feuille })]

  it('sans changement est rendu tel quel', () => {
    expect(enregistrer(source, fichier, AUCUN)).toEqual({ octets: source, nonEcrites: [] })
    expect(enregistrer(source, fichier, AUCUN).octets).toBe(source)
  })

  it('reçoit ensemble cellules, réglages, marques et rapport, et les rend un par un', () => {
    const cellules = changer(feuille, { Z79: { valeur: 12.5 }, Z80: { valeur: 'ici' } })
    const { octets, nonEcrites } = enregistrer(source, fichier, {
      ...AUCUN,
      cellules,
      reglages: '{"a":1}',
      marques,
      rapport: RAPPORT,
    })
    expect(nonEcrites).toEqual([])
    const lu = lireClasseur(octets, fichier)
    expect(lireReglages(lu)).toBe('{"a":1}')
    expect(compterLesMarques(lu)).toBeGreaterThan(1)
    expect(differentes(octets, effacer(lu))).not.toEqual([])
    const sansRapport = enregistrer(octets, fichier, { ...AUCUN, rapport: null }).octets
    expect(compterLesMarques(lireClasseur(sansRapport, fichier))).toBe(compterLesMarques(lu))
    const sansMarques = enregistrer(octets, fichier, { ...AUCUN, marques: [] }).octets
    expect(compterLesMarques(lireClasseur(sansMarques, fichier))).toBe(0)
    expect(lireReglages(lireClasseur(sansMarques, fichier))).toBe('{"a":1}')
    const rien = enregistrer(octets, fichier, {
      ...AUCUN,
      reglages: null,
      marques: [],
      rapport: null,
    }).octets
    const seules = enregistrer(source, fichier, { ...AUCUN, cellules }).octets
    expect(differentes(rien, seules)).toEqual([])
  })

  it('sous protection, dit en une phrase ce qui manque', () => {
    const protege = protegerLaFeuille(source, fichier, feuille)
    const contenus = Object.fromEntries(
      Array.from({ length: 9 }, (_x, i) => [`B${70 + i}`, { valeur: i }]),
    )
    const { octets, nonEcrites } = enregistrer(protege, fichier, {
      ...AUCUN,
      cellules: changer(feuille, contenus),
      marques,
    })
    expect(octets).toBeDefined()
    expect(nonEcrites.map(({ quoi, phrase }) => [quoi, phrase])).toEqual([
      [
        'cellules',
        `Les cellules B70, B71, B72, B73, B74 et 4 autres de la feuille «\u00a0${feuille}\u00a0» ne sont pas dans la copie\u00a0: la feuille est protégée. Ôtez la protection dans votre tableur, puis recommencez.`,
      ],
      [
        'marques',
        `Les cellules B4 et C60 de la feuille «\u00a0${feuille}\u00a0» ne sont pas entièrement marquées dans la copie\u00a0: la feuille est protégée. Ôtez la protection dans votre tableur, puis recommencez.`,
      ],
    ])
    expect(nonEcrites[0]?.cellules).toHaveLength(9)
  })

  it('dit d’une cellule seule où elle est, et quoi faire', () => {
    const { octets, nonEcrites } = enregistrer(source, fichier, {
      ...AUCUN,
      cellules: [
        ...changer(feuille, { Z79: { formule: 'LET(x,1,x)', resultat: 1 } }),
        ...changer('Absente', { A1: { valeur: 1 } }),
      ],
    })
    expect(octets).toBe(source)
    expect(nonEcrites.map(({ phrase }) => phrase)).toEqual([
      `La cellule Z79 de la feuille «\u00a0${feuille}\u00a0» n’est pas dans la copie\u00a0: la formule emploie une fonction ou un lien qui ne s’écrit pas d’ici. Écrivez-la dans votre tableur.`,
      'La cellule A1 de la feuille «\u00a0Absente\u00a0» n’est pas dans la copie\u00a0: cette feuille n’est pas dans le fichier. Recopiez ce qu’il faut garder dans une autre.',
    ])
  })
})

describe('un .csv', () => {
  const source = new TextEncoder().encode('Action;Coût\r\nMaraude;10\r\nSoutien\r\n')
  const decoder = (octets: Uint8Array) => new TextDecoder().decode(octets)

  it('garde les changements et les marques, et dit ce qu’il ne peut pas porter', () => {
    const { octets, nonEcrites } = enregistrer(source, 'Budget.csv', {
      cellules: changer('Budget', { B3: { formule: 'B2*2', resultat: 20 } }),
      resultats: [{ feuille: 'Budget', cellule: 'B2', resultat: 99 }],
      marques: [marque('B2')],
      rapport: RAPPORT,
      reglages: '{}',
    })
    expect(decoder(octets)).toMatch(
      /^Action;Coût;"Signalements Pacte"\r\nMaraude;10;"B2 : .*"\r\nSoutien;20;\r\n$/,
    )
    expect(nonEcrites.map(({ quoi }) => quoi)).toEqual(['reglages', 'rapport'])
    const sans = enregistrer(octets, 'Budget.csv', { ...AUCUN, marques: [] }).octets
    expect(decoder(sans)).toBe('Action;Coût\r\nMaraude;10\r\nSoutien;20\r\n')
  })
})

describe('un fichier ou un changement impossibles', () => {
  it('un fichier inutilisable se dit', () => {
    expect(() => enregistrer(new Uint8Array(), 'a.xlsx', AUCUN)).toThrow('Le fichier est vide')
  })

  it('une cellule qui n’en est pas une est un défaut de l’appelant', () => {
    const cellules = changer('Budget', { '4B': { valeur: 1 } })
    expect(() => enregistrer(classeur(), 'a.xlsx', { ...AUCUN, cellules })).toThrow(
      '«\u00a04B\u00a0»',
    )
  })

  it('une structure protégée refuse le rapport', () => {
    const protege = classeur({
      classeur:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="1"/><sheets><sheet name="Budget" sheetId="3" r:id="rId1"/></sheets></workbook>',
    })
    const { octets, nonEcrites } = enregistrer(protege, 'a.xlsx', { ...AUCUN, rapport: RAPPORT })
    expect(octets).toBe(protege)
    expect(nonEcrites).toMatchObject([{ quoi: 'rapport', feuille: null, cellules: [] }])
  })
})

describe('une autre bibliothèque', () => {
  it('lit dans la copie ce qui y a été écrit', async () => {
    const { octets } = enregistrer(classeur(), 'a.xlsx', {
      ...AUCUN,
      cellules: changer('Budget', {
        Y1: { valeur: 1.5 },
        Y2: { valeur: ' =texte ' },
        Y3: { valeur: true },
        Y4: { formule: 'SUM(Y1,2)&PACTE.PARTETAT(1,2)', resultat: 'ok' },
        Y5: { formule: '1/0', resultat: '#DIV/0!' },
      }),
    })
    const lu = new ExcelJS.Workbook()
    await lu.xlsx.load(Uint8Array.from(octets).buffer)
    const valeur = (cellule: string) => lu.getWorksheet('Budget')?.getCell(cellule).value
    expect(valeur('Y1')).toBe(1.5)
    expect(valeur('Y2')).toBe(' =texte ')
    expect(valeur('Y3')).toBe(true)
    expect(valeur('Y4')).toEqual({
      formula: 'SUM(Y1,2)&_xldudf_PACTE_PARTETAT(1,2)',
      result: 'ok',
    })
    expect(valeur('Y5')).toEqual({ formula: '1/0', result: { error: '#DIV/0!' } })
  })
})
