import { expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

/** Les totaux qui ne sont aucune des sommes admises : leur libellé, et ce qu'ils écrivent. */
function faux(cases: readonly (readonly Case[])[]): string[] {
  const { totaux } = lire(feuille('Budget', cases)).contrat
  return [
    ...new Set(
      totaux
        .filter((t) => !t.attendus.includes(t.montant))
        .map((t) => `${t.libelle} ${t.montant / 100}`),
    ),
  ]
}

const TETE = ['Axe', 'Action', 'Nature', 'Coût total', 'Part de l’État', 'Part du Département']
const ligne = (axe: string, action: string, etat: number): Case[] => [
  axe,
  action,
  'Nouvelle',
  2 * etat,
  etat,
  etat,
]
const somme = (libelle: string, etat: number): Case[] => [libelle, '', '', 2 * etat, etat, etat]
const ENFANCE = 'Enfance et parentalité'
const EMPLOI = 'Emploi et insertion'

test('un « dont » qui redit l’axe de sa ligne n’est pas un sous-total', () => {
  const avec = (precision: string) => [
    TETE,
    ligne(ENFANCE, 'Crèche de nuit', 1000),
    [ENFANCE, precision, '', 700, 350, ''],
    ligne(ENFANCE, 'Aide aux devoirs', 3000),
    ligne(EMPLOI, 'Garage associatif', 2000),
    [EMPLOI, precision, '', 900, 450, ''],
    somme('Total', 6000),
  ]
  expect(faux(avec('dont salaires'))).toEqual([])
  expect(lire(feuille('Budget', avec('dont salaires'))).actions).toHaveLength(3)
  // Une action que rien ne dit « dont » reste une action, et le total est faux.
  expect(faux(avec('Relais de quartier'))).toEqual(['Total 12000', 'Total 6000'])
})

test('des sous-totaux en tête de leurs actions se comparent à elles', () => {
  const avec = (droits: number) => [
    TETE,
    somme('S/T Enfance', 4000),
    ligne(ENFANCE, 'Crèche de nuit', 1000),
    ligne(ENFANCE, 'Aide aux devoirs', 3000),
    somme('S/T Emploi', droits),
    ligne(EMPLOI, 'Garage associatif', 2000),
    ligne(EMPLOI, 'Auto-école solidaire', 500),
    somme('Total', 6500),
  ]
  expect(faux(avec(2500))).toEqual([])
  expect(faux(avec(2600))).toEqual(['S/T Emploi 5200', 'S/T Emploi 2600'])
})

test('un sous-total d’une seule action, parmi d’autres qui ouvrent leur axe, borne celui d’avant', () => {
  const avec = (transition: number) => [
    ['Axe', 'Action', 'Porteur', 'Coût total', 'Part de l’État', 'Part du Département'],
    somme('S/T Enfance', 4000),
    ligne(ENFANCE, 'Crèche de nuit', 1000),
    ligne(ENFANCE, 'Aide aux devoirs', 3000),
    somme('S/T Emploi', 2500),
    ligne(EMPLOI, 'Garage associatif', 2000),
    ligne(EMPLOI, 'Auto-école solidaire', 500),
    somme('S/T Transition', transition),
    ligne('Transition écologique', 'Recyclerie', 700),
    somme('Total toutes actions', 7200),
  ]
  expect(faux(avec(700))).toEqual([])
  expect(faux(avec(800))).toEqual(['S/T Transition 1600', 'S/T Transition 800'])
})

test('un total général couvre toutes les années, après des axes qui ont chacun leur total en tête', () => {
  const titre = (libelle: string, etat: number): Case[] => [
    libelle,
    '',
    '',
    '',
    2 * etat,
    etat,
    etat,
  ]
  const action = (annee: number, nom: string, etat: number): Case[] => [
    nom,
    'CCAS',
    'Nouvelle',
    annee,
    2 * etat,
    etat,
    etat,
  ]
  const avec = (total: number) => [
    ['Action', 'Porteur', 'Nature', 'Année', ...TETE.slice(3)],
    ...[2026, 2027].flatMap((annee) => [
      titre('Enfance et parentalité', 4000),
      action(annee, 'Crèche de nuit', 1000),
      action(annee, 'Aide aux devoirs', 3000),
      titre('Accès à l’emploi', 2500),
      action(annee, 'Garage associatif', 2000),
      action(annee, 'Auto-école solidaire', 500),
    ]),
    titre('TOTAL GÉNÉRAL', total),
  ]
  expect(faux(avec(13000))).toEqual([])
  expect(faux(avec(13100))).toEqual(['TOTAL GÉNÉRAL 26200', 'TOTAL GÉNÉRAL 13100'])
})

test('une action aux mêmes montants que celle du dessus, un de moins, n’en est pas le total', () => {
  const tete = ['Action', 'Coût total', 'Part du Département', 'Part de l’État demandée']
  const avec = (nom: string) =>
    lire(
      feuille('Budget', [
        [...tete, 'Part de l’État conventionnée', 'Part de l’État versée', 'CAF', 'Taux'],
        ['Axe 1 – Enfance et parentalité'],
        ['Crèche de nuit', 3000, 1500, 1700, 1500, 400, '', 0.5],
        ['Total axe 1', 3000, 1500, 1700, 1500, 400, '', 0.5],
        ['Axe 2 – Transition écologique et solidaire'],
        ['Vélos partagés', 2000, 1000, 1200, 1000, 700, '', 0.5],
        [nom, 2000, 1000, 1400, 1000, '', '', 0.5],
        ['Jardin nourricier', 2600, 1300, 1300, 1300, 100, '', 0.5],
        ['Total axe 2', 6600, 3300, 3900, 3300, 800, '', 0.5],
      ]),
    ).actions.length
  expect(avec('Conseil en sobriété énergétique')).toBe(4)
  expect(avec('Total')).toBe(3)
})

test('la deuxième action d’un axe, de mêmes montants que la première, n’en est pas le total', () => {
  const budget = (axe: string, ...actions: readonly string[]) =>
    actions.map((action, i): Case[] => [
      i === 0 ? axe : null,
      i === 0 ? 'N' : null,
      action,
      54,
      54,
      108,
    ])
  expect(
    lues(
      feuille('Budget', [
        ['Département du Doubs – 2025'],
        [],
        ['Axe', 'Statut', 'Opération', 'État', 'Département', 'Coût'],
        ...budget('Enfance', 'Ludobus', 'Lieu d’accueil'),
        ['Sous-total', null, null, 108, 108, 216],
        ...budget('Accès aux droits', 'Bains-douches', 'Écrivain public', 'Maraude'),
        ['Sous-total', null, null, 162, 162, 324],
      ]),
    ),
  ).toHaveLength(5)
})

test.each(['Σ', '∑', 'Total'])(
  '« %s », sous des axes totalisés en tête, les additionne tous',
  (nom) => {
    const sansAxe = (action: string, etat: number): Case[] => [action, 2 * etat, etat, etat]
    const avec = (total: number) => [
      ['Action', 'Coût total', 'Part de l’État', 'Part du Département'],
      sansAxe('Axe 1 : Enfance', 4000),
      sansAxe('Crèche de nuit', 1000),
      sansAxe('Aide aux devoirs', 3000),
      sansAxe('Axe 2 : Accès aux droits', 2500),
      sansAxe('Bagagerie', 2000),
      sansAxe('Domiciliation', 500),
      sansAxe(nom, total),
    ]
    expect(faux(avec(6500))).toEqual([])
    expect(faux(avec(6600))).toHaveLength(2)
  },
)

test('« TOTAUX », en tête du premier de plusieurs tableaux, les additionne tous', () => {
  const tete = ['Action', 'Coût total', 'Part de l’État', 'Part du Département']
  const sansAxe = (action: string, etat: number): Case[] => [action, 2 * etat, etat, etat]
  const avec = (total: number) => [
    ['Enfance'],
    tete,
    sansAxe('TOTAUX', total),
    sansAxe('Crèche de nuit', 1000),
    sansAxe('Aide aux devoirs', 3000),
    [],
    ['Accès aux droits'],
    tete,
    sansAxe('Bagagerie', 2000),
    sansAxe('Domiciliation', 500),
  ]
  expect(faux(avec(6500))).toEqual([])
  expect(faux(avec(6600))).toHaveLength(2)
})
