import {
  lireContratJson,
  lireCorrespondanceJson,
  lireReponsesJson,
  SANS_REGLAGES,
} from '../../core/reglages/index.ts'
import type { Options } from './examen.ts'
import { lireReglages } from './reglages.ts'

/** Les options qui disent ce que le classeur ne dit pas ; les mêmes pour toute commande qui en lit un. */
export const OPTIONS_DE_LECTURE = ['contrat', 'correspondance', 'reponses'] as const

/** Lit les fichiers donnés par ces options. Lève une ErreurDEntree qui nomme le fichier fautif. */
export function lireLesOptions(
  options: Readonly<Partial<Record<(typeof OPTIONS_DE_LECTURE)[number], string>>>,
): Omit<Options, 'date'> {
  return {
    contrat: lireReglages(options.contrat, lireContratJson) ?? SANS_REGLAGES,
    correspondance: lireReglages(options.correspondance, lireCorrespondanceJson),
    reponses: lireReglages(options.reponses, lireReponsesJson) ?? {},
    indicateurs: [],
  }
}
