import { describe, expect, it } from 'vitest'
import { casesCitees, lireAffine } from '../../../core/conformite/affine.ts'

const lire = (formule: string) => {
  const lue = lireAffine(formule, 'Budget')
  return lue && { constante: lue.constante, ...Object.fromEntries(lue.termes) }
}

describe('lire une formule affine', () => {
  it.each([
    ['F7+G7', { constante: 0, 'Budget!F7': 1, 'Budget!G7': 1 }],
    ['=SUM(F7:G7,$I$7)', { constante: 0, 'Budget!F7': 1, 'Budget!G7': 1, 'Budget!I7': 1 }],
    ['(D12-H12)/2', { constante: 0, 'Budget!D12': 0.5, 'Budget!H12': -0.5 }],
    ['D12*50%+100', { constante: 100, 'Budget!D12': 0.5 }],
    ['-A1 + 2*A1', { constante: 0, 'Budget!A1': 1 }],
    ["'Fiche n° 1'!B5", { constante: 0, 'Fiche n° 1!B5': 1 }],
  ])('%s', (formule, attendu) => expect(lire(formule)).toEqual(attendu))

  it.each([
    'IF(A1>0,B1,C1)',
    'A1*B1',
    '1/A1',
    'ROUND(A1,2)',
    'A1:A3',
    'SUBTOTAL(9,F7:F19)',
    'A1+',
    '"texte"',
    'A1/0',
  ])('%s : on ne sait pas la suivre', (formule) => expect(lire(formule)).toBeNull())

  it('dit les cases citées d’une formule qu’on ne sait pas suivre', () => {
    expect(casesCitees('IF(A1>0,"B9",Suivi!C2)', 'Budget')).toEqual(['Budget!A1', 'Suivi!C2'])
  })
})
