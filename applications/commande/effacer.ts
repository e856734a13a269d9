import { basename } from 'node:path'
import { effacer as effacerLesMarques, lireClasseur } from '../../formats/index.ts'
import { ecrireDUnCoup, lireFichier } from '../disque/index.ts'
import { lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { direLaSignaturePerdue } from './copie.ts'
import { preparerLaCopie, prevoirLesCopies } from './destination.ts'
import { CODE_SAIN, direLErreur, ErreurDEntree, ErreurDUsage } from './erreur.ts'

/** Retire exactement ce que « verifier --sortie » a ajouté, dans une copie. */
export const effacer: Commande = (args, { stderr }) => {
  const { operandes, options } = lireArguments(args, ['sortie'])
  const [fichier, deTrop] = operandes
  if (fichier === undefined || deTrop !== undefined) {
    throw new ErreurDUsage(
      'Donnez un seul classeur annoté (pacte effacer annote.xlsx --sortie propre.xlsx).',
    )
  }
  if (options.sortie === undefined) {
    throw new ErreurDUsage('Où écrire la copie sans marque ? Donnez --sortie.')
  }
  try {
    const [copie = options.sortie] = prevoirLesCopies([fichier], options.sortie)
    preparerLaCopie(copie, fichier)
    const lu = lireClasseur(lireFichier(fichier), basename(fichier))
    ecrireDUnCoup(copie, effacerLesMarques(lu), [fichier])
    const phrases = [`copie sans marque écrite dans ${copie}`, ...direLaSignaturePerdue(lu)]
    for (const phrase of phrases) stderr.write(`${fichier} : ${phrase}\n`)
    return CODE_SAIN
  } catch (erreur) {
    throw new ErreurDEntree(`${fichier} : ${direLErreur(erreur)}`)
  }
}
