import { expect, it } from 'vitest'
import type { CelluleDeRapport, Rapport } from '../../../core/constats/index.ts'
import { feuilleDuSuivi } from '../../../core/suivi/index.ts'
import { examenDe } from '../../conformite/classeurs.ts'

const nu = (texte: string) => texte.replaceAll('\u00a0', ' ')
const contenu = (cellule: CelluleDeRapport | null) => {
  if (cellule === null) return null
  return 'montant' in cellule ? cellule.montant / 100 : nu(cellule.texte)
}
const rangees = ({ lignes }: Rapport) => lignes.map((ligne) => ligne.map(contenu))

it('la feuille du suivi des Vosges : chaque ligne au centime, l’inconnu vide, l’exposition dite', () => {
  const { execution } = examenDe('test/classeurs/04-departement-suivi-long.xlsx')
  const feuille = feuilleDuSuivi(execution, { collectivite: 'Vosges', date: '2026-11-23' })
  const dites = rangees(feuille)
  expect(feuille.genre).toBe('suivi')
  const rangeesDe = (annee: string) => dites.filter(([, quand]) => quand?.toString() === annee)
  expect(rangeesDe('2024')).toEqual([
    ['Enfance', '2024', 128_000, 128_000, 47_150, '36,83 %', 80_850, 0, 80_850, null, '2 sur 2'],
    ['Droits', '2024', 150_300, 150_300, 150_300, '100,00 %', 0, 0, 0, null, '3 sur 3'],
    ['Transition', '2024', 101_000, 101_000, 101_000, '100,00 %', 0, 0, 0, null, '2 sur 2'],
    [
      'Axes fongibles',
      '2024',
      379_300,
      379_300,
      298_450,
      '78,68 %',
      80_850,
      0,
      80_850,
      null,
      '7 sur 7',
    ],
  ])
  expect(rangeesDe('2025').at(-1)).toEqual([
    'Axes fongibles',
    '2025',
    ...[484_400, 484_400, 436_050, '90,01 %', 48_350, 13_200, 35_150, 35_150, '7 sur 7'],
  ])
  expect(rangeesDe('2027 (à venir)').at(-1)).toEqual([
    'Axes fongibles',
    '2027 (à venir)',
    ...[604_700, 0, null, '—', null, null, null, null, '0 sur 7'],
  ])
  expect(dites.flat()).toContainEqual(
    expect.stringMatching(/^Exposition 2027 .*116 000 € au moins/),
  )
})
