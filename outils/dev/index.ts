// npm run dev [-- budget.xlsx] : la page locale, reconstruite et rechargée à chaque fichier enregistré.
import { spawn } from 'node:child_process'
import { construireLaPage, construireLeServeur } from '../construire/index.ts'
import { veiller } from './veiller.ts'

const DOSSIER = 'dist/dev'
const EXEMPLE = 'exemples/departement-finistere-2025.xlsx'

const [classeur = EXEMPLE] = process.argv.slice(2)
await construireLaPage(`${DOSSIER}/page`)
await construireLeServeur(`${DOSSIER}/serveur.js`)
const cesser = await veiller(`${DOSSIER}/page`)
const serveur = spawn(process.execPath, [`${DOSSIER}/serveur.js`, classeur], { stdio: 'inherit' })
// Ctrl-C atteint les deux : le serveur dit son mot, et l'on s'arrête avec lui.
process.on('SIGINT', () => undefined)
serveur.once('exit', (code) => {
  process.exitCode = code ?? 0
  void cesser()
})
