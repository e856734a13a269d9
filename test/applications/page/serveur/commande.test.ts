import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ErreurDeDemarrage } from '../../../../applications/page/serveur/erreur.ts'
import { programmeDOuverture } from '../../../../applications/page/serveur/navigateur.ts'
import { lireLaDemande } from '../../../../applications/page/serveur/options.ts'
import { demander } from './service.ts'

const dossier = mkdtempSync(join(tmpdir(), 'pacte-commande-'))
afterAll(() => rmSync(dossier, { recursive: true }))

interface Issue {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Lance le serveur livré ; `ouvert` reçoit ce qu'il a écrit dès que son adresse y est. */
function lancer(
  args: readonly string[],
  ouvert: (ecrit: string, arreter: () => void) => void = (_, arreter) => arreter(),
): Promise<Issue> {
  const serveur = spawn('node', ['dist/serveur.js', '--sans-navigateur', ...args])
  let [stdout, stderr] = ['', '']
  serveur.stdout.on('data', (texte: Buffer) => {
    const premiere = !stdout.includes('jeton=')
    stdout += texte.toString()
    if (premiere && stdout.includes('jeton=')) ouvert(stdout, () => serveur.kill('SIGINT'))
  })
  serveur.stderr.on('data', (texte: Buffer) => {
    stderr += texte.toString()
  })
  return new Promise((finie) => {
    serveur.on('close', (code) => finie({ code, stdout, stderr }))
  })
}

describe('npm start', () => {
  test('est la commande construite', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(scripts.start).toBe('node dist/serveur.js')
  })

  test('écrit l’adresse, sert l’exemple, et s’arrête net à Ctrl-C', async () => {
    let recu: Buffer | null = null
    const { code, stdout, stderr } = await lancer([], async (ecrit, arreter) => {
      const adresse = new URL(/http:\S+/.exec(ecrit)?.[0] ?? '')
      const port = Number(adresse.port)
      const { entetes } = await demander(port, { path: `/${adresse.search}` })
      const cookie = entetes['set-cookie']?.[0]?.split(';')[0] ?? ''
      const { corps } = await demander(port, { path: '/classeur', headers: { cookie } })
      recu = Buffer.from(corps)
      arreter()
    })
    expect(recu).not.toBeNull()
    expect(String(recu).startsWith('PK')).toBe(true)
    expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?jeton=[\w-]{43}\n/)
    expect(stdout).toContain('Pacte est arrêté. Votre fichier n’a pas été modifié.')
    expect([code, stderr]).toEqual([0, ''])
  })

  test.each([
    ['absent.xlsx', null, 'Le fichier est introuvable'],
    ['vide.xlsx', '', 'Le fichier est vide'],
    ['lettre.pdf', '%PDF-1.7', '.xlsx'],
    ['abime.xlsx', 'PK\u0003\u0004tronqué', 'Le fichier est abîmé'],
  ])('%s ne s’ouvre pas : la raison, et le code 2', async (nom, contenu, raison) => {
    const chemin = join(dossier, nom)
    if (contenu !== null) writeFileSync(chemin, contenu)
    const { code, stdout, stderr } = await lancer([chemin])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`${chemin}\u00a0: `)
    expect(stderr).toContain(raison)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('dit son mode d’emploi', async () => {
    const { code, stdout } = await lancer(['--aide'])
    expect(code).toBe(0)
    expect(stdout).toContain('npm start -- mon-budget.xlsx')
  })
})

describe('les options', () => {
  test('se lisent dans n’importe quel ordre', () => {
    expect(lireLaDemande([])).toEqual({
      genre: 'servir',
      fichier: null,
      port: 3444,
      navigateur: true,
    })
    expect(lireLaDemande(['--port', '4000', 'a.ods', '--sans-navigateur'])).toEqual({
      genre: 'servir',
      fichier: 'a.ods',
      port: 4000,
      navigateur: false,
    })
    expect(lireLaDemande(['--port=4000', '--', '--aide'])).toMatchObject({
      fichier: '--aide',
      port: 4000,
    })
  })

  test.each([
    [['--porte', '1'], /Option inconnue\u00a0: --porte/],
    [['--port'], /attend un nombre/],
    [['--port', '0'], /n’est pas un port/],
    [['--port', '70000'], /n’est pas un port/],
    [['--port', '3e3'], /n’est pas un port/],
    [['a.xlsx', 'b.xlsx'], /«\u00a0b.xlsx\u00a0» est de trop/],
  ])('%s est refusé', (args, raison) => {
    expect(() => lireLaDemande(args)).toThrow(raison)
    expect(() => lireLaDemande(args)).toThrow(ErreurDeDemarrage)
  })
})

describe('le navigateur', () => {
  test('ne s’ouvre que s’il y a un écran', () => {
    expect(programmeDOuverture('linux', {})).toBeNull()
    expect(programmeDOuverture('linux', { DISPLAY: ':0' })).toEqual(['xdg-open'])
    expect(programmeDOuverture('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open'])
    expect(programmeDOuverture('darwin', {})).toEqual(['open'])
    expect(programmeDOuverture('win32', {})?.[0]).toBe('rundll32')
  })
})
