import { describe, expect, test } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

const COLONNES: Case[] = ['Action', 'Coût', 'État', 'Département']
const AXES = [
  'Prévenir la pauvreté dès l’enfance',
  'Accès aux droits et grande exclusion',
  'Transition écologique et solidaire',
]
const action = (nom: string, part: number): Case[] => [nom, 2 * part, part, part]

const parts = ({ actions }: ReturnType<typeof lire>) =>
  actions.map((a) => [a.axe, a.annee, Number(a.partEtat) / 100])
const plafonds = ({ contrat }: ReturnType<typeof lire>) =>
  Object.fromEntries(contrat.plafonds.map((p) => [`${p.axe} ${p.annee}`, p.montant / 100]))

describe('une feuille par financeur', () => {
  const lignes = (rapport: number, plafond: readonly number[] = []): Case[][] =>
    AXES.flatMap((axe, i): Case[][] => [
      [`Axe ${i + 1} : ${axe}`, `Projet ${i}`, rapport * (10_000 + i), rapport * (20_000 + i)],
      ...plafond.slice(i, i + 1).map((p): Case[] => [`Plafond axe ${i + 1}`, null, p, p]),
    ])
  const page = (nom: string, titre: string, ...suite: Parameters<typeof lignes>) =>
    feuille(nom, [[titre], [], ['Axe', 'Action', 'Année 2025', 'Année 2026'], ...lignes(...suite)])

  test('ce que la seule feuille de l’État écrit reste à sa place', () => {
    const lu = lire(
      page('Ensemble', 'Coût total des actions', 2),
      page('DDETS', 'Crédits de l’État', 1, [50_000, 40_000, 30_000]),
      page('Part Département', 'Participation du Département', 1),
    )
    expect(parts(lu).filter(([, annee]) => annee === 2025)).toEqual([
      ['enfance', 2025, 10_000],
      ['droits', 2025, 10_001],
      ['transition', 2025, 10_002],
    ])
    expect(plafonds(lu)).toMatchObject({
      'enfance 2025': 50_000,
      'droits 2025': 40_000,
      'transition 2025': 30_000,
    })
  })

  test('celle de l’État suffit, si rien d’autre ne nomme ses montants', () => {
    const seule = (titre: string) => lire(page('Feuil1', titre, 1)).contrat.lignes.length
    expect(seule('Répartition de la participation de l’État')).toBe(6)
    expect(seule('Répartition de la participation des communes')).toBe(0)
  })

  test('« Somme » n’ajoute rien à la dernière action d’une liste', () => {
    const liste = (titre: string): Case[][] => [
      [titre],
      ['N°', 'Action', 'Année 2025'],
      ...AXES.flatMap((axe, i): Case[][] => [
        [`Axe ${i + 1} : ${axe}`],
        [`${i}.a`, `Projet ${i}`, 10_000 + i],
        [`${i}.b`, `Atelier ${i}`, 4000 + i],
        [`Somme axe ${i + 1}`, null, 14_000 + 2 * i],
      ]),
      [],
      [],
    ]
    const lu = lire(
      feuille('Maquette', [...liste('Part Département'), ...liste('Tableau 1 – crédits État')]),
    )
    expect(parts(lu).map(([, , part]) => part)).toEqual([10_000, 4000, 10_001, 4001, 10_002, 4002])
  })
})

describe('plusieurs tableaux sur une feuille', () => {
  test('les plafonds sous le tableau de chaque année sont de cette année', () => {
    const annee = (an: number): Case[][] => [
      [an],
      ['Axe', ...COLONNES],
      ...AXES.map((axe, i): Case[] => [axe, ...action(`Projet ${i}`, 20_000 + i + an)]),
      [],
      ['Crédits État notifiés'],
      ['Axe', 'Enveloppe notifiée'],
      ...AXES.map((axe, i): Case[] => [axe, 10 * an + i]),
      [],
      [],
    ]
    const lu = lire(feuille('Budget', [...annee(2025), ...annee(2026)]))
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 20_250,
      'droits 2025': 20_251,
      'transition 2025': 20_252,
      'enfance 2026': 20_260,
      'droits 2026': 20_261,
      'transition 2026': 20_262,
    })
  })

  test('« Axe n° 2 » explique « AXE 2 », quoi que la deuxième action dise', () => {
    const noms = ['1 – Ludobus', '2 – Enfance et jeunes majeurs : logement', '3 – Potager']
    const lu = lire(
      feuille('Plan 2025', [
        ['Axe', ...COLONNES],
        ...AXES.map((axe, i): Case[] => [
          `Axe n° ${i + 1} : ${axe}`,
          ...action(noms[i] ?? '', 20_000),
        ]),
        [],
        [],
        ['Axe', 'Enveloppe notifiée'],
        ['AXE 1', 50_000],
        ['AXE 2', 40_000],
        ['AXE 3', 30_000],
      ]),
    )
    expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000, transition: 3_000_000 })
  })
})

test('la seule feuille lue se dit ancienne : rien n’est conforme', () => {
  const budget = (nom: string) =>
    feuille(nom, [
      ['Département du Cantal – 2025'],
      ['Axe', 'Action', 'Nature', 'Coût', 'État', 'Département'],
      ...AXES.map((axe, i): Case[] => [axe, `Projet ${i}`, 'Nouvelle', 320_000, 160_000, 160_000]),
    ])
  const reserves = (nom: string) => {
    const examen = examiner(classeur(budget(nom)), DEMANDE)
    return estSansTableau(examen) ? null : examen.conclusion.reserves
  }
  expect(reserves('Ancienne version')?.join()).toContain('se dit ancienne ou remplacée')
  expect(reserves('Version du comité')).toEqual([])
})
