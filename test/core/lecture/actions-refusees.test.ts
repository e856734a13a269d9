import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = [
  ['Enfance', 'Ludobus', 80, 40, 40],
  ['Enfance', 'Colloque', 20, 10, 10],
  ['Accès aux droits', 'Bains-douches', 60, 30, 30],
  ['Transition écologique', 'Potager', 30, 15, 15],
] as const

/** Le budget, une colonne de plus pour ce que l'on a décidé, et son total. */
const budget = (entete: string, decisions: readonly Case[], total: readonly number[]) =>
  feuille('Budget', [
    ['Département du Doubs – contrat local – 2025'],
    [],
    ['Axe', 'Opération', 'Coût', 'État', 'Département', entete],
    ...ACTIONS.map((a, i): Case[] => [...a, decisions[i] ?? null]),
    ['Total', null, ...total],
  ])
const TOUT = [190, 95, 95]
const SANS_LE_COLLOQUE = [170, 85, 85]
const noms = (...feuilles: readonly Feuille[]) => lire(...feuilles).actions.map((a) => a.action)
const TOUTES = ACTIONS.map(([, action]) => action)
const RETENUES = TOUTES.filter((action) => action !== 'Colloque')

describe('une action que sa ligne dit refusée', () => {
  test.each([
    ['Avis du comité', ['Favorable', 'Défavorable', 'Favorable', 'Favorable']],
    ['Décision', ['Accord', 'Refus', 'Accord', null]],
    ['Retenue ?', ['oui', 'non', 'oui', 'oui']],
  ])('n’est pas programmée (%s)', (entete, decisions) => {
    const lu = lireContrat(classeur(budget(entete, decisions, SANS_LE_COLLOQUE)))
    expect(lu.contrat.lignes.map((l) => l.action)).toEqual(RETENUES)
    expect(lu.notes.join()).toContain('l’action de la ligne 5, que le classeur ne retient pas')
  })

  test('sous n’importe quel en-tête, si le total ne compte que les oui', () => {
    const decisions = ['O', 'N', 'O', 'O']
    expect(noms(budget('DDETS', decisions, SANS_LE_COLLOQUE))).toEqual(RETENUES)
    expect(noms(budget('DDETS', decisions, []))).toEqual(TOUTES)
  })

  test('l’avis définitif décide sans total, celui d’un service non', () => {
    const avis = ['Favorable', 'Défavorable', 'Favorable', 'Favorable']
    expect(noms(budget('Avis définitif', avis, []))).toEqual(RETENUES)
    expect(noms(budget('Avis de la CAF', avis, []))).toEqual(TOUTES)
  })

  test('« refus » le dit sous n’importe quel en-tête, même sans total', () => {
    expect(noms(budget('DDETS', ['Accord', 'Refus', 'Accord', 'Accord'], []))).toEqual(RETENUES)
    expect(noms(budget('DDETS', ['Accord', 'Refus de visite', 'Accord', 'Accord'], []))).toEqual(
      TOUTES,
    )
  })

  test('« Action inscrite ? » dit oui ou non de chaque action, et n’en nomme aucune', () => {
    const decisions = ['OUI', 'NON', 'OUI', 'OUI']
    const lignes = ACTIONS.map(([axe, nom, ...montants], i): Case[] => [
      axe,
      nom,
      decisions[i] ?? null,
      ...montants,
    ])
    const plan = feuille('Budget', [
      ['Axe', 'Objet', 'Action inscrite au contrat ?', 'Coût', 'État', 'Département'],
      ...lignes,
      ['Total des actions inscrites', null, null, ...SANS_LE_COLLOQUE],
    ])
    expect(noms(plan)).toEqual(RETENUES)
  })

  test('compte, si le total la compte', () => {
    expect(noms(budget('Avis du comité', ['oui', 'non', 'oui', 'oui'], TOUT))).toEqual(TOUTES)
  })

  test.each([
    ['Éligible au FSE+', ['oui', 'non', 'oui', 'oui']],
    ['Avis du comité', ['Favorable', 'Non vu encore', 'Favorable', 'Favorable']],
    ['Avis du comité', ['non', 'non', 'non', 'non']],
    ['Avis de la CAF', ['favorable', 'défavorable', 'favorable', 'favorable']],
  ])('ne se confond pas avec ce qu’une ligne dit d’autre (%s)', (entete, decisions) => {
    expect(noms(budget(entete, decisions, []))).toEqual(TOUTES)
  })
})

