import { basename } from 'node:path'
import { ouvrir } from '../../hotes/fichier/index.ts'
import { ecrireDUnCoup, lireFichier } from '../disque/index.ts'
import { lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { direLaSignaturePerdue } from './copie.ts'
import { preparerLaCopie, prevoirLesCopies } from './destination.ts'
import { CODE_SAIN, direLErreur, ErreurDEntree, ErreurDUsage } from './erreur.ts'

/** Retire exactement ce que « verifier --sortie » a ajouté, dans une copie. */
export const effacer: Commande = async (args, { stderr }) => {
  const { operandes, options } = lireArguments(args, ['sortie'])
  const [fichier, deTrop] = operandes
  if (fichier === undefined || deTrop !== undefined) {
    throw new ErreurDUsage(
      'Donnez un seul classeur annoté (pacte effacer annote.xlsx --sortie propre.xlsx).',
    )
  }
  if (options.sortie === undefined) {
    throw new ErreurDUsage('Où écrire la copie sans marque\u00a0? Donnez --sortie.')
  }
  try {
    const [copie = options.sortie] = prevoirLesCopies([fichier], options.sortie)
    preparerLaCopie(copie, fichier)
    const ouvert = ouvrir(lireFichier(fichier), basename(fichier))
    await ouvert.hote.effacer()
    ecrireDUnCoup(copie, ouvert.octets(), [fichier])
    const phrases = [
      `copie sans marque écrite dans ${copie}`,
      ...direLaSignaturePerdue(ouvert.signe),
    ]
    for (const phrase of phrases) stderr.write(`${fichier}\u00a0: ${phrase}\n`)
    return CODE_SAIN
  } catch (erreur) {
    throw new ErreurDEntree(`${fichier}\u00a0: ${direLErreur(erreur)}`)
  }
}
