import { type Examen, estSansTableau, examiner } from '../../core/examen/index.ts'
import type { Classeur } from '../../core/grille/index.ts'
import { SANS_REGLAGES } from '../../core/reglages/index.ts'

/** Un classeur vérifié ce jour-là (AAAA-MM-JJ), sans aucun réglage ; lève s'il n'a pas de tableau. */
export function examenDEssai(classeur: Classeur, date = '2026-11-28'): Examen {
  const examen = examiner(classeur, {
    reglages: SANS_REGLAGES,
    correspondances: [],
    reponses: {},
    justifications: [],
    indicateurs: [],
    date,
  })
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}
