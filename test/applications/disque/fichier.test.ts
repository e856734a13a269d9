import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ecrireDUnCoup, lireFichier } from '../../../applications/disque/index.ts'

let dossier = ''
const dans = (nom: string) => join(dossier, nom)
const OCTETS = Buffer.from('copie')
const ECRIRE = new URL('../../../applications/disque/ecrire.ts', import.meta.url).href

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'pacte-'))
})
afterEach(() => rmSync(dossier, { recursive: true }))

describe('écrire d’un coup', () => {
  it('écrit la copie et ne laisse rien d’autre', () => {
    ecrireDUnCoup(dans('copie.xlsx'), OCTETS)
    expect(readFileSync(dans('copie.xlsx'))).toEqual(OCTETS)
    expect(readdirSync(dossier)).toEqual(['copie.xlsx'])
  })

  it('remplace une ancienne copie', () => {
    writeFileSync(dans('copie.xlsx'), 'une copie plus longue et plus ancienne')
    ecrireDUnCoup(dans('copie.xlsx'), OCTETS, [dans('absent.xlsx')])
    expect(readFileSync(dans('copie.xlsx'))).toEqual(OCTETS)
  })

  it('refuse d’écraser l’entrée, même par un lien ou un autre chemin', () => {
    const entree = dans('budget.xlsx')
    writeFileSync(entree, 'budget')
    symlinkSync(entree, dans('lien.xlsx'))
    linkSync(entree, dans('dur.xlsx'))
    for (const nom of ['budget.xlsx', './budget.xlsx', 'lien.xlsx', 'dur.xlsx']) {
      expect(() => ecrireDUnCoup(`${dossier}/${nom}`, OCTETS, [entree])).toThrow(
        'La copie n’a pas été écrite\u00a0: la destination est le classeur lui-même\u00a0: donnez un autre nom à la copie.',
      )
    }
    expect(readFileSync(entree, 'utf8')).toBe('budget')
    expect(readdirSync(dossier)).toHaveLength(3)
  })

  it('dit qu’un dossier manque, ou que la destination en est un, sans rien laisser', () => {
    mkdirSync(dans('sous'))
    expect(() => ecrireDUnCoup(dans('absent/copie.xlsx'), OCTETS)).toThrow('n’existe pas')
    expect(() => ecrireDUnCoup(dans('sous'), OCTETS)).toThrow('est un dossier')
    expect(readdirSync(dossier)).toEqual(['sous'])
  })

  it('dit la raison même quand le chemin traverse un fichier', () => {
    writeFileSync(dans('pris'), '')
    expect(() => ecrireDUnCoup(dans('pris/copie.xlsx'), OCTETS)).toThrow(
      'La copie n’a pas été écrite\u00a0: le dossier de destination n’existe pas, créez-le d’abord.',
    )
  })

  it('écrit sous le nom le plus long que le disque admette, et dit qu’un autre est trop long', () => {
    const nom = `${'a'.repeat(250)}.xlsx`
    ecrireDUnCoup(dans(nom), OCTETS)
    expect(readdirSync(dossier)).toEqual([nom])
    expect(() => ecrireDUnCoup(dans(`a${nom}`), OCTETS)).toThrow('son nom est trop long')
    expect(readdirSync(dossier)).toEqual([nom])
  })

  it('n’écrase ni périphérique ni tube', () => {
    execFileSync('mkfifo', [dans('tube')])
    // Par un lien : si le refus manquait, c'est le lien qui serait remplacé, non le périphérique de la machine.
    symlinkSync('/dev/zero', dans('peripherique'))
    for (const nom of ['peripherique', 'tube']) {
      expect(() => ecrireDUnCoup(dans(nom), OCTETS)).toThrow('n’est pas un fichier ordinaire')
    }
    expect(readdirSync(dossier).sort()).toEqual(['peripherique', 'tube'])
    expect(lstatSync(dans('peripherique')).isSymbolicLink()).toBe(true)
    expect(lstatSync(dans('tube')).isFIFO()).toBe(true)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'interrompu par %s, ne laisse rien de provisoire',
    async (signal) => {
      const programme = `
      import { ecrireDUnCoup } from ${JSON.stringify(ECRIRE)}
      const octets = new Uint8Array(4_000_000)
      process.stdout.write('.')
      const attente = new Int32Array(new SharedArrayBuffer(4))
      for (;;) {
        ecrireDUnCoup(${JSON.stringify(dans('copie.xlsx'))}, octets)
        Atomics.wait(attente, 0, 0, 2)
      }`
      const enfant = spawn(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        programme,
      ])
      const fini = once(enfant, 'exit')
      await once(enfant.stdout, 'data')
      // Reçu pendant une écriture, le signal attend qu'elle s'achève ; le suivant arrête le programme.
      const relance = setInterval(() => enfant.kill(signal), 7)
      const [, recu] = await fini
      clearInterval(relance)
      expect(recu).toBe(signal)
      expect(readdirSync(dossier).filter((nom) => nom.endsWith('.tmp'))).toEqual([])
    },
  )

  it('retire le fichier provisoire quand le renommage échoue', () => {
    const octets = new Proxy(OCTETS, {
      get: (cible, cle) => (cle === 'length' ? rompre() : Reflect.get(cible, cle)),
    })
    expect(() => ecrireDUnCoup(dans('copie.xlsx'), octets)).toThrow('La copie n’a pas été écrite')
    expect(readdirSync(dossier)).toEqual([])
  })
})

function rompre(): never {
  throw Object.assign(new Error('disque plein'), { code: 'ENOSPC' })
}

describe('lire un fichier', () => {
  it('rend ses octets', () => {
    writeFileSync(dans('a.csv'), OCTETS)
    expect(Buffer.from(lireFichier(dans('a.csv')))).toEqual(OCTETS)
  })

  it('dit que ce n’est pas un fichier ordinaire, sans attendre ce qui n’en sortira pas', () => {
    execFileSync('mkfifo', [dans('tube.xlsx')])
    for (const chemin of ['/dev/zero', dans('tube.xlsx')]) {
      expect(() => lireFichier(chemin)).toThrow('Ce n’est pas un fichier ordinaire')
    }
  })

  it('dit qu’il est absent ou que c’est un dossier', () => {
    expect(() => lireFichier(dans('absent.xlsx'))).toThrow(
      'Le fichier est introuvable\u00a0: vérifiez son nom et son dossier.',
    )
    expect(() => lireFichier(join(dans('absent.xlsx'), 'x'))).toThrow('introuvable')
    expect(() => lireFichier(dossier)).toThrow('C’est un dossier et non un fichier')
  })
})
