import { describe, expect, test } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import type { Reponses } from '../../../core/modele/index.ts'
import { source } from '../../../core/sources/index.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const { section } = source('exterieure/pacte-local')

function examinerBudget(credits: readonly Case[], titres: readonly string[], reponses: Reponses) {
  const action = (axe: string, nom: string): Case[] => [
    axe,
    nom,
    credits.reduce<number>((somme, c) => somme + Number(c), 100_000),
    ...credits,
    100_000,
  ]
  const examen = examiner(
    classeur(
      feuille('Budget', [
        ['Axe', 'Action', 'Coût total', ...titres, 'Part Département'],
        action('Enfance', 'Ateliers parents'),
        action('Accès aux droits', 'Équipe mobile'),
        action('Transition écologique', 'Garage solidaire'),
      ]),
    ),
    { ...DEMANDE, reponses },
  )
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}

const seul = (titre: string, reponses: Reponses = {}) =>
  examinerBudget([100_000], [titre], reponses)
const champs = ({ lecture }: ReturnType<typeof seul>) =>
  lecture.tableaux[0]?.colonnes.flatMap(({ champ }) => champ ?? [])

describe('des crédits « pacte local », seuls', () => {
  test.each([
    'Crédits pacte local',
    'Part État (pacte local)',
    'État – Pacte local des solidarités 2025',
    'Crédits pactes locaux',
    'Alliance locale',
  ])('« %s » : se demandent, avec leur adresse et leur date', (titre) => {
    const { questions, conclusion } = seul(titre)
    expect(questions).toMatchObject([
      { id: 'Budget!D1:partEtat', choix: [{ valeur: 'partEtat' }, { valeur: 'tiers' }] },
    ])
    expect(questions[0]?.preuves.join(' ')).toContain(section)
    expect(conclusion.etat).toBe('questions')
  })

  test.each([
    'Part État',
    'Crédits contrat local',
    'Crédits CLS (pacte local)',
    'Crédits du Pacte',
  ])('« %s » : rien à demander', (titre) => {
    const { questions, conclusion, lecture } = seul(titre)
    expect(questions).toEqual([])
    expect(conclusion.etat).toBe('conforme')
    expect(lecture.notes.join()).not.toContain(section)
  })

  test('la réponse suffit, et ne se redemande pas', () => {
    const dEtat = seul('Crédits pacte local', { 'Budget!D1:partEtat': 'partEtat' })
    expect(dEtat.questions).toEqual([])
    expect(dEtat.conclusion.etat).toBe('conforme')
    const dUnTiers = seul('Crédits pacte local', { 'Budget!D1:partEtat': 'tiers' })
    expect(champs(dUnTiers)).toContain('tiers')
    expect(champs(dUnTiers)).not.toContain('partEtat')
    expect(dUnTiers.conclusion).toMatchObject({
      etat: 'reserves',
      reserves: ['aucune colonne ne porte la part de l’État'],
    })
  })
})

describe('des crédits « pacte local », à côté d’une part de l’État', () => {
  test.each([
    [['Part État', 'Crédits pacte local']],
    [['Part État', 'Alliance locale']],
    [['Part État (contrat)', 'Part État (pacte local)']],
    [['Crédits contrat local', 'Crédits pacte local']],
  ])('%j : sont un tiers, et la note le dit', (titres) => {
    const { questions, lecture } = examinerBudget([100_000, 20_000], titres, {})
    expect(lecture.tableaux[0]?.colonnes.map((c) => c.champ)).toEqual(
      expect.arrayContaining(['partEtat', 'tiers']),
    )
    expect(lecture.tableaux[0]?.colonnes.find((c) => c.colonne === 4)?.champ).toBe('tiers')
    expect(questions).toEqual([])
    expect(lecture.notes.join(' ')).toContain(section)
  })

  test('aussi quand leur colonne vient avant celle du contrat', () => {
    const { lecture } = examinerBudget(
      [20_000, 100_000],
      ['Part État (pacte local)', 'Part État'],
      {},
    )
    const champDe = (colonne: number) =>
      lecture.tableaux[0]?.colonnes.find((c) => c.colonne === colonne)?.champ
    expect([champDe(3), champDe(4)]).toEqual(['tiers', 'partEtat'])
  })

  test('un coût ou un plafond du pacte local gardent leur sens', () => {
    const { lecture } = examinerBudget([100_000, 150_000], ['Part État', 'Plafond pacte local'], {})
    expect(lecture.tableaux[0]?.colonnes.find((c) => c.colonne === 4)?.champ).not.toBe('tiers')
  })
})
