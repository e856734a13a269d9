import { describe, expect, test } from 'vitest'
import { type Demande, examiner } from '../../../core/examen/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import type { Reponses } from '../../../core/modele/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Action', 'Coût total', 'Part État', 'Département', 'Limoges Métropole']
const TITRE: Case[] = ['Contrat local – 2025']

/** Un tableau par axe, chacun sous son titre, tous au même en-tête. */
function tableau(axe: string, entete: readonly Case[] = ENTETE): Case[][] {
  return [
    [axe],
    [...entete],
    [`Tutorat ${axe}`, 105, 50, 50, 5],
    [`Ateliers ${axe}`, 85, 40, 40, 5],
    ['Total', 190, 90, 90, 10],
    [],
  ]
}

const EMPILES = [
  feuille('Plan', [
    TITRE,
    ...['Enfance', 'Accès aux droits', 'Transition écologique'].flatMap((axe) => tableau(axe)),
  ]),
]
const QUATRE_FEUILLES = ['2024', '2025', '2026', '2027'].map((annee) =>
  feuille(annee, [[`Contrat local – ${annee}`], ...tableau('Enfance')]),
)

const DEMANDE: Demande = {
  date: '2025-06-30',
  reglages: SANS_REGLAGES,
  indicateurs: [],
  justifications: [],
  correspondances: [],
  reponses: {},
}

const lire = (feuilles: typeof EMPILES, reponses: Reponses = {}) =>
  lireContrat(classeur(...feuilles), undefined, [], reponses)
const tiers = (feuilles: typeof EMPILES, reponses: Reponses) =>
  lire(feuilles, reponses).contrat.lignes.map((ligne) => ligne.montants.tiers)

describe('plusieurs tableaux au même en-tête', () => {
  test('posent leur question une fois, avec toutes leurs cellules', () => {
    const { questions } = lire(EMPILES)
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({
      id: 'Plan!E3:partCollectivite',
      memes: ['Plan!E9:partCollectivite', 'Plan!E15:partCollectivite'],
      question: 'La colonne E « Limoges Métropole » : « part collectivité », ou « tiers » ?',
    })
    expect(questions[0]?.preuves).toContain(
      'La réponse vaut pour tous les tableaux au même en-tête : Plan!E3, Plan!E9, Plan!E15.',
    )
    expect(questions[0]?.lieux.map((l) => l.ligne)).toEqual([2, 8, 14])
  })

  test('suivent tous la réponse faite à l’un d’eux', () => {
    expect(tiers(EMPILES, { 'Plan!E3:partCollectivite': 'tiers' })).toEqual(Array(6).fill(500))
    expect(tiers(EMPILES, { 'Plan!E9:partCollectivite': 'tiers' })).toEqual(Array(6).fill(500))
  })

  test('gardent chacun la réponse qui lui a été faite', () => {
    const reponses = {
      'Plan!E3:partCollectivite': 'partCollectivite',
      'Plan!E9:partCollectivite': 'tiers',
    }
    const lus = tiers(EMPILES, reponses)
    expect(lus.slice(0, 2)).toEqual(['absent', 'absent'])
    expect(lus.slice(2, 4)).toEqual([500, 500])
  })

  test('le sont aussi d’une feuille à l’autre, et la question nomme chacune', () => {
    const { questions } = lire(QUATRE_FEUILLES)
    expect(questions.map((q) => q.preuves.at(-1))).toEqual([
      'La réponse vaut pour tous les tableaux au même en-tête : 2024!E3, 2025!E3, 2026!E3, 2027!E3.',
    ])
    expect(tiers(QUATRE_FEUILLES, { [questions[0]?.id ?? '']: 'tiers' })).toEqual(
      Array(8).fill(500),
    )
  })

  test('une réponse gardée pour le deuxième répond à la question, et ne se dit pas ignorée', () => {
    const reponses = { 'Plan!E9:partCollectivite': 'tiers' }
    const examen = examiner(classeur(...EMPILES), { ...DEMANDE, reponses })
    if (!('repondues' in examen)) throw new Error('aucun tableau')
    expect(examen.repondues).toMatchObject([{ id: 'Plan!E9:partCollectivite', reponse: 'tiers' }])
    expect(examen.questions.filter(({ id }) => id.includes('partCollectivite'))).toEqual([])
    expect(examen.lecture.notes.join()).not.toContain('ignorée')
  })
})

test('deux en-têtes différents posent chacun leur question', () => {
  const autre: Case[] = ['Action', 'Coût', 'État', 'Département', 'Métropole de Limoges']
  const { questions } = lire([
    feuille('Plan', [TITRE, ...tableau('Enfance'), ...tableau('Accès aux droits', autre)]),
  ])
  expect(questions.map((q) => q.memes)).toEqual([undefined, undefined])
})