describe('une action écrite en exemple', () => {
  const avecExemple = (exemple: string, total: readonly number[]) =>
    feuille('Budget', [
      ['Département du Doubs – contrat local – 2025'],
      [],
      ['Axe', 'Opération', 'Coût', 'État', 'Département'],
      ['Enfance', exemple, 100, 50, 50],
      ...ACTIONS.map((a): Case[] => [...a]),
      ['Total', null, ...total],
    ])

  test.each(['(exemple) Action fictive', 'Exemple : Maison des parents', 'EX. – Colonie'])(
    'n’est pas programmée (%s)',
    (exemple) => {
      const lu = lireContrat(classeur(avecExemple(exemple, TOUT)))
      expect(lu.contrat.lignes.map((l) => l.action)).toEqual(TOUTES)
      expect(lu.notes.join()).toContain('l’action de la ligne 4, écrite en exemple')
    },
  )

  test('compte, si le total la compte, ou si elle n’en est pas un', () => {
    expect(noms(avecExemple('(exemple) Action fictive', [290, 145, 145]))).toHaveLength(5)
    expect(noms(avecExemple('Exemplarité des parents', [290, 145, 145]))).toHaveLength(5)
    for (const action of ['Exemplarité des parents', 'Ex-détenus : logement', 'Ex – MNA'])
      expect(noms(avecExemple(action, []))).toHaveLength(5)
  })
})

describe('un refus dit en passant', () => {
  const avec = (remarque: string) => noms(budget('Observations', [null, remarque], []))
  const nommee = (nom: string) => {
    const lignes = ACTIONS.map(([axe, action, ...montants]): Case[] => [
      axe,
      action === 'Colloque' ? nom : action,
      ...montants,
    ])
    return noms(feuille('Budget', [['Axe', 'Opération', 'Coût', 'État', 'Département'], ...lignes]))
  }

  test.each([
    'Rejetée par décision du comité de pilotage du 12 mars',
    'Refus (COPIL du 12/03)',
    'Refus le 4 juin',
    'Abandon du projet par le porteur',
    'Classé sans suite',
    'Irrecevable',
  ])('dans une remarque (%s)', (remarque) => {
    expect(avec(remarque)).toEqual(RETENUES)
  })

  test.each(['Refus de soins à repérer', 'Refusée en mars, puis reprise', 'Annulation possible'])(
    'une remarque n’en est pas un (%s)',
    (remarque) => {
      expect(avec(remarque)).toEqual(TOUTES)
    },
  )

  test.each([
    'ACTION ABANDONNÉE - Colloque',
    'NON RETENUE – Colloque',
    'REFUS - Colloque',
    'Colloque (REFUSÉE EN COPIL)',
    'Colloque – retirée du contrat',
  ])('dans le nom de l’action (%s)', (nom) => {
    expect(nommee(nom)).toEqual(RETENUES)
  })

  test.each([
    'Invendus (retirés des rayons)',
    'Refus scolaire : accompagner les familles',
    'Prévention (abandon scolaire)',
  ])('un nom d’action n’en est pas un (%s)', (nom) => {
    expect(nommee(nom)).toContain(nom)
  })

  test.each([
    ['2) Avis défavorable', RETENUES],
    ['B. Actions retirées du contrat', RETENUES],
    ['B. Autres actions', TOUTES],
  ])('dans le titre de leur tableau (%s)', (titre, attendues) => {
    const entete = ['Axe', 'Opération', 'Coût', 'État', 'Département']
    const [colloque] = ACTIONS.filter(([, action]) => action === 'Colloque')
    const plan = feuille('Budget 2025', [
      ['A. Actions retenues'],
      entete,
      ...ACTIONS.filter((a) => a !== colloque).map((a): Case[] => [...a]),
      [],
      [titre],
      entete,
      [...(colloque ?? [])],
    ])
    expect(new Set(noms(plan))).toEqual(new Set(attendues))
    const { contrat } = lire(plan)
    expect(contrat.incomprises).toEqual([])
  })
})
