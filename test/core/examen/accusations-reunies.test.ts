import { describe, expect, it } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import type { Reponses } from '../../../core/modele/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { type Case, classeur, feuille } from '../lecture/grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']
const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

/** Six actions, dont l'État paie partout plus que sa part. */
function annee(nom: string, entete: Case[] = ENTETE) {
  const lignes = Array.from({ length: 6 }, (_, i): Case[] => [
    AXES[i % 3] ?? '',
    `Action ${i}`,
    100_000,
    60_000,
    40_000,
  ])
  return feuille(nom, [[`Contrat local ${nom}`], entete, ...lignes])
}

function examinerAvec(
  reponses: Reponses = {},
  feuilles = ['2024', '2025', '2026'].map((n) => annee(n)),
) {
  const examen = examiner(classeur(...feuilles), {
    date: '2025-06-30',
    reglages: { ...SANS_REGLAGES, type: 'departement' },
    indicateurs: [],
    justifications: [],
    correspondances: [],
    reponses,
  })
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}

const parites = ({ constats }: ReturnType<typeof examinerAvec>) =>
  constats.filter(({ regle }) => regle === 'parite-depassee')

describe('une règle qui accuse plusieurs tableaux au même en-tête', () => {
  it('ne fait poser qu’une question, qui les nomme et compte tous', () => {
    const examen = examinerAvec()
    expect(examen.questions).toMatchObject([
      {
        id: '2024!D2:parite-depassee',
        memes: ['2025!D2:parite-depassee', '2026!D2:parite-depassee'],
      },
    ])
    const preuves = examen.questions[0]?.preuves.join(' ')
    expect(preuves).toContain('18 lignes sur 18')
    expect(preuves).toContain('2024!D2, 2025!D2, 2026!D2')
    expect(parites(examen)).toEqual([])
    expect(examen.retenus).toHaveLength(18)
  })

  it.each(['2024', '2026'])('la réponse faite sur %s vaut pour toutes', (nom) => {
    const juste = examinerAvec({ [`${nom}!D2:parite-depassee`]: 'bien-lu' })
    expect(juste.questions).toEqual([])
    expect(parites(juste)).toHaveLength(18)
    const faux = examinerAvec({ [`${nom}!D2:parite-depassee`]: 'mal-lu' })
    expect(faux.questions).toEqual([])
    expect(parites(faux)).toEqual([])
    expect(faux.conclusion.reserves.join()).toMatch(/2024.*2025.*2026/)
  })

  it('chacun garde la réponse qui lui a été faite', () => {
    const examen = examinerAvec({
      '2024!D2:parite-depassee': 'bien-lu',
      '2025!D2:parite-depassee': 'mal-lu',
    })
    expect([...new Set(parites(examen).map((c) => c.feuille))].sort()).toEqual(['2024', '2026'])
    expect(examen.lecture.notes.join()).not.toContain('ignorée')
  })

  it('un autre en-tête pose la sienne', () => {
    const autre: Case[] = ['Axe', 'Action', 'Coût', 'État', 'Département']
    const { questions } = examinerAvec({}, [annee('2024'), annee('2025', autre)])
    expect(questions.map(({ id }) => id)).toEqual([
      '2024!D2:parite-depassee',
      '2025!D2:parite-depassee',
    ])
  })
})

it('une feuille qui a ses actions en colonnes en fait douter aussi, en face de ses vraies cellules', () => {
  const actions = Array.from({ length: 6 }, (_, i) => i)
  const { questions, retenus, constats } = examinerAvec({}, [
    feuille('Plan', [
      ['Action', ...actions.map((i) => `Action ${i}`)],
      ['Axe', ...actions.map((i) => AXES[i % 3] ?? '')],
      ['Année', ...actions.map(() => 2025)],
      ['Coût total', ...actions.map(() => 100_000)],
      ['Part État', ...actions.map(() => 60_000)],
      ['Part Département', ...actions.map(() => 40_000)],
    ]),
  ])
  expect(constats.filter(({ regle }) => regle === 'parite-depassee')).toEqual([])
  expect(retenus).toHaveLength(6)
  expect(questions).toMatchObject([
    {
      question: expect.stringContaining('part État en A5'),
      lieux: [
        { ligne: 4, colonne: 0 },
        { ligne: 5, colonne: 0 },
      ],
    },
  ])
})
