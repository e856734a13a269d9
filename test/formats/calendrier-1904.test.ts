import { expect, it } from 'vitest'
import { celluleEn, lireA1, serieDe, type ValeurBrute } from '../../core/grille/index.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import { xlsx } from './fabrique.ts'

const JOUR = 14
const LE_30_JUIN_2025 = serieDe('2025-06-30')

/** Un classeur de jours : A1 en porte un, B1 une formule ; B2 aurait le style de sa colonne. */
const classeurDeJours = (depuis1904: boolean, serie: number) =>
  xlsx({
    formats: [JOUR, '0'],
    depuis1904,
    feuilles: [
      {
        nom: 'Budget',
        avant: '<cols><col min="2" max="2" style="0"/></cols>',
        lignes:
          `<row r="1"><c r="A1" s="0"><v>${serie}</v></c>` +
          `<c r="B1" s="0"><f>A1</f><v>${serie}</v></c><c r="C1" s="1"><v>12</v></c></row>`,
      },
    ],
  })

const depuis1900 = classeurDeJours(false, 45_838)
const depuis1904 = classeurDeJours(true, 44_376)

function lire(octets: Uint8Array, cellule: string) {
  const place = lireA1(cellule)
  const [page] = ouvrirFichier(octets, 'a.xlsx').classeur.feuilles
  const lue = page && place ? celluleEn(page, place.ligne, place.colonne) : undefined
  return lue === undefined || lue.genre === 'sans-valeur' ? undefined : lue.valeur
}

function ecrire(octets: Uint8Array, cellule: string, valeur: ValeurBrute) {
  return ouvrirFichier(octets, 'a.xlsx').appliquer({
    cellules: [{ feuille: 'Budget', cellule, contenu: { valeur } }],
  }).octets
}

it('deux classeurs du même jour se lisent pareil, quel que soit leur calendrier', () => {
  expect(LE_30_JUIN_2025).toBe(45_838)
  expect(lire(depuis1900, 'A1')).toBe('2025-06-30')
  expect(lire(depuis1904, 'A1')).toBe('2025-06-30')
})

it.each([
  ['1900', depuis1900],
  ['1904', depuis1904],
])('un jour écrit se relit le même dans un classeur compté depuis %s', (_, octets) => {
  const suivant = serieDe('2026-01-31')
  expect(lire(ecrire(octets, 'A1', suivant), 'A1')).toBe('2026-01-31')
  // Une cellule neuve prend le style de sa colonne : un jour aussi.
  expect(lire(ecrire(octets, 'B2', suivant), 'B2')).toBe('2026-01-31')
})

it('un nombre qui n’est pas un jour s’écrit tel quel', () => {
  expect(lire(ecrire(depuis1904, 'C1', 2_025), 'C1')).toBe(2_025)
})

it('le résultat gardé d’une formule suit le calendrier', () => {
  const { octets } = ouvrirFichier(depuis1904, 'a.xlsx').appliquer({
    resultats: [{ feuille: 'Budget', cellule: 'B1', resultat: serieDe('2026-01-31') }],
  })
  expect(lire(octets, 'B1')).toBe('2026-01-31')
})

it('réécrire le même jour ne change pas un octet', () => {
  expect(ecrire(depuis1904, 'A1', LE_30_JUIN_2025)).toEqual(depuis1904)
})
