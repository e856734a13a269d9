import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export interface Execution {
  /** Du lancement à la sortie, en ms. */
  readonly duree: number
  /** Le plus de mémoire occupée, en Mo ; NaN sans sonde. */
  readonly memoire: number
  /** Temps de processeur, en ms ; NaN sans sonde. */
  readonly processeur: number
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const SONDE = join(import.meta.dirname, 'sonde.cjs')

/** Lance un programme Node et attend sa sortie. La sonde mesure la mémoire, au prix de quelques millisecondes. */
export function lancer(args: readonly string[], sonde = false): Execution {
  const tous = sonde ? ['--require', SONDE, ...args] : args
  const debut = performance.now()
  const { status, output } = spawnSync(process.execPath, tous, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const duree = performance.now() - debut
  const [, stdout, stderr, dites] = output
  const [memoire = Number.NaN, processeur = Number.NaN] = (dites ?? '').split(' ').map(Number)
  return {
    duree,
    memoire: sonde ? memoire / 1024 : Number.NaN,
    processeur: sonde ? processeur / 1000 : Number.NaN,
    code: status,
    stdout: stdout ?? '',
    stderr: stderr ?? '',
  }
}
