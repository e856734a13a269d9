import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const budget = (nom: string, k: number, ...titres: readonly string[]) =>
  feuille(nom, [
    ['Département du Doubs – contrat local – 2025'],
    ...titres.map((t): Case[] => [t]),
    [],
    ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
    ['Enfance', 'Crèche', 240_000 * k, 120_000 * k, 120_000 * k],
    ['Accès aux droits', 'Maraude', 180_000 * k, 90_000 * k, 90_000 * k],
    ['Transition écologique', 'Jardins', 90_000 * k, 45_000 * k, 45_000 * k],
  ])

describe('deux feuilles des mêmes actions, avec d’autres montants', () => {
  for (const [nom, autre, ...consignes] of [
    ['Budget', 'Budget (remplacé)', 'Les montants sont ceux validés en comité de pilotage.'],
    ['Maquette', 'V0 Maquette', 'Les montants sont ceux validés en comité de pilotage.'],
    ['Actions VF signée', 'ANCIEN - Actions', '• Document de travail partagé avec l’État.'],
    ['Actions', 'Ancienne version', 'Rappel des plafonds notifiés par l’État (par an)'],
  ] as const)
    test(`« ${nom} » plutôt que « ${autre} », quoi qu’en disent les consignes`, () => {
      for (const bonne of [budget(nom, 1), budget(nom, 1, ...consignes)]) {
        const { actions, questions } = lire(budget(autre, 2, ...consignes), bonne)
        expect(actions.map((a) => a.partEtat)).toEqual([12_000_000, 9_000_000, 4_500_000])
        expect(questions).toEqual([])
      }
    })

  test.each([
    ['brouillon du 3 mai', 'Maraude'],
    ['Budget (ne plus utiliser)', 'Crèche'],
  ])('« %s » ne s’ajoute pas, même si ses actions ne se nomment plus pareil', (nom, action) => {
    const autres = (noms: readonly string[]) =>
      feuille(nom, [
        ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', noms[0] ?? null, 20, 10, 10],
        ['Accès aux droits', noms[1] ?? null, 20, 10, 10],
      ])
    const deux = [budget('Budget', 1), autres(['Accueil des petits', 'Aller vers'])] as const
    const { actions, questions } = lire(...deux)
    expect(actions.map((a) => a.partEtat)).toEqual([12_000_000, 9_000_000, 4_500_000])
    expect(questions).toEqual([])
    // Numérotée, et son porteur à la ligne, une action est la même.
    const numerotees = autres([`FA 1 – ${action}\n(Croix-Rouge)`, `1.2 – ${action}`])
    expect(lire(budget('Budget', 1), numerotees).actions).toHaveLength(3)
  })

  test('« Sauvegarde 25 » est une association, et ses actions s’ajoutent aux autres', () => {
    const siennes = feuille('Sauvegarde 25', [
      ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 'Tutorat', 20, 10, 10],
      ['Accès aux droits', 'Samu social', 20, 10, 10],
    ])
    expect(lire(budget('Budget', 1), siennes).actions).toHaveLength(5)
  })

  test('un brouillon reste lu, s’il est seul ou seul à dire un axe', () => {
    const seul = lire(budget('Brouillon', 1)).actions
    expect(seul).toHaveLength(3)
    const enfance = feuille('Budget', [
      ['Département du Doubs – contrat local – 2025'],
      [],
      ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 'Ludobus', 20, 10, 10],
      ['Enfance', 'Café des parents', 20, 10, 10],
    ])
    expect(lire(enfance, budget('Brouillon', 1)).actions).toHaveLength(5)
  })

  test('« Budget » et « Tableau » : rien ne les départage, on demande', () => {
    expect(lire(budget('Budget', 1), budget('Tableau', 2)).questions).toHaveLength(1)
  })
})

describe('une ancienne version ne redit ni les numéros des actions ni leurs précisions', () => {
  const budget = (nom: string, titre: string, k: number, ...actions: readonly string[]) =>
    feuille(nom, [
      [`Département du Doubs – contrat local – 2025${titre}`],
      [],
      ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
      ...actions.map((action, i): Case[] => {
        const axe = ['Enfance', 'Accès aux droits', 'Transition écologique'][i] ?? ''
        const part = 10_000 * (i + 2) * k
        return [axe, action, 2 * part, part, part]
      }),
    ])
  const avant = budget('V0', ' (remplacée)', 3, 'Crèche', 'Maraude (Nord)', 'Jardins')
  const etats = (...siennes: readonly string[]) =>
    lire(avant, budget('Budget', '', 1, ...siennes)).actions.map((a) => a.partEtat)

  test.each([
    ['FA 1 – Crèche', 'FA 2 – Maraude', 'FA 3 – Jardins'],
    ['1.1 Crèche', '2.1 Maraude (Nord)', '3.1. Jardins'],
    ['Crèche\n(Ville de Dole)', 'Maraude\n(Nord)', 'Jardins\n(AFEV)'],
  ])('« %s »', (...siennes) => {
    expect(etats(...siennes)).toEqual([2_000_000, 3_000_000, 4_000_000])
  })

  test('d’autres actions, à la suite, comptent aussi', () => {
    const suite = budget('Suite', '', 1, 'Ludobus', 'Maraude (Sud)', 'Vélos')
    const premiere = budget('Budget', '', 3, 'Crèche', 'Maraude (Nord)', 'Jardins')
    expect(lire(premiere, suite).actions).toHaveLength(6)
  })

  test('deux numéros différents font deux actions', () => {
    const [enfance, droits] = ['1.1 Coordination', '2.1 Coordination'].map((action, i) =>
      feuille(i === 0 ? 'Enfance' : 'Accès aux droits', [
        ['Action', 'Coût 2025', 'Part État 2025', 'Part Département 2025'],
        [action, 80_000 + 2 * i, 40_000 + i, 40_000 + i],
      ]),
    )
    expect(enfance && droits && lire(enfance, droits).actions).toHaveLength(2)
  })
})

describe('une collectivité que seul un en-tête nomme', () => {
  const nommee = (titre: string, part: string) => {
    const { collectivite } = lire(
      feuille('Budget 2025', [
        [titre],
        [],
        ['Axe', 'Action', 'Coût', 'Part État', part],
        ['Enfance', 'Crèche', 240_000, 120_000, 120_000],
        ['Accès aux droits', 'Maraude', 180_000, 90_000, 90_000],
        ['Transition écologique', 'Jardins', 90_000, 45_000, 45_000],
      ]),
    ).contrat
    return [collectivite.nom, collectivite.type]
  }

  test('« Part Loir-et-Cher »', () => {
    expect(nommee('Actions retenues', 'Part Loir-et-Cher')).toEqual([
      'Département du Loir-et-Cher',
      'departement',
    ])
  })

  test('un titre l’emporte ; « Part collectivité » ne nomme personne', () => {
    expect(nommee('Département du Doubs', 'Part Loir-et-Cher')).toEqual([
      'Département du Doubs',
      'departement',
    ])
    expect(nommee('Actions retenues', 'Part collectivité')).toEqual([null, null])
  })
})
