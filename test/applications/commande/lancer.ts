import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Execution {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Lance la commande construite, comme un utilisateur, sans terminal. */
export function lancer(...args: readonly string[]): Execution {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/pacte.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  return { code: status, stdout, stderr }
}

/** Un dossier vide, retiré à la fin de l'essai. */
export function dossierNeuf(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'pacte-'))
  onTestFinished(() => rmSync(dossier, { recursive: true, force: true }))
  return dossier
}
