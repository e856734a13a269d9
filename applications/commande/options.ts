import { completerIndicateurs, type IndicateurFourni } from '../../core/catalogue/index.ts'
import {
  ErreurDeReglage,
  lireContratJson,
  lireCorrespondanceJson,
  lireIndicateursJson,
  lireReponsesJson,
  SANS_REGLAGES,
} from '../../core/reglages/index.ts'
import { heure } from '../../task-pane/parcours/index.ts'
import type { Arguments } from './arguments.ts'
import { dateDeVerification } from './date.ts'
import type { Options } from './examen.ts'
import { lireReglages } from './reglages.ts'

/** Les options qui disent ce que le classeur ne dit pas ; les mêmes pour toute commande qui en lit un. */
export const OPTIONS_DE_LECTURE = ['contrat', 'correspondance', 'reponses'] as const

/** Ce qu'une vérification reçoit en plus du classeur. */
export const OPTIONS_DE_VERIFICATION = [...OPTIONS_DE_LECTURE, 'indicateurs', 'date'] as const

/** Lit les fichiers que ces options nomment. Lève une ErreurDEntree qui nomme celui qui ne se lit pas. */
export function lireLesOptions(
  options: Arguments<(typeof OPTIONS_DE_VERIFICATION)[number]>['options'],
): Options {
  return {
    contrat: lireReglages(options.contrat, lireContratJson) ?? SANS_REGLAGES,
    correspondance: lireReglages(options.correspondance, lireCorrespondanceJson),
    reponses: lireReglages(options.reponses, lireReponsesJson) ?? {},
    indicateurs: lireReglages(options.indicateurs, indicateursValides) ?? [],
    date: dateDeVerification(options.date, new Date()),
    heure: options.date === undefined ? heure() : null,
  }
}

/** Les indicateurs du fichier, chacun d'une sous-thématique du catalogue. */
function indicateursValides(texte: string): readonly IndicateurFourni[] {
  const fournis = lireIndicateursJson(texte)
  try {
    completerIndicateurs(fournis)
  } catch (cause) {
    throw cause instanceof RangeError ? new ErreurDeReglage(cause.message) : cause
  }
  return fournis
}
