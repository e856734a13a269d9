import {
  direLEtatDuClasseur,
  direSansTableau,
  type ExamenDeClasseur,
  estSansTableau,
  examinerUnClasseur,
} from '../../../core/examen/index.ts'
import { ErreurDeReglage } from '../../../core/reglages/index.ts'
import { enCsv, enHtml } from '../../rendus/index.ts'
import type { Demande, Reponse } from './messages.ts'

const RENDUS = { html: enHtml, csv: enCsv }

/** Le rapport que la commande rendrait de ces cellules, avec les réglages que le classeur garde. */
export function rapporter({ nom, classeur, reglages, date, heure, forme }: Demande): Reponse {
  try {
    return rendre(examinerUnClasseur(classeur, reglages, date), nom, forme, heure)
  } catch (cause) {
    if (!(cause instanceof ErreurDeReglage)) throw cause
    return { genre: 'refus', phrase: cause.message }
  }
}

/** De même, d’un classeur déjà examiné. */
export function rendre(
  { examen, notes, classeur }: ExamenDeClasseur,
  nom: string,
  forme: Demande['forme'],
  heure?: string | null,
): Reponse {
  if (estSansTableau(examen)) return { genre: 'refus', phrase: direSansTableau(examen) }
  const lecture = { ...examen.lecture, notes: [...notes, ...examen.lecture.notes] }
  return {
    genre: 'rapport',
    texte: RENDUS[forme]([
      { fichier: nom, ...examen, lecture, heure, etat: direLEtatDuClasseur(classeur) },
    ]),
  }
}
