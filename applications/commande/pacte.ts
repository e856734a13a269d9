import { VERSION } from '../../core/version/index.ts'
import { AIDE } from './aide.ts'
import { calculer } from './calculer.ts'
import type { Commande, Sorties } from './commande.ts'
import { effacer } from './effacer.ts'
import { CODE_INUTILISABLE, CODE_SAIN, direLErreur, ErreurDUsage } from './erreur.ts'
import { fonctions } from './fonctions.ts'
import { regles } from './regles.ts'
import { verifier } from './verifier.ts'

const COMMANDES: Readonly<Record<string, Commande>> = {
  verifier,
  effacer,
  fonctions,
  regles,
  calculer,
}

function executer(args: readonly string[], sorties: Sorties): number {
  const [nom, ...suite] = args
  const fin = suite.includes('--') ? suite.indexOf('--') : suite.length
  const options = [nom, ...suite.slice(0, fin)]
  if (nom === undefined || options.some((o) => o === '--aide' || o === '--help' || o === '-h')) {
    sorties.stdout.write(AIDE)
    return CODE_SAIN
  }
  if (nom === '--version') {
    sorties.stdout.write(`${VERSION}\n`)
    return CODE_SAIN
  }
  const commande = Object.hasOwn(COMMANDES, nom) ? COMMANDES[nom] : undefined
  if (!commande) {
    const noms = Object.keys(COMMANDES).join(', ')
    throw new ErreurDUsage(`« ${nom} » n’est pas une commande (${noms}).`)
  }
  return commande(suite, sorties)
}

// Un lecteur qui s'en va (« | head ») n'est pas une erreur ; un disque plein en est une.
function surveiller(flux: NodeJS.WriteStream): void {
  flux.on('error', (erreur: NodeJS.ErrnoException) => {
    if (erreur.code === 'EPIPE') return
    stderr.write(`Le résultat n’a pas pu être écrit en entier (${erreur.code}).\n`)
    process.exitCode = CODE_INUTILISABLE
  })
}

const { stdout, stderr, env, argv } = process
surveiller(stdout)
try {
  process.exitCode = executer(argv.slice(2), { stdout, stderr, env })
} catch (erreur) {
  stderr.write(`${direLErreur(erreur)}\n`)
  process.exitCode = CODE_INUTILISABLE
}
