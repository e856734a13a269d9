import { direSansTableau, estSansTableau, examinerUnClasseur } from '../../../core/examen/index.ts'
import { ErreurDeReglage } from '../../../core/reglages/index.ts'
import { enCsv, enHtml } from '../../rendus/index.ts'
import type { Demande, Reponse } from './messages.ts'

const RENDUS = { html: enHtml, csv: enCsv }

/** Le rapport que la commande rendrait de ces cellules, avec les réglages que le classeur garde. */
export function rapporter({ nom, classeur, reglages, date, forme }: Demande): Reponse {
  try {
    const { examen, notes } = examinerUnClasseur(classeur, reglages, date)
    if (estSansTableau(examen)) return { genre: 'refus', phrase: direSansTableau(examen) }
    const lecture = { ...examen.lecture, notes: [...notes, ...examen.lecture.notes] }
    return { genre: 'rapport', texte: RENDUS[forme]([{ fichier: nom, ...examen, lecture }]) }
  } catch (cause) {
    if (!(cause instanceof ErreurDeReglage)) throw cause
    return { genre: 'refus', phrase: cause.message }
  }
}
