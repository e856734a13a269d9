import { extname } from 'node:path'
import { ecrireDUnCoup, lireFichier } from '../disque/index.ts'
import { choisir, lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { direLaSignaturePerdue } from './copie.ts'
import { preparerLaCopie, preparerLeDossier, prevoirLesCopies } from './destination.ts'
import { CODE_SAIN, direLErreur, ErreurDEntree, ErreurDUsage } from './erreur.ts'
import { lireLesOptions, OPTIONS_DE_LECTURE } from './options.ts'
import { preparerLAvenantDuFichier } from './preparer-l-avenant.ts'
import { direLAvenant } from './sortie/avenant.ts'
import { assainir } from './terminal.ts'

const LIEUX = ['copie', 'neuf'] as const
const EXTENSION_NEUVE = '.xlsx'

/** Tire d'un classeur la feuille de l'avenant suivant, dans une copie ou dans un classeur neuf. */
export const avenant: Commande = async (args, { stdout, stderr }) => {
  const noms = [...OPTIONS_DE_LECTURE, 'sortie', 'annee', 'dans', 'date'] as const
  const { operandes, options } = lireArguments(args, noms)
  const [fichier, deTrop] = operandes
  if (fichier === undefined || deTrop !== undefined) {
    throw new ErreurDUsage(
      'Donnez un seul classeur (pacte avenant budget.xlsx --sortie budget-avenant.xlsx).',
    )
  }
  if (options.sortie === undefined) {
    throw new ErreurDUsage(
      'Où écrire la copie avec la feuille de l’avenant\u00a0? Donnez --sortie.',
    )
  }
  const neuf = choisir('dans', options.dans, LIEUX) === 'neuf'
  const annee = anneeDonnee(options.annee)
  const lecture = lireLesOptions(options)
  try {
    const [copie = options.sortie] = neuf
      ? [options.sortie]
      : prevoirLesCopies([fichier], options.sortie)
    exigerLExtension(copie, neuf)
    const prepare = await preparerLAvenantDuFichier(lireFichier(fichier), fichier, {
      annee,
      neuf,
      lecture,
    })
    if (neuf) preparerLeDossier(copie)
    else preparerLaCopie(copie, fichier)
    ecrireDUnCoup(copie, prepare.octets, [fichier])
    stdout.write(direLAvenant(prepare.avenant))
    const ecrite = neuf
      ? `classeur neuf écrit dans ${copie}, il n’a que la feuille «\u00a0${prepare.avenant.nomDeFeuille}\u00a0».`
      : `copie écrite dans ${copie}, la feuille «\u00a0${prepare.avenant.nomDeFeuille}\u00a0» y est en dernier.`
    const phrases = [...prepare.phrases, ecrite, ...direLaSignaturePerdue(!neuf && prepare.signe)]
    for (const phrase of phrases) stderr.write(`${assainir(`${fichier}\u00a0: ${phrase}`)}\n`)
    return CODE_SAIN
  } catch (erreur) {
    throw new ErreurDEntree(`${fichier}\u00a0: ${direLErreur(erreur)}`)
  }
}

function anneeDonnee(texte: string | undefined): number | undefined {
  if (texte === undefined) return undefined
  if (/^20\d\d$/.test(texte)) return Number(texte)
  throw new ErreurDUsage(
    `L’option --annee vaut «\u00a0${texte}\u00a0»\u00a0; écrivez l’année de l’avenant, par exemple 2026.`,
  )
}

function exigerLExtension(copie: string, neuf: boolean): void {
  if (!neuf || extname(copie).toLowerCase() === EXTENSION_NEUVE) return
  throw new ErreurDEntree(
    `un classeur neuf s’écrit en ${EXTENSION_NEUVE}\u00a0: donnez --sortie avenant${EXTENSION_NEUVE}.`,
  )
}
