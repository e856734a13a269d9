import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Eure-et-Loir – CLS 2025 – tableau des actions']
const TETE: Case[] = ['Axe', 'Action', 'Coût', 'État', 'Département']
const ETAT = [13, 20, 17, 9, 14, 12]
const AXES = ['Enfance', 'Enfance', 'Accès aux droits', 'Accès aux droits', 'Transition écologique']
const action = (i: number): Case[] => {
  const v = (ETAT[i] ?? 0) * 1000
  return [AXES[i] ?? 'Transition écologique', `Atelier ${'ABCDEF'[i]} du plan`, 2 * v, v, v]
}
const cumul = (mot: string, jusqua: number): Case[] => {
  const v = ETAT.slice(0, jusqua).reduce((s, e) => s + e * 1000, 0)
  return [mot, null, 2 * v, v, v]
}
const TOTAL = cumul('TOTAL', 6)
const CENTIMES = ETAT.map((e) => e * 100_000)

const lue = (...lignes: readonly Case[][]) => {
  const { actions, contrat } = lire(feuille('Impression', [TITRE, [], TETE, ...lignes]))
  const faux = contrat.totaux.filter((t) => !t.attendus.includes(t.montant))
  return { parts: actions.map((a) => a.partEtat), faux: faux.length }
}

