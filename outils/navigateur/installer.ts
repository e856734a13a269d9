// Trouve un Chromium pour les tests, ou l'installe sur une Debian neuve ; ailleurs, dit quoi faire.
import { spawnSync } from 'node:child_process'
import { trouverChromium } from './trouver.ts'

const QUOI_FAIRE =
  'Installez Chromium (sous Debian : « apt-get install chromium », ' +
  'en root), ou donnez son chemin par la variable PACTE_CHROMIUM.'

function aptGet(...args: readonly string[]): boolean {
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return status === 0
}

if (trouverChromium() === null) {
  const administrateur = process.getuid?.() === 0
  if (administrateur && !process.env.PACTE_CHROMIUM) {
    process.stdout.write('Chromium manque : installation par apt-get, une fois pour toutes…\n')
    if (aptGet('update', '-q')) aptGet('install', '-y', '-q', '--no-install-recommends', 'chromium')
  }
  if (trouverChromium() === null) {
    process.stderr.write(
      `Chromium est introuvable, et les tests du volet en ont besoin. ${QUOI_FAIRE}\n`,
    )
    process.exitCode = 1
  }
}
