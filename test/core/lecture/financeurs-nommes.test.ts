import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const lues = (etat: string, collectivite: string, tiers: string, titre: string) =>
  lire(
    feuille('Budget 2025', [
      [titre],
      [],
      ['Axe', 'Action', 'Coût total', etat, collectivite, tiers],
      ['Enfance', 'Tutorat', 120, 50, 60, 10],
      ['Accès aux droits', 'Maraudes', 100, 40, 48, 12],
      ['Accès aux droits', 'Bagagerie', 50, 20, 25, 5],
    ]),
  )
const ATTENDUES: Case[][] = [
  [5_000, 6_000, 1_000],
  [4_000, 4_800, 1_200],
  [2_000, 2_500, 500],
]

const DEPARTEMENT = 'Contrat local des solidarités du Département de l’Oise'

test.each([
  ['Préfecture', 'Conseil Dép.', 'Fonds propres associations', DEPARTEMENT],
  ['DREETS', 'Fonds propres CD60', 'Autofin. associations', DEPARTEMENT],
  ['État', 'Part TMVL', 'Conseil dép.', 'Contrat local – Tours Métropole Val de Loire'],
  ['BOP 304', 'METRO', 'CAF', 'Contrat local – Toulouse Métropole'],
])('« %s », « %s » et « %s »', (etat, collectivite, tiers, titre) => {
  const { questions, actions } = lues(etat, collectivite, tiers, titre)
  expect(questions.map((q) => q.question)).toEqual([])
  expect(actions.map((a) => [a.partEtat, a.partCollectivite, a.tiers])).toEqual(ATTENDUES)
})

test('« Avenant n° 1 » n’est pas l’année d’avant, « N-1 » si', () => {
  const cout = (entete: string) =>
    lire(
      feuille('Budget 2025', [
        [DEPARTEMENT],
        [],
        ['Axe', 'Action', entete, 'Part État', 'Part Département'],
        ['Enfance', 'Tutorat', 100, 50, 50],
        ['Accès aux droits', 'Maraudes', 80, 40, 40],
      ]),
    ).actions.map((a) => a.cout)
  expect(cout('Avenant n° 1 – coût total')).toEqual([10_000, 8_000])
  expect(cout('Coût total N-1')).toEqual(['absent', 'absent'])
})
