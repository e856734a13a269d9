import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { construireLaPage } from '../../../outils/construire/page-sheets.ts'

const PAGE = readFileSync('dist/gas/sidebar.html', 'utf8')
const ATELIER = readFileSync('dist/gas/atelier.html', 'utf8')

/** Octets, tout compris : le moteur entier, le lecteur, ses questions et les zones qu'il montre y sont écrits tels quels. */
const TAILLE_ADMISE = 677_000

/** Au-delà, l'éditeur d'Apps Script, où ce fichier se colle, se fige. */
const LIGNE_ADMISE = 5_000

const scriptsDe = (page: string) =>
  [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '')

describe('sidebar.html', () => {
  test('se suffit : rien n’y est chargé d’ailleurs', () => {
    expect(PAGE).not.toMatch(/<(?:link|img|iframe|script [^>]*src)|@import|url\(/)
  })

  test('est une page en français, dont les liens sortent du cadre de Google', () => {
    expect(PAGE).toMatch(/^<!doctype html>\n<html lang="fr">\n<head>\n<base target="_top">/)
  })

  test('porte en tête la licence de tout ce qu’elle embarque', () => {
    const tete = PAGE.slice(0, PAGE.indexOf('<style>'))
    const [, notices = ''] = /<title>Pacte<\/title>\n<!--\n([\s\S]*)\n-->\n$/.exec(tete) ?? []
    expect(notices).toContain('Licence EUPL-1.2.')
    for (const [nom, fichier] of [
      ['preact', 'LICENSE'],
      ['valibot', 'LICENSE.md'],
    ]) {
      const licence = readFileSync(`node_modules/${nom}/${fichier}`, 'utf8').trim()
      expect(notices).toContain(`${nom}\n\n${licence}`)
    }
  })

  test('ses scripts se lisent, et ne contiennent rien que Google abîme', () => {
    const scripts = scriptsDe(PAGE)
    expect(scripts).toHaveLength(2)
    for (const script of scripts) {
      expect(() => new Script(script)).not.toThrow()
      expect(script).not.toMatch(/`|\/\/|\/\*|<!--/)
    }
  })

  test('se colle dans l’éditeur en ligne : ni trop grosse, ni lignes trop longues', () => {
    const octets = Buffer.byteLength(PAGE)
    const longue = Math.max(...PAGE.split('\n').map((ligne) => ligne.length))
    console.log(`sidebar.html : ${octets} octets, lignes de ${longue} caractères au plus`)
    expect(octets).toBeLessThan(TAILLE_ADMISE)
    expect(longue).toBeLessThan(LIGNE_ADMISE)
  })

  test('mène à l’aide là où elle est hébergée', async () => {
    const [, volet = ''] = scriptsDe(await construireLaPage('https://pacte.exemple'))
    expect(volet).toContain('https:\\/\\/pacte.exemple/aide/')
    expect(PAGE).not.toContain('/aide/')
  }, 120_000)
})

describe('atelier.html', () => {
  test('deux fonctions, chacune seule dans son script, et rien que Google abîme', () => {
    const scripts = scriptsDe(ATELIER)
    expect(scripts.map((s) => /^function (\w+)\(/.exec(s)?.[1])).toEqual([
      'PACTE_ETUDE',
      'PACTE_ONGLETS',
    ])
    for (const script of scripts) {
      expect(() => new Script(script)).not.toThrow()
      expect(script).not.toMatch(/`|\/\/|\/\*|<!--/)
    }
  })

  test('porte en tête la licence de ce qu’elle embarque, et n’apporte pas un second preact', () => {
    const licence = readFileSync('node_modules/valibot/LICENSE.md', 'utf8').trim()
    expect(ATELIER.slice(0, ATELIER.indexOf('<style>'))).toContain(`valibot\n\n${licence}`)
    expect(ATELIER).toContain('globalThis.PACTE_PREACT')
    expect(ATELIER).not.toContain('preact\n\n')
  })

  test('se colle dans l’éditeur en ligne, comme la page du volet', () => {
    expect(Buffer.byteLength(ATELIER)).toBeLessThan(TAILLE_ADMISE)
    const longues = ATELIER.split('\n').filter((ligne) => ligne.length >= LIGNE_ADMISE)
    expect(longues).toEqual([])
  })
})
