import { describe, expect, it } from 'vitest'
import { examinerAvec, LIGNES_SAINES, lectureDEssai } from './lecture-d-essai.ts'

const TROP_D_ETAT = { cout: 100_000, partEtat: 60_000, partCollectivite: 40_000 }

/** Tant de lignes dont l'État paie trop, puis tant de lignes saines. */
function contrat(fautives: number, saines: number) {
  return lectureDEssai({
    lignes: Array.from({ length: fautives + saines }, (_, i) => ({
      ...(LIGNES_SAINES[i % 3] ?? LIGNES_SAINES[0]),
      action: `Action ${i}`,
      ...(i < fautives ? TROP_D_ETAT : {}),
    })),
    plafonds: { enfance: 1_000_000, droits: 1_000_000, transition: 1_000_000 },
  })
}

const parites = ({ constats }: ReturnType<typeof examinerAvec>) =>
  constats.filter(({ regle }) => regle === 'parite-depassee')

const ID = 'Budget!F1:parite-depassee'

describe('une règle qui accuse la moitié d’un tableau', () => {
  it('fait d’abord douter de la lecture', () => {
    const examen = examinerAvec(() => contrat(6, 6))
    expect(examen.questions).toMatchObject([
      {
        id: ID,
        objet: 'colonne',
        regles: ['parite-depassee'],
        retenu: 'bien-lu',
        lieux: [
          { feuille: 'Budget', colonne: 5 },
          { feuille: 'Budget', colonne: 6 },
        ],
      },
    ])
    expect(examen.questions[0]?.preuves.join()).toContain('6 lignes sur 12')
    expect(parites(examen)).toEqual([])
    expect(examen.retenus).toHaveLength(6)
  })

  it('confirmée, accuse pour de bon', () => {
    const examen = examinerAvec(() => contrat(6, 6), { [ID]: 'bien-lu' })
    expect(parites(examen)).toHaveLength(6)
    expect(examen.conclusion.etat).toBe('manquements')
    expect(examen.repondues).toMatchObject([{ id: ID, reponse: 'bien-lu' }])
    expect(examen.lecture.notes).toEqual([])
  })

  it('contestée, ne reproche rien et ne laisse pas conclure favorablement', () => {
    const examen = examinerAvec(() => contrat(6, 6), { [ID]: 'mal-lu' })
    expect(parites(examen)).toEqual([])
    expect(examen.questions).toEqual([])
    expect(examen.conclusion.reserves.join()).toContain(
      'feuille «\u00a0Budget\u00a0» est contestée',
    )
    expect(examen.conclusion.etat).not.toBe('conforme')
  })

  it.each([
    ['moins de la moitié', 6, 7],
    ['un petit tableau', 4, 0],
  ])('%s : ce sont des manquements', (_, fautives, saines) => {
    const examen = examinerAvec(() => contrat(fautives, saines))
    expect(parites(examen)).toHaveLength(fautives)
    expect(examen.questions).toEqual([])
  })

  it('une cellule illisible est un fait, même partout', () => {
    const illisibles = lectureDEssai({
      lignes: Array.from({ length: 8 }, (_, i) => ({
        ...LIGNES_SAINES[0],
        action: `Action ${i}`,
        partEtat: 'illisible' as const,
      })),
    })
    const examen = examinerAvec(() => illisibles)
    expect(examen.questions).toEqual([])
    expect(examen.conclusion.bloquants).toBeGreaterThanOrEqual(8)
  })

  it('une réponse à une règle qui n’accuse plus se dit', () => {
    const { notes } = examinerAvec(() => contrat(0, 6), { [ID]: 'bien-lu' }).lecture
    expect(notes.join()).toContain(`ce classeur ne pose pas la question «\u00a0${ID}\u00a0»`)
  })
})

describe('ce qui n’est pas vérifié', () => {
  it('se compte à part et ne se marque pas', () => {
    const examen = examinerAvec(() => lectureDEssai({ plafonds: {} }))
    const [absent] = examen.constats.filter(({ regle }) => regle === 'plafond-absent')
    expect(absent?.cellules).not.toEqual([])
    expect(examen.conclusion.nonVerifies).toBeGreaterThan(0)
    const marquees = examen
      .marques()
      .map(({ note }) => note)
      .join()
    expect(marquees).not.toContain('Plafond notifié non renseigné')
    expect(marquees).not.toContain('Colonne absente')
  })
})