describe('un tableau imprimé par pages', () => {
  for (const blancs of [0, 1, 3])
    test(`l’en-tête revient après ${blancs} ligne(s) vide(s)`, () => {
      const blanc = Array.from({ length: blancs }, (): Case[] => [])
      const { parts, faux } = lue(
        action(0),
        action(1),
        ...blanc,
        TETE,
        action(2),
        action(3),
        ...blanc,
        TETE,
        action(4),
        action(5),
        TOTAL,
      )
      expect(parts).toEqual(CENTIMES)
      expect(faux).toBe(0)
    })

  test('l’étage qui coiffe l’en-tête revient avec lui, la dernière colonne en moins', () => {
    const chapeau: Case[] = [null, null, null, ...Array(3).fill('État, par bassin')]
    const tete: Case[] = ['Axe', 'Action', 'Coût', 'Est', 'Ouest', 'Total', 'Département']
    const numeros: Case[] = [null, null, '(1)', '(2)', '(3)', '(4)', '(5)']
    const parBassin = (i: number): Case[] => {
      const [axe = null, nom = null, cout = null, part] = action(i)
      const moitie = Number(part) / 2
      return [axe, nom, cout, moitie, moitie, Number(part), Number(part), 'ok']
    }
    const { actions } = lire(
      feuille('Impression', [
        TITRE,
        [],
        chapeau,
        [...tete, 'Contrôle'],
        numeros,
        ...[0, 1].map(parBassin),
        [],
        chapeau,
        tete,
        numeros,
        ...[2, 3, 4, 5].map(parBassin),
      ]),
    )
    expect(actions.map((a) => a.partEtat)).toEqual(CENTIMES)
  })

  test('ce qu’une page reporte sur la suivante n’est ni une action ni un total', () => {
    const { parts, faux } = lue(
      action(0),
      action(1),
      action(2),
      cumul('À reporter', 3),
      TETE,
      cumul('Report', 3),
      action(3),
      action(4),
      action(5),
      TOTAL,
    )
    expect(parts).toEqual(CENTIMES)
    expect(faux).toBe(0)
  })

  // Après deux axes, un report en redit tout : l'axe où l'on est n'en est pas clos.
  const parAxes = (...coupure: readonly Case[][]) => {
    const [tete, ...reste] = TETE.slice(1)
    const sous = (i: number): Case[] => [...action(i).slice(1)]
    const { actions, contrat } = lire(
      feuille('Impression', [
        TITRE,
        [],
        [tete ?? null, ...reste],
        ['Axe 1 : Enfance'],
        sous(0),
        sous(1),
        ['Axe 2 : Accès aux droits'],
        sous(2),
        ...coupure,
        sous(3),
      ]),
    )
    return [actions.map((a) => a.axe), contrat.totaux.length]
  }
  const ligne = (mot: string): Case[] => [mot, ...cumul('', 3).slice(2)]
  const LUS = ['enfance', 'enfance', 'droits', 'droits']

  test('au milieu d’un axe, sans que l’en-tête revienne', () => {
    expect(parAxes(ligne('À reporter'), ligne('Report'))).toEqual([LUS, 0])
    expect(parAxes(ligne('Total page à reporter'), [], ligne('Report page précédente'))).toEqual([
      LUS,
      0,
    ])
  })

  test('un total de tous les axes, lui, les clôt', () => {
    expect(parAxes(ligne('Total'))).toEqual([['enfance', 'enfance', 'droits', 'inconnu'], 3])
  })

  test.each([['Report page précédente'], ['Report de la page 1']])(
    '« %s » à côté des axes, sous un en-tête qui a une colonne de moins',
    (mot) => {
      const [, ...reste] = action(1)
      const report = (dit: string): Case[] => [null, dit, ...cumul('', 1).slice(2)]
      const { actions, contrat } = lire(
        feuille('Impression', [
          TITRE,
          [],
          [...TETE, 'Clé'],
          action(0),
          report('Total page à reporter'),
          TETE,
          report(mot),
          [null, ...reste],
          ...[2, 3, 4, 5].map(action),
          TOTAL,
        ]),
      )
      expect(actions.map((a) => a.partEtat)).toEqual(CENTIMES)
      expect(actions[1]?.axe).toBe('enfance')
      expect(contrat.totaux.filter((t) => !t.attendus.includes(t.montant))).toEqual([])
    },
  )

  test('deux reports de suite ne font pas des étapes d’un montant', () => {
    const { parts, faux } = lue(
      action(0),
      action(1),
      [null, 'Total page à reporter', ...cumul('', 2).slice(2)],
      TETE,
      [null, 'Report page précédente', ...cumul('', 2).slice(2)],
      action(2),
      action(3),
      [null, 'Total page à reporter', ...cumul('', 4).slice(2)],
      TETE,
      [null, 'Report page précédente', ...cumul('', 4).slice(2)],
      action(4),
      action(5),
      TOTAL,
    )
    expect(parts).toEqual(CENTIMES)
    expect(faux).toBe(0)
  })

  test('loin d’un en-tête réimprimé, « À reporter » reste un total, et se vérifie', () => {
    const faussee = cumul('À reporter', 6).map((v) => (typeof v === 'number' ? v + 500 : v))
    const { parts, faux } = lue(...ETAT.map((_, i) => action(i)), faussee)
    expect(parts).toEqual(CENTIMES)
    expect(faux).toBeGreaterThan(0)
  })

  test('chaque page redit les numéros de ses colonnes', () => {
    const numeros: Case[] = [null, null, '(1)', '(2)', '(3)']
    const { parts, faux } = lue(
      numeros,
      action(0),
      action(1),
      cumul('À reporter', 2),
      TETE,
      numeros,
      cumul('Report', 2),
      action(2),
      action(3),
      cumul('À reporter', 4),
      TETE,
      numeros,
      cumul('Report', 4),
      action(4),
      action(5),
      TOTAL,
    )
    expect(parts).toEqual(CENTIMES)
    expect(faux).toBe(0)
  })

  test('« CAF (hors contrat) », dans l’en-tête d’une page, ne met pas la suivante hors du contrat', () => {
    const tete = (...suite: Case[]): Case[] => [...TETE, 'CAF (hors contrat)', ...suite]
    const { actions } = lire(
      feuille('Impression', [
        TITRE,
        [],
        tete('Contrôle'),
        [...action(0), null, 'OK'],
        [...action(1), null, 'OK'],
        [...action(2), null, 'OK'],
        tete(),
        action(3),
        action(4),
        action(5),
      ]),
    )
    expect(actions.map((a) => a.partEtat)).toEqual(CENTIMES)
  })
})
