import { describe, expect, it } from 'vitest'
import { architectureCalpae } from '../../../../core/regles/ligne/architecture-calpae.ts'
import { examiner } from '../examiner.ts'

const lieu = { feuille: 'Budget', ligne: 4, colonne: 0 }

describe('architecture-calpae', () => {
  it('marque la cellule et cite son texte', () => {
    const mention = { genre: 'architecture-calpae', texte: 'Mesures socle', lieu } as const
    const [constat] = examiner(architectureCalpae, { contrat: { mentions: [mention] } })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['A5'], action: null })
    expect(constat?.message).toContain('«\u00a0Mesures socle\u00a0»')
  })

  it('laisse les autres mentions à leur règle', () => {
    const mention = { genre: 'fse-ambigu', texte: 'Mesures socle', lieu } as const
    expect(examiner(architectureCalpae, { contrat: { mentions: [mention] } })).toEqual([])
  })
})
