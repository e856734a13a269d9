import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { copyFileSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossierNeuf, lancer } from './lancer.ts'

const FAUTIF = 'exemples/departement-finistere-2025.xlsx'
const DATE = ['--date', '2026-06-30']

/** Lance la commande construite, comme un utilisateur ; ce qu'elle écrit revient en octets. */
function demarrer(args: readonly string[], options: SpawnSyncOptions = {}) {
  return spawnSync(process.execPath, ['dist/pacte.js', ...args], {
    ...options,
    encoding: 'buffer',
  })
}

/** Ce qu'un essai dans le processus ne peut pas prouver : les flux, les codes et les octets du programme construit. */
describe('le programme construit', () => {
  it('rend le code, la sortie et l’erreur de la commande, octet pour octet en UTF-8', async () => {
    const args = ['verifier', FAUTIF, 'absent.xlsx', '--format', 'json', ...DATE]
    const { status, stdout, stderr } = demarrer(args)
    const attendu = await lancer(...args)
    expect(status).toBe(2)
    expect(attendu.code).toBe(2)
    expect(stdout.equals(Buffer.from(attendu.stdout))).toBe(true)
    expect(stderr.equals(Buffer.from(attendu.stderr))).toBe(true)
  })

  it('n’écrit aucune couleur dans un tuyau, même si l’environnement en demande', () => {
    const env = { ...process.env, FORCE_COLOR: '1' }
    const { status, stdout } = demarrer(['verifier', FAUTIF, ...DATE], { env })
    expect(status).toBe(1)
    expect(String(stdout)).toContain('3 manquements au texte')
    expect(String(stdout)).not.toContain('\u001b')
  })

  it('se tait quand son lecteur s’en va', () => {
    const commande = `"${process.execPath}" dist/pacte.js regles --format json | head -c 10`
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', commande])
    expect(String(stdout)).toBe('[\n  {\n    ')
    expect([status, String(stderr)]).toEqual([0, ''])
  })

  it('dit qu’un disque plein a coupé son résultat, et rend 2', () => {
    const plein = openSync('/dev/full', 'w')
    const { status, stderr } = demarrer(['fonctions'], { stdio: ['ignore', plein, 'pipe'] })
    expect(status).toBe(2)
    expect(String(stderr)).toBe('Le résultat n’a pas pu être écrit en entier (ENOSPC).\n')
  })

  it('se lance d’ailleurs, sur des noms accentués, et écrit sa copie', () => {
    const dossier = dossierNeuf()
    copyFileSync(FAUTIF, join(dossier, 'Éducation à l’été.xlsx'))
    writeFileSync(join(dossier, 'réglages.json'), '{ "plafonds": { "droits": 200000 } }')
    const programme = join(process.cwd(), 'dist/pacte.js')
    const args = ['verifier', 'Éducation à l’été.xlsx', '--contrat', 'réglages.json']
    const { status, stderr } = spawnSync(programme, [...args, '--sortie', 'annoté.xlsx'], {
      cwd: dossier,
    })
    expect(status).toBe(1)
    expect(String(stderr)).toContain(
      'Éducation à l’été.xlsx\u00a0: copie annotée écrite dans annoté.xlsx',
    )
    expect(readFileSync(join(dossier, 'annoté.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })
})
