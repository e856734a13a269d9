import { extname } from 'node:path'
import {
  type CompteRendu,
  type Matiere,
  redigerLeCompteRendu,
} from '../../core/compte-rendu/index.ts'
import { partager } from '../../core/constats/index.ts'
import { type Examen, retenirLesInterpretations } from '../../core/examen/index.ts'
import { dresserLesPieces } from '../../core/pieces/index.ts'
import { ecrireDocx } from '../../formats/index.ts'
import { ecrireDUnCoup, lireFichier } from '../disque/index.ts'
import { compteRenduEnHtml } from '../rendus/index.ts'
import { lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { preparerLeDossier } from './destination.ts'
import { CODE_SAIN, direLErreur, ErreurDEntree, ErreurDUsage } from './erreur.ts'
import { piecesGardees } from './gardes.ts'
import { lireLesOptions, OPTIONS_DE_VERIFICATION } from './options.ts'
import { examinerLesOctets } from './ouvrir.ts'
import { assainir } from './terminal.ts'

const RENDUS: Readonly<Record<string, (compteRendu: CompteRendu) => Uint8Array>> = {
  '.docx': ecrireDocx,
  '.html': (compteRendu) => new TextEncoder().encode(compteRenduEnHtml(compteRendu)),
}

/** Tire d'un classeur le rapport d'exécution et de mi-parcours, à compléter. */
export const rapport: Commande = async (args, { stderr }) => {
  const { operandes, options } = lireArguments(args, [...OPTIONS_DE_VERIFICATION, 'sortie'])
  const [fichier, deTrop] = operandes
  if (fichier === undefined || deTrop !== undefined) {
    throw new ErreurDUsage(
      'Donnez un seul classeur (pacte rapport budget.xlsx --sortie rapport.docx).',
    )
  }
  const sortie = options.sortie ?? ''
  const rendre = RENDUS[extname(sortie).toLowerCase()]
  if (rendre === undefined) {
    throw new ErreurDUsage(
      'Où écrire le rapport\u00a0? Donnez --sortie rapport.docx, pour le compléter, ' +
        'ou --sortie rapport.html, pour l’imprimer.',
    )
  }
  const lecture = lireLesOptions(options)
  try {
    const { examen, gardes, phrases } = await examinerLesOctets(
      lireFichier(fichier),
      fichier,
      lecture,
    )
    preparerLeDossier(sortie)
    ecrireDUnCoup(sortie, rendre(redigerLeCompteRendu(matiereDe(examen, gardes))), [fichier])
    for (const phrase of [...phrases, `rapport écrit dans ${sortie}, à relire et à compléter.`]) {
      stderr.write(`${assainir(`${fichier}\u00a0: ${phrase}`)}\n`)
    }
    return CODE_SAIN
  } catch (erreur) {
    throw new ErreurDEntree(`${fichier}\u00a0: ${direLErreur(erreur)}`)
  }
}

function matiereDe(examen: Examen, texte: string | null): Matiere {
  const { lecture, contexte, constats, questions, conclusion, execution } = examen
  return {
    contexte,
    execution,
    dossier: dresserLesPieces(contexte, piecesGardees(texte)),
    reserves: [
      ...questions.map(({ question }) => question),
      ...lecture.laisses.map(({ dit }) => dit),
      ...conclusion.reserves,
      ...partager(constats).lacunes.map(({ message }) => message),
    ],
    interpretations: retenirLesInterpretations(examen).map(({ phrase }) => phrase),
  }
}
