import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const budget = (nom: string, titre: string, part: string, ...etat: readonly number[]) =>
  feuille(nom, [
    [titre],
    [],
    ['Axe', 'Action', 'Coût', 'État', part],
    ...etat.map((v, i): Case[] => [AXES[i] ?? null, `Atelier ${nom} ${i}`, 2 * v, v, v]),
  ])

const DEPARTEMENT = 'Département de la Loire – contrat local des solidarités 2025'
const METROPOLE = 'Saint-Étienne Métropole – contrat local des solidarités 2025'
const loire = budget('CD42', DEPARTEMENT, 'Département', 20_000, 30_000, 10_000)
const metropole = budget('SEM', METROPOLE, 'Métropole', 5000, 6000, 7000)

function lire(
  feuilles: readonly Feuille[],
  reponses: Readonly<Record<string, string>> = {},
  collectivite?: string,
) {
  const reglages = { plafonds: [], reports: [], interpretations: {} }
  const declaree = collectivite === undefined ? reglages : { ...reglages, collectivite }
  const { contrat, questions, laisses } = lireContrat(classeur(...feuilles), declaree, [], reponses)
  return {
    nom: contrat.collectivite.nom,
    etat: contrat.lignes.map((l) => l.montants.partEtat),
    questions: questions.map((q) => q.id),
    laisses: laisses.map((l) => `${l.feuille} : ${l.raison}`),
  }
}

const DE_LA_LOIRE = [2_000_000, 3_000_000, 1_000_000]
const DE_LA_METROPOLE = [500_000, 600_000, 700_000]
const QUESTION = 'CD42!A1:collectivite'

describe('les contrats de deux collectivités dans un classeur', () => {
  test('ne s’additionnent pas : on demande lequel vérifier', () => {
    expect(lire([loire, metropole])).toEqual({
      nom: 'Département de la Loire',
      etat: DE_LA_LOIRE,
      questions: [QUESTION],
      laisses: ['SEM : autre-contrat'],
    })
  })

  test('la réponse, ou contrat.json, désigne le sien', () => {
    const autre = { nom: 'Saint-Étienne Métropole', etat: DE_LA_METROPOLE, questions: [] }
    expect(lire([loire, metropole], { [QUESTION]: 'Saint-Étienne Métropole' })).toMatchObject(autre)
    expect(lire([loire, metropole], {}, 'Saint-Étienne Métropole')).toMatchObject(autre)
  })

  test('contrat.json le nomme comme un champ, et l’emporte sur une réponse gardée', () => {
    const sienne = { nom: 'Loire', etat: DE_LA_LOIRE, questions: [] }
    expect(lire([metropole, loire], {}, 'Loire')).toMatchObject(sienne)
    const repondu = { 'SEM!A1:collectivite': 'Saint-Étienne Métropole' }
    expect(lire([metropole, loire], repondu, 'Loire')).toMatchObject(sienne)
  })

  test('une feuille sans titre reste au contrat vérifié', () => {
    const suite = budget('Suite', 'Actions nouvelles', 'Département', 1000, 2000, 3000)
    expect(lire([loire, metropole, suite]).etat).toEqual([
      ...DE_LA_LOIRE,
      100_000,
      200_000,
      300_000,
    ])
  })

  test('un territoire nommé dans un titre n’est pas un signataire', () => {
    const titre = 'Contrat local – territoire de Saint-Étienne Métropole'
    const territoire = budget('Territoire', titre, 'Département', 5000, 6000, 7000)
    expect(lire([loire, territoire])).toMatchObject({
      etat: [...DE_LA_LOIRE, ...DE_LA_METROPOLE],
      questions: [],
      laisses: [],
    })
  })

  test('une action, ou un en-tête, qui nomme une autre collectivité n’en fait pas un', () => {
    const suite = feuille('Suite', [
      ['Axe', 'Action', 'Coût', 'État', 'Département', 'Convention Saint-Étienne Métropole'],
      ['Enfance', 'Convention Saint-Étienne Métropole : accueil', 100, 50, 40, 10],
      ['Enfance', 'Pacte logement de Saint-Étienne Métropole', 200, 100, 80, 20],
    ])
    expect(lire([loire, suite])).toMatchObject({
      etat: [...DE_LA_LOIRE, 5000, 10_000],
      questions: [],
      laisses: [],
    })
  })

  test('le contrat d’une autre, joint pour information, ne se choisit pas', () => {
    const joint = budget('Joint', `Pour information : ${METROPOLE}`, 'Métropole', 5000, 6000, 7000)
    expect(lire([joint, loire])).toMatchObject({
      nom: 'Département de la Loire',
      etat: DE_LA_LOIRE,
      questions: [],
      laisses: ['Joint : version'],
    })
  })
})
