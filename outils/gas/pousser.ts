// Construit le projet Apps Script, puis l'envoie à Google : npm run gas:push [-- --adresse https://…]
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { construireGas, lireLesChoix, lireLesDerniersChoix } from '../construire/index.ts'
import { DOSSIER, verifierClasp } from './clasp.ts'

/** Appelé à l'envoi seulement : l'outil de Google pèse deux cents mégaoctets. */
const CLASP = ['--yes', '@google/clasp@3.4', 'push']

try {
  verifierClasp(existsSync('.clasp.json') ? readFileSync('.clasp.json', 'utf8') : null)
  const derniers = lireLesDerniersChoix('dist/construction.json')
  await construireGas(lireLesChoix(process.argv.slice(2), process.env, derniers), DOSSIER)
  // Sous Windows, npx est un script que seul l'interpréteur de commandes sait lancer.
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync('npx', CLASP, { stdio: 'inherit', shell })
  if (error !== undefined) throw new Error(`npx n’a pas pu être lancé\u00a0: ${error.message}`)
  process.exitCode = status ?? 1
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
}
