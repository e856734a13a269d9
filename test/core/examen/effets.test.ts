import { describe, expect, it } from 'vitest'
import { direLEffet } from '../../../core/examen/effets.ts'
import type { Lecture } from '../../../core/lecture/index.ts'
import type { Reponses } from '../../../core/modele/index.ts'
import { examinerAvec, LIGNES_SAINES, lectureDEssai, questionDEssai } from './lecture-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = LIGNES_SAINES
const SAINE = { ...ENFANCE, partEtat: 50_000, cout: 100_000 }
const MAIGRE = { ...ENFANCE, partEtat: 10_000, cout: 20_000 }
const lecture = (enfance: object) =>
  lectureDEssai({
    lignes: [enfance, DROITS, TRANSITION].filter((ligne) => ligne !== undefined),
  })

/** Lit l’une, ou l’autre si l’on a répondu « non ». */
function lire(retenue: Lecture, autre: Lecture) {
  return (reponses: Reponses): Lecture => {
    const lue = reponses['F1:champ'] === 'non' ? autre : retenue
    return {
      ...lue,
      questions: reponses['F1:champ'] === undefined ? [questionDEssai('F1:champ')] : [],
    }
  }
}

describe('ce que chaque réponse changerait', () => {
  it('les crédits de l’axe déplacé, et les constats que l’une seule des lectures fait', () => {
    const [posee] = examinerAvec(lire(lecture(SAINE), lecture(MAIGRE))).questions
    if (!posee) throw new Error('aucune question')
    expect(direLEffet(posee, 'oui')).toMatch(
      /^Enfance, \d{4}\u00a0: 50\u00a0000\u00a0€ programmés\u00a0; rien de plus n’est relevé$/,
    )
    expect(direLEffet(posee, 'non')).toMatch(
      /^Enfance, \d{4}\u00a0: 10\u00a0000\u00a0€ programmés\u00a0; 1 constat, «\u00a0/,
    )
  })

  it('rien ne se dit d’un choix qui n’a pas été rejoué', () => {
    const [posee] = examinerAvec(lire(lecture(SAINE), lecture(MAIGRE))).questions
    if (!posee) throw new Error('aucune question')
    expect(direLEffet({ ...posee, jugements: new Map() }, 'non')).toBeNull()
  })
})
