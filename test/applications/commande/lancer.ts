import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { executer } from '../../../applications/commande/index.ts'

export interface Execution {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Exécute la commande sans terminal, dans le processus de l'essai : un vrai lancement coûte une seconde. Ce que seul un
 * processus prouve est dans `programme.test.ts`.
 */
export async function lancer(...args: readonly string[]): Promise<Execution> {
  const ecrits = { stdout: '', stderr: '' }
  const flux = (nom: keyof typeof ecrits) => ({
    write: (texte: string) => {
      ecrits[nom] += texte
    },
  })
  const code = await executer(args, {
    stdout: flux('stdout'),
    stderr: flux('stderr'),
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  return { code, ...ecrits }
}

/** Un dossier vide, retiré à la fin de l'essai. */
export function dossierNeuf(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'pacte-'))
  onTestFinished(() => rmSync(dossier, { recursive: true, force: true }))
  return dossier
}
