import { describe, expect, it } from 'vitest'
import { fseAmbigu } from '../../../../core/regles/ligne/fse-ambigu.ts'
import { examiner } from '../examiner.ts'

const lieu = { feuille: 'Budget', ligne: 0, colonne: 7 }

describe('fse-ambigu', () => {
  it('marque la cellule et cite son texte', () => {
    const mention = { genre: 'fse-ambigu', texte: 'FSE énergie', lieu } as const
    const [constat] = examiner(fseAmbigu, { contrat: { mentions: [mention] } })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['H1'], action: null })
    expect(constat?.message).toContain('«\u00a0FSE énergie\u00a0»')
  })

  it('laisse les autres mentions à leur règle', () => {
    const mention = { genre: 'architecture-calpae', texte: 'FSE énergie', lieu } as const
    expect(examiner(fseAmbigu, { contrat: { mentions: [mention] } })).toEqual([])
  })
})
