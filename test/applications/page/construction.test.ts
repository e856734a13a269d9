import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const PAGE = 'dist/page'
const lire = (nom: string) => readFileSync(join(PAGE, nom), 'utf8')
const tailleGz = (nom: string) => gzipSync(readFileSync(join(PAGE, nom))).length

describe('la page construite', () => {
  test('n’a que ces fichiers, et l’aide', () => {
    const noms = readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    expect(noms.filter((nom) => !nom.startsWith('aide')).sort()).toEqual([
      'atelier.js',
      'bibliotheques.css',
      'depart.js',
      'etude.js',
      'fontawesome-webfont.woff2',
      'gabarits.js',
      'icone.png',
      'lecteur.js',
      'licences',
      'licences/bootstrap.txt',
      'licences/fflate.txt',
      'licences/o-spreadsheet.txt',
      'licences/owl.txt',
      'licences/preact.txt',
      'licences/valibot.txt',
      'moteur.js',
      'o_spreadsheet.css',
      'o_spreadsheet.js',
      'owl.js',
      'page.css',
      'page.html',
      'page.js',
      'rapport.js',
      'suite.css',
      'suite.js',
    ])
  })

  test.each([
    ['o_spreadsheet.js', '@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js'],
    ['o_spreadsheet.css', '@odoo/o-spreadsheet/dist/o_spreadsheet.css'],
    ['owl.js', '@odoo/owl/dist/owl.iife.min.js'],
  ])('livre %s tel que ses auteurs l’ont publié', (nom, source) => {
    expect(lire(nom)).toBe(readFileSync(join('node_modules', source), 'utf8'))
  })

  test('tout ce que la page charge est dans son dossier', () => {
    const adresses = [...lire('page.html').matchAll(/(?:href|src)="([^"#]+)"/g)].map((m) => m[1])
    expect(adresses.length).toBeGreaterThan(5)
    for (const adresse of adresses) expect(readdirSync(PAGE)).toContain(adresse)
    expect(lire('page.html')).not.toMatch(/<script(?![^>]*src)|style=|\son\w+=/)
    expect(lire('bibliotheques.css')).not.toMatch(/url\((?!"?(?:data:|fontawesome))/)
  })

  test('nos scripts n’embarquent pas la grille, et n’évaluent rien', () => {
    for (const nom of [
      'page.js',
      'depart.js',
      'gabarits.js',
      'moteur.js',
      'etude.js',
      'rapport.js',
      'lecteur.js',
      'suite.js',
    ]) {
      expect(lire(nom), nom).not.toMatch(/new Function\b|[^.\w]eval\(/)
    }
    expect(lire('page.js')).not.toContain('o-spreadsheet-Spreadsheet')
  })

  test('les gabarits sont compilés, en français', () => {
    const gabarits = lire('gabarits.js')
    expect(gabarits.match(/registerTemplate\(/g)?.length).toBeGreaterThan(370)
    expect(gabarits).toContain('LGPL-3.0-or-later')
  })

  test('le style des bibliothèques n’atteint que la grille', () => {
    const selecteurs = lire('bibliotheques.css')
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/@[^{}]*\{/g, '')
      .match(/[^{}]+(?=\{)/g)
    expect(selecteurs?.length).toBeGreaterThan(100)
    expect(selecteurs?.filter((s) => !s.includes('.o-spreadsheet'))).toEqual([])
  })

  // En octets, comme le réseau les compterait : de quoi voir une bibliothèque entrer sans qu'on l'ait voulu. La page et le
  // rapport lisent le classeur eux-mêmes : ils portent, comme le moteur, toutes les dispositions, les questions et la conclusion.
  test.each([
    ['page.js', 279_500],
    ['page.css', 6_000],
    ['bibliotheques.css', 9_000],
    ['gabarits.js', 100_000],
    ['suite.js', 14_000],
    ['etude.js', 183_500],
    ['atelier.js', 20_000],
    ['rapport.js', 172_500],
    ['lecteur.js', 251_000],
    ['depart.js', 1_000],
  ])('%s reste sous %i octets compressés', (nom, plafond) => {
    expect(tailleGz(nom)).toBeLessThan(plafond)
  })
})
