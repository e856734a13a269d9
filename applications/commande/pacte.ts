import { setFlagsFromString } from 'node:v8'
import { CODE_INUTILISABLE } from './erreur.ts'
import { executer } from './executer.ts'

// Node laisse croître la mémoire avant de la reprendre : sur un grand classeur, un tiers de trop, sans un instant de
// gagné.
setFlagsFromString('--heap-growing-percent=10')

const { stdout, stderr, env, argv, versions } = process

// L'optimiseur de Node 20 compile des centaines de fonctions qui ne servent qu'un instant : un dossier de contrats y
// perdrait plus d'un tiers de son temps. Les suivants compilent d'abord à moindre prix, et n'ont plus tous ce réglage.
if (Number.parseInt(versions.node, 10) < 22) setFlagsFromString('--interrupt-budget=1600000')

// Un lecteur qui s'en va (« | head ») n'est pas une erreur ; un disque plein en est une.
stdout.on('error', (erreur: NodeJS.ErrnoException) => {
  if (erreur.code === 'EPIPE') return
  stderr.write(`Le résultat n’a pas pu être écrit en entier (${erreur.code}).\n`)
  process.exitCode = CODE_INUTILISABLE
})
process.exitCode = await executer(argv.slice(2), { stdout, stderr, env })
