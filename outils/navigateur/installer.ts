// Trouve un Chromium pour les tests, ou l'installe sur une Debian neuve ; ailleurs, dit quoi faire.
import { spawnSync } from 'node:child_process'
import { estSansFenetre, SANS_FENETRE, trouverChromium } from './trouver.ts'

const QUOI_FAIRE =
  `Installez Chromium (sous Debian : « apt-get install ${SANS_FENETRE} », ` +
  'en root), ou donnez son chemin par la variable PACTE_CHROMIUM.'

/** Sans réseau, autant le savoir tout de suite. */
const VITE = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10']

function aptGet(...args: readonly string[]): boolean {
  return spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0
}

function installer(...options: readonly string[]): boolean {
  return aptGet('install', '-y', '-q', '--no-install-recommends', ...options, SANS_FENETRE)
}

const administrateur = process.getuid?.() === 0 && !process.env.PACTE_CHROMIUM
const trouve = trouverChromium()
if (administrateur && trouve === null) {
  process.stdout.write('Chromium manque : installation par apt-get, une fois pour toutes…\n')
  if (aptGet('update', '-q')) installer()
} else if (administrateur && trouve !== null && !estSansFenetre(trouve)) {
  // Celui qu'on a suffit ; celui-ci fait les mêmes essais pour moitié moins de calcul.
  if (installer(...VITE)) process.stdout.write(`${SANS_FENETRE} est installé, pour les essais.\n`)
}
if (trouverChromium() === null) {
  process.stderr.write(
    `Chromium est introuvable, et les tests du volet en ont besoin. ${QUOI_FAIRE}\n`,
  )
  process.exitCode = 1
}
