// Sert le complément construit, en https, sur ce poste : npm run excel:serve
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { certificatLocal, conseils, portDuManifeste, servir } from './service/index.ts'

const DOSSIER = 'dist/excel'
const MANIFESTE = `${DOSSIER}/manifest.xml`
/** Hors du projet : une clé privée n'a rien à y faire, et le certificat sert à toutes les copies du projet. */
const CERTIFICATS = join(homedir(), '.pacte')

try {
  if (!existsSync(MANIFESTE)) {
    throw new Error(
      `${MANIFESTE} n’existe pas. Lancez «\u00a0npm run construire\u00a0», puis recommencez.`,
    )
  }
  const port = portDuManifeste(readFileSync(MANIFESTE, 'utf8'))
  const certificat = await certificatLocal(CERTIFICATS, new Date())
  await servir(DOSSIER, certificat, port)
  process.stdout.write(
    conseils(`https://localhost:${port}`, MANIFESTE, certificat, process.platform),
  )
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
}
