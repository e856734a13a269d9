import { describe, expect, it } from 'vitest'
import { formulePourExcel, formulePourOdf } from '../../formats/formule/index.ts'

describe('une formule s’écrit', () => {
  it.each([
    ['SUM(A1,B2)', 'SUM(A1,B2)', 'SUM([.A1];[.B2])'],
    ['pacte.partetat(D12,G12)', '_xldudf_PACTE_PARTETAT(D12,G12)', 'PACTE.PARTETAT([.D12];[.G12])'],
    ['PACTE_PARTETAT(1,2)', '_xldudf_PACTE_PARTETAT(1,2)', 'PACTE.PARTETAT(1;2)'],
    ['_xldudf_PACTE_PARTETAT(1,2)', '_xldudf_PACTE_PARTETAT(1,2)', 'PACTE.PARTETAT(1;2)'],
    [
      'IFS(A1>=2,1,TRUE,-2%)',
      '_xlfn.IFS(A1>=2,1,TRUE,-2%)',
      'COM.MICROSOFT.IFS([.A1]>=2;1;TRUE();-2%)',
    ],
    [
      'FILTER(A1:A3,B:B)',
      '_xlfn._xlws.FILTER(A1:A3,B:B)',
      'COM.MICROSOFT.FILTER([.A1:.A3];[.B:.B])',
    ],
    ['XOR(A1,IFNA(B1,0))', '_xlfn.XOR(A1,_xlfn.IFNA(B1,0))', 'XOR([.A1];IFNA([.B1];0))'],
    [
      'NETWORKDAYS.INTL(A1,B1)',
      'NETWORKDAYS.INTL(A1,B1)',
      'COM.MICROSOFT.NETWORKDAYS.INTL([.A1];[.B1])',
    ],
    ["'L''été'!$B$2+Total!C1:D3", "'L''été'!$B$2+Total!C1:D3", "[$'L''été'.$B$2]+[$Total.C1:.D3]"],
    ['Données!A1', 'Données!A1', "[$'Données'.A1]"],
    ['SUM((A1,B2),$1:2)', 'SUM((A1,B2),$1:2)', 'SUM(([.A1]~[.B2]);[.$1:.2])'],
    ['SUM({1,-2;3,4})', 'SUM({1,-2;3,4})', 'SUM({1;-2|3;4})'],
    ['A1:INDEX(B:B,3)', 'A1:INDEX(B:B,3)', '[.A1]:INDEX([.B:.B];3)'],
    ['"A1;""B2""" & A1', '"A1;""B2""" & A1', '"A1;""B2""" & [.A1]'],
    ['IF(A1,,#REF)', 'IF(A1,,#REF!)', 'IF([.A1];;#REF!)'],
    ['--Taux^-1.5E3*RAND()', '--Taux^-1.5E3*RAND()', '--Taux^-1.5E3*RAND()'],
    ['LOG10(AB12)', 'LOG10(AB12)', 'LOG10([.AB12])'],
  ])('%s', (formule, excel, odf) => {
    expect(formulePourExcel(formule)).toEqual({ texte: excel })
    expect(formulePourOdf(formule)).toEqual({ texte: `of:=${odf}` })
  })

  it.each([
    ...[
      '',
      ' ',
      '1+',
      '(1',
      '1)',
      '"a',
      'SUM(A1;B1)',
      'A1 B2',
      '2A',
      'A1(',
      '*2',
      '{1',
      '{A1(2)}',
      ',',
    ],
    ...[
      'Budget[Montant]',
      'A1#',
      '@A1',
      '1,2',
      'SUM({1,2',
      '=1',
      'Feuille!',
      `"${'a'.repeat(8200)}"`,
    ],
  ])('jamais mal formée : %j', (formule) => {
    expect(formulePourExcel(formule)).toEqual({ raison: 'formule' })
    expect(formulePourOdf(formule)).toEqual({ raison: 'formule' })
  })

  it.each(['LET(x,1,x)', 'SUM(MAP(A1:A3,B1))', "'[2]Budget'!A1"])(
    'sans ce qui s’écrit autrement : %s',
    (formule) => {
      expect(formulePourExcel(formule)).toEqual({ raison: 'fonction' })
      expect(formulePourOdf(formule)).toEqual({ raison: 'fonction' })
    },
  )
})
