import { VERSION } from '../../core/version/index.ts'
import { AIDE } from './aide.ts'
import { calculer } from './calculer.ts'
import type { Commande, Sorties } from './commande.ts'
import { comparer } from './comparer.ts'
import { consolider } from './consolider.ts'
import { effacer } from './effacer.ts'
import { CODE_INUTILISABLE, CODE_SAIN, direLErreur, ErreurDUsage } from './erreur.ts'
import { fonctions } from './fonctions.ts'
import { regles } from './regles.ts'
import { verifier } from './verifier.ts'

const COMMANDES: Readonly<Record<string, Commande>> = {
  verifier,
  effacer,
  consolider,
  comparer,
  fonctions,
  regles,
  calculer,
}

/** Fait ce que demandent les arguments et rend le code de sortie ; toute erreur devient une phrase sur stderr. */
export async function executer(args: readonly string[], sorties: Sorties): Promise<number> {
  try {
    return await faire(args, sorties)
  } catch (erreur) {
    sorties.stderr.write(`${direLErreur(erreur)}\n`)
    return CODE_INUTILISABLE
  }
}

async function faire(args: readonly string[], sorties: Sorties): Promise<number> {
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
    throw new ErreurDUsage(`«\u00a0${nom}\u00a0» n’est pas une commande (${noms}).`)
  }
  return await commande(suite, sorties)
}
