import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FONCTIONS } from '../../core/fonctions/index.ts'
import {
  ADRESSE_LOCALE,
  lireLesChoix,
  metadonneesDesFonctions,
} from '../../outils/construire/index.ts'

const DOSSIER = 'dist/excel'
const KO = 1000
/** Chaque classeur charge ce fichier, volet fermé. */
const FONCTIONS_AU_PLUS = 8 * 1024
const VOLET_AU_PLUS = 40 * KO
const ONGLETS_AU_PLUS = 60 * KO
/** La lecture, ses questions, la conclusion et les corrections rejouées : chargées après coup, hors du fil de la page. */
const MOTEUR_AU_PLUS = 181_500

function lire(nom: string): string {
  return readFileSync(`${DOSSIER}/${nom}`, 'utf8')
}

/** Ce qui passe sur le réseau, en octets. */
function pese(...noms: readonly string[]): number {
  return noms.reduce((somme, nom) => somme + gzipSync(lire(nom), { level: 9 }).length, 0)
}

describe('ce que « npm run construire » écrit pour Excel', () => {
  test('tout ce qu’un hébergeur doit servir', () => {
    expect(readdirSync(DOSSIER).sort()).toEqual([
      'aide',
      'atelier.js',
      'etude.js',
      'functions.js',
      'functions.json',
      'garde.js',
      'icones',
      'licences.txt',
      'manifest.xml',
      'moteur.js',
      'suite.css',
      'suite.js',
      'volet.css',
      'volet.html',
      'volet.js',
    ])
  })

  test('la licence de ce qui est embarqué suit la copie', () => {
    const licences = readFileSync(`${DOSSIER}/licences.txt`, 'utf8')
    expect(licences).toMatch(/^preact\n\nThe MIT License/)
    expect(licences).toMatch(/^valibot\n\nMIT License/m)
  })

  test('les fonctions tiennent en 8 Ko', () => {
    expect(pese('functions.js')).toBeLessThanOrEqual(FONCTIONS_AU_PLUS)
  })

  test('le premier écran du volet tient en 40 Ko, page et style compris', () => {
    expect(pese('volet.html', 'volet.css', 'volet.js')).toBeLessThanOrEqual(VOLET_AU_PLUS)
  })

  test('les autres onglets, chargés à la demande, tiennent ensemble en 60 Ko', () => {
    expect(pese('suite.js', 'atelier.js')).toBeLessThanOrEqual(ONGLETS_AU_PLUS)
  })

  test('la garde, qui parle quand rien d’autre ne vient, tient en 1,3 Ko', () => {
    expect(pese('garde.js')).toBeLessThanOrEqual(1.3 * KO)
  })

  test.each(['garde.js', 'functions.js', 'volet.js', 'moteur.js', 'etude.js', 'atelier.js'])(
    '%s se lit par un WebKit d’avant 2023, qui refuse tout fichier où une expression regarde en arrière',
    (nom) => {
      expect(lire(nom).match(/.{0,40}\(\?<[=!].{0,40}/g)).toBeNull()
    },
  )

  test('un ancien WebKit, qui ne connaît pas worker-src, admet aussi l’ouvrier', () => {
    expect(lire('volet.html')).toMatch(/worker-src 'self';.* child-src 'self'/)
  })

  test('le moteur, chargé après coup, ne grossit pas sans qu’on le voie', () => {
    expect(pese('moteur.js')).toBeLessThanOrEqual(MOTEUR_AU_PLUS)
  })

  test('functions.json est celui du registre', () => {
    const construit = lire('functions.json')
    const hebergement = new URL(JSON.parse(construit).functions[0].helpUrl).origin
    expect(construit).toBe(metadonneesDesFonctions(hebergement))
  })

  test('functions.js associe chaque fonction, et n’emporte ni exemple ni citation', () => {
    const script = lire('functions.js')
    for (const { nom, description } of FONCTIONS) {
      expect(script).toContain(`"${nom}"`)
      expect(script).not.toContain(description)
    }
  })

  test('la page ne charge que ce qui est là, et office.js', () => {
    const page = lire('volet.html')
    const charges = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, adresse = '']) => adresse)
    const dehors = charges.filter((adresse) => !existsSync(`${DOSSIER}/${adresse}`))
    expect(dehors).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'])
    expect(charges).toEqual(expect.arrayContaining(['volet.css', 'volet.js', 'functions.js']))
    expect(page).not.toContain('{{')
  })

  test('les fonctions sont associées avant qu’Excel puisse les appeler', () => {
    // La bibliothèque s’annonce prête à DOMContentLoaded, ou aussitôt si la page est lue : un script différé arriverait
    // trop tard, et les premières cellules rendraient #VALEUR! (office-js, ticket 4769).
    const scripts = [...lire('volet.html').matchAll(/<script[^>]*>/g)].map(([balise]) => balise)
    expect(scripts).toEqual([
      '<script src="garde.js">',
      expect.stringContaining('office.js'),
      '<script src="volet.js">',
      '<script src="functions.js">',
    ])
  })

  test('aucun script ne demande ce que la politique de sécurité interdit', () => {
    expect(lire('volet.html')).not.toMatch(/<script>|<style|\sstyle=|\son[a-z]+=|unsafe-/)
    for (const nom of ['garde.js', 'functions.js', 'volet.js', 'moteur.js']) {
      expect(lire(nom)).not.toMatch(
        /\beval\(|new Function\(|import\((?!"\.\/(?:suite|atelier)\.js"\))/,
      )
    }
  })
})

