import { matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { LONGS, PREMIERS, TIRAGES } from '../longs.ts'
import { atteints, type Graphe } from './cercles.ts'
import { DOSSIERS } from './pieces.ts'
import { fichiers, importsDe, lireSource } from './sources.ts'

const CE_QUI_EST_LENT = ['outils/navigateur/ouvrir.ts', 'node:child_process']
/** Un chemin vers ce que la construction écrit, pris pour y lire. */
const CONSTRUIT = /(?:= |\(|\[)['"`]dist[/'"`]/

// Une bibliothèque est un bout du graphe, sous son nom ; un type ne lance rien.
const graphe: Graphe = new Map(
  [...DOSSIERS, 'outils', 'test']
    .flatMap(fichiers)
    .map((f) => [
      f,
      importsDe(f).flatMap(({ chemin, cible, type }) => (type ? [] : (chemin ?? cible))),
    ]),
)
const essais = fichiers('test').filter((f) => f.endsWith('.test.ts'))
const estLong = (fichier: string) => LONGS.some((motif) => matchesGlob(fichier, motif))

test('la boucle courte n’ouvre ni navigateur ni programme', () => {
  const courts = essais.filter((f) => !estLong(f))
  const lents = courts.filter((f) => {
    const vus = atteints(graphe, f)
    return CE_QUI_EST_LENT.some((lent) => vus.has(lent))
  })
  expect(lents).toEqual([])
  expect(courts.length).toBeGreaterThan(essais.length * 0.6)
})

test('la boucle courte ne lit rien de construit : elle ne construit pas', () => {
  const lisent = new Set(fichiers('test').filter((f) => CONSTRUIT.test(lireSource(f))))
  const lecteurs = essais.filter((f) => [...atteints(graphe, f)].some((vu) => lisent.has(vu)))
  expect(lecteurs.length).toBeGreaterThan(10)
  expect(lecteurs.filter((f) => !estLong(f))).toEqual([])
})

test('chaque exception désigne des essais qui existent', () => {
  expect(LONGS.filter((motif) => !essais.some((f) => matchesGlob(f, motif)))).toEqual([])
  const nommes = [...PREMIERS, ...TIRAGES]
  expect(nommes.filter((f) => !essais.includes(f) || !estLong(f))).toEqual([])
})
