import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FONCTIONS } from '../../../core/fonctions/index.ts'
import { traducteur } from '../../../gas-addin/menu/index.ts'

const NOMS = FONCTIONS.map((f) => f.nom)
const traduire = traducteur(NOMS)

describe('une formule venue d’Excel, dans Google Sheets', () => {
  test.each([
    ['=PACTE.PARTETAT(D12,G12)', '=PACTE_PARTETAT(D12,G12)'],
    ['=_xldudf_PACTE_PARTETAT(D12)', '=PACTE_PARTETAT(D12)'],
    ['=_xldudf_PACTE.PARTETAT(D12)', '=PACTE_PARTETAT(D12)'],
    ['=pacte.PartEtat (D12)', '=PACTE_PARTETAT (D12)'],
    ['=PACTE.AXE(A1)&PACTE.VERSION()', '=PACTE_AXE(A1)&PACTE_VERSION()'],
    ['=SUM(PACTE.PLANCHER("département",C2))', '=SUM(PACTE_PLANCHER("département",C2))'],
    [
      '=IF(A1="PACTE.AXE(B1)","""PACTE.AXE(",PACTE.AXE(B1))',
      '=IF(A1="PACTE.AXE(B1)","""PACTE.AXE(",PACTE_AXE(B1))',
    ],
    ["='PACTE.AXE(1)'!A1+PACTE.AXE(B1)", "='PACTE.AXE(1)'!A1+PACTE_AXE(B1)"],
    ["='l''axe'!A1&PACTE.AXE(B1)", "='l''axe'!A1&PACTE_AXE(B1)"],
    ['=PACTE.VERIFIER(A1:H40)', '=PACTE_VERIFIER(A1:H40)'],
  ])('%s → %s', (avant, apres) => {
    expect(traduire(avant, 'sheets')).toBe(apres)
  })

  test.each([
    ['une fonction que Pacte n’a pas', '=PACTE.INCONNUE(A1)'],
    ['un nom plus long', '=PACTE.PARTETATS(A1)'],
    ['une fonction d’un autre', '=MONPACTE.PARTETAT(A1)+ÉPACTE.AXE(A1)+X.PACTE.AXE(A1)'],
    ['un nom sans parenthèse', '=PACTE.AXE+1'],
    ['un texte seul', 'PACTE.AXE est une fonction'],
    ['une formule déjà traduite', '=PACTE_PARTETAT(D12)'],
    ['une cellule vide', ''],
    ['un texte resté ouvert', '="PACTE.AXE(A1)'],
  ])('%s ne change pas', (_, formule) => {
    expect(traduire(formule, 'sheets')).toBe(formule)
  })
})

describe('le retour vers Excel', () => {
  test.each([
    ['=PACTE_PARTETAT(D12,G12)', '=PACTE.PARTETAT(D12,G12)'],
    ['=pacte_axe(A1)', '=PACTE.AXE(A1)'],
    ['=_xldudf_PACTE_AXE(A1)', '=PACTE.AXE(A1)'],
    ['=IF(A1="PACTE_AXE(",PACTE_AXE(A1))', '=IF(A1="PACTE_AXE(",PACTE.AXE(A1))'],
  ])('%s → %s', (avant, apres) => {
    expect(traduire(avant, 'excel')).toBe(apres)
  })
})

describe('quelle que soit la formule', () => {
  const appel = fc.constantFrom(...NOMS).map((nom) => `PACTE.${nom}(`)
  const texte = fc
    .oneof(fc.string(), appel, fc.constant('PACTE_AXE('))
    .map((t) => `"${t.replaceAll('"', '""')}"`)
  const feuille = fc
    .oneof(fc.string({ minLength: 1 }), appel)
    .map((t) => `'${t.replaceAll("'", "''")}'!A1`)
  const autre = fc.constantFrom(
    'SUM(',
    'A1:B2)',
    ',',
    '+12.5',
    'PACTE.INCONNUE(',
    'MONPACTE.AXE(',
    'PACTE.AXE',
    ' ',
    '&',
  )
  const formules = fc
    .array(fc.oneof(appel, texte, feuille, autre), { maxLength: 12 })
    // Un espace entre les morceaux : accolés, deux textes n’en feraient qu’un, deux noms aussi.
    .map((morceaux) => `=${morceaux.join(' ')}`)

  test('l’aller et le retour rendent la même', () => {
    fc.assert(
      fc.property(formules, (formule) => {
        expect(traduire(traduire(formule, 'sheets'), 'excel')).toBe(formule)
      }),
    )
  })

  test('traduire deux fois ne change plus rien, et les textes restent', () => {
    fc.assert(
      fc.property(formules, fc.constantFrom('sheets' as const, 'excel' as const), (f, sens) => {
        const traduite = traduire(f, sens)
        expect(traduire(traduite, sens)).toBe(traduite)
        expect(citations(traduite)).toEqual(citations(f))
        expect(traduite).toHaveLength(f.length)
      }),
    )
  })
})

function citations(formule: string): readonly string[] {
  return formule.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g) ?? []
}