describe('les choix de construction', () => {
  test('sans rien dire, c’est le poste local et l’office.js de Microsoft', () => {
    expect(lireLesChoix([], {})).toEqual({
      adresse: ADRESSE_LOCALE,
      office: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      sheets: 'classeur',
    })
  })

  test('l’option l’emporte sur la variable ; la barre finale s’enlève', () => {
    const env = { PACTE_ADRESSE: 'https://un.exemple.fr/pacte/' }
    expect(lireLesChoix([], env).adresse).toBe('https://un.exemple.fr/pacte')
    const args = ['--adresse', 'https://deux.exemple.fr/', '--office', 'https://local:1/office.js']
    expect(lireLesChoix(args, env)).toEqual({
      adresse: 'https://deux.exemple.fr',
      office: 'https://local:1/office.js',
      sheets: 'classeur',
    })
  })

  test('sans rien dire de neuf, c’est l’adresse de la fois précédente', () => {
    const derniers = {
      adresse: 'https://un.exemple.fr',
      office: 'https://local:1/office.js',
      sheets: 'module',
    } as const
    expect(lireLesChoix([], {}, derniers)).toEqual(derniers)
    expect(lireLesChoix(['--adresse', ADRESSE_LOCALE], {}, derniers).adresse).toBe(ADRESSE_LOCALE)
  })

  test.each([
    [['--adresse', 'http://pacte.exemple.fr'], 'n’est pas une adresse en https'],
    [['--adresse', 'pacte.exemple.fr'], 'n’est pas une adresse en https'],
    [['--adresse', 'pacte.exemple.fr'], 'Donnez « https://pacte.exemple.fr »'],
    [['--adresse', 'https://moi:secret@pacte.exemple.fr'], 'Donnez « https://pacte.exemple.fr »'],
    [['--adresse', 'https://pacte.exemple.fr/a/?v=2'], 'Donnez « https://pacte.exemple.fr/a »'],
    [['--adresse', 'https://pacte.exemple.fr/a/?v=2'], 'nul besoin de « ?v=… »'],
    [['--adresse', 'https://pacte.exemple.fr/volet.html'], 'Donnez « https://pacte.exemple.fr »'],
    [['--sheets', 'domaine'], '« module »'],
    [['--adresse'], 'attend une valeur'],
    [['--autre', 'x'], 'n’est pas une option de construction'],
  ])('%j est refusé', (args, phrase) => {
    expect(() => lireLesChoix(args, {})).toThrow(phrase)
  })
})
