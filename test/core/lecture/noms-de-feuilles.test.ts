import { describe, expect, test } from 'vitest'
import { AXES, action, COLONNES, LUES, partsParAxe as parts, TITRE } from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
const ENFANTS = [action('Ludobus', 12_000), action('Répit parental', 9_000)]
const BUS = [action('Bus des droits', 20_000)]
const GARAGE = [action('Garage solidaire', 15_000)]

/** Une feuille par axe, que son seul nom rattache. */
const feuilleDe = (nom: string, actions: readonly Case[][], ...avant: Case[][]) =>
  feuille(nom, [TITRE, [], ...avant, COLONNES, ...actions])

describe('un nom de feuille coupé', () => {
  test('commence un titre écrit dans le récapitulatif', () => {
    const recapitulatif: Case[][] = [
      ['Axe du contrat', 'Coût', 'État', 'Département'],
      ['Axe 1 – Bien grandir : les enfants et leurs parents', 42_000, 21_000, 21_000],
      ['Axe 2 – Vivre dignement et exercer ses droits', 40_000, 20_000, 20_000],
      ['Axe 3 – Habiter autrement : la transition écologique', 30_000, 15_000, 15_000],
    ]
    const lu = lire(
      feuille('Ensemble', recapitulatif),
      feuilleDe('Bien grandir   les enf', ENFANTS),
      feuilleDe('Vivre dignement et exerc', BUS),
      feuilleDe('Habiter autrement   la t', GARAGE),
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('s’il n’est que le premier mot d’un titre, il ne dit rien', () => {
    const lu = lire(
      feuille('Programmation', [TITRE, [], COLONNES, ...BUS]),
      feuille('Notes', [['Programmation emploi']]),
    )
    expect(parts(lu).map(([axe]) => axe)).not.toContain('emploi')
  })

  test('s’arrête au milieu du mot qui nomme l’axe', () => {
    const lu = lire(
      feuilleDe('Soutenir la petite enfance', ENFANTS),
      feuilleDe('Garantir pour tous acces aux dro', BUS),
      feuilleDe('Réussir partout la transiti', GARAGE),
    )
    expect(parts(lu)).toEqual(LUES)
  })
})

describe('des feuilles de même en-tête', () => {
  test('un nom qui ne fait que pencher vers un axe dit le sien', () => {
    const lu = lire(
      feuilleDe('Petite enfance', ENFANTS),
      feuilleDe('Remobiliser vers l’emploi', BUS),
      feuilleDe('Transition', GARAGE),
    )
    expect(parts(lu)[2]).toEqual(['emploi', 20_000])
  })

  test('celle que rien ne nomme n’a pas pour autant l’axe qui reste', () => {
    const liste = ['Couveuse', 'Tremplin', 'Ressourcerie', 'Rencontres']
    const noms = ['Petite enfance', 'Emploi', 'Transition écologique', 'Vivre ensemble']
    const lu = lire(
      ...noms.map((nom, i) => feuilleDe(nom, [action(liste[i] ?? nom, 1000 * (i + 1))])),
    )
    expect(parts(lu).map(([axe]) => axe)).not.toContain('droits')
  })
})

describe('sur la feuille d’un axe, un thème qui fait songer à un autre', () => {
  test('n’en est pas un, si son nom le dit', () => {
    const lu = lire(
      feuilleDe('Axe 1 - Enfance', [['Mobilité'], ...ENFANTS]),
      feuilleDe('Axe 2 - Accès aux droits', [['Alimentation durable'], ...BUS]),
      feuilleDe('Axe 3 - Transition écologique', [['Hébergement'], ...GARAGE]),
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('ni si « Axe | … », au-dessus du tableau, le dit', () => {
    const lu = lire(
      feuilleDe('F1', [['Mobilité'], ...ENFANTS], ['Axe', ENFANCE]),
      feuilleDe('F2', [['Alimentation durable'], ...BUS], ['Axe', DROITS]),
      feuilleDe('F3', [['Hébergement'], ...GARAGE], ['Axe', TRANSITION]),
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('un axe étiqueté peut n’être nommé que par ses mots', () => {
    const lu = lire(
      feuilleDe('Axe 1', ENFANTS, ['Axe', ENFANCE]),
      feuilleDe('Axe 2', [action('Tremplin', 20_000)], ['Axe', 'Ouvrir les portes de l’emploi']),
    )
    expect(parts(lu).at(-1)).toEqual(['emploi', 20_000])
  })

  test('de même sous « Volet »', () => {
    const volet = (nom: string, theme: string, actions: readonly Case[][]) =>
      feuille(nom, [
        TITRE,
        [],
        ['Volet', ...COLONNES],
        ...actions.map((a): Case[] => [theme, ...a]),
      ])
    const lu = lire(
      volet('Axe 1 - Enfance', 'Coordination', ENFANTS),
      volet('Axe 2 - Accès aux droits', 'Ressources', BUS),
      volet('Axe 3 - Transition écologique', 'Ingénierie', GARAGE),
    )
    expect(parts(lu)).toEqual(LUES)
  })
})

test('une fiche d’un seul montant est de la même forme que les autres', () => {
  const fiche = (n: number, axe: string, nom: string, part: number | null) =>
    feuille(`${n}`, [
      ['Contrat local des solidarités'],
      ['Numéro', `A${n}`],
      ['Nom de l’action', nom],
      ['Axe', axe],
      ['Année', 'Part État', 'Part Département', 'Coût total'],
      [2024, part, part, part && 2 * part],
      n === 3 ? [2025] : [2025, 8000, 8000, 16_000],
    ])
  const lu = lire(
    fiche(1, ENFANCE, 'Ludobus', 12_000),
    fiche(2, ENFANCE, 'Répit parental', 9_000),
    fiche(3, DROITS, 'Bus des droits', 20_000),
    fiche(4, TRANSITION, 'Garage solidaire', 15_000),
  )
  expect(lu.actions.map((a) => a.action)).toContain('Bus des droits')
})
