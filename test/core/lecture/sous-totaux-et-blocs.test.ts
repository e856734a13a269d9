import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ETAT = [20_000, 30_000, 16_000, 9000]
const NOMS = ['Ludothèque mobile', 'Coach budget', 'Bus des droits', 'Vélos en prêt']
const action = (i: number): Case[] => {
  const v = ETAT[i] ?? 0
  return [NOMS[i] ?? null, 2 * v, v, v]
}

describe('un sous-total sous l’intitulé de son axe, avant ses actions', () => {
  const portees = (...libelles: readonly [string, string, string]) =>
    lire(
      feuille('Budget 2025', [
        ['Action', 'Coût', 'État', 'Département'],
        ['Axe 1 – Prévention de la pauvreté dès l’enfance'],
        [libelles[0], 100_000, 50_000, 50_000],
        action(0),
        action(1),
        ['Axe 2 – Accès aux droits'],
        [libelles[1], 32_000, 16_000, 16_000],
        action(2),
        ['Axe 3 – Transition écologique'],
        [libelles[2], 18_000, 9000, 9000],
        action(3),
        ['Total du contrat', 150_000, 75_000, 75_000],
      ]),
    ).contrat.totaux.flatMap(({ champ, portee, montant, attendus }) =>
      champ === 'partEtat'
        ? [
            `${portee.genre === 'axe' ? portee.axe : portee.genre} ${montant / 100} ${attendus.map((a) => a / 100)}`,
          ]
        : [],
    )

  for (const libelle of ['Total de l’axe', 'Sous-total'])
    test(`« ${libelle} » est celui de l’axe, et non du contrat`, () => {
      expect(portees(libelle, libelle, libelle)).toEqual([
        'enfance 50000 50000',
        'droits 16000 16000',
        'transition 9000 9000',
        'general 75000 75000',
      ])
    })
})

describe('des plafonds dans une phrase', () => {
  const plafonds = (phrase: string) =>
    lire(
      feuille('CLS 2025', [
        [phrase],
        [],
        ['Axe', 'Action', 'Coût', 'État', 'Département'],
        ['Enfance', ...action(0)],
        ['Accès aux droits', ...action(2)],
        ['Transition écologique', ...action(3)],
      ]),
    ).plafonds

  test('« crédits État maximum » les annonce', () => {
    expect(
      plafonds(
        'Crédits État maximum par axe : enfance 45 000 €, droits 40 000 €, transition 18 000 €',
      ),
    ).toEqual({ enfance: 4_500_000, droits: 4_000_000, transition: 1_800_000 })
  })

  test('« crédits État programmés » n’en annonce pas', () => {
    expect(
      plafonds('Crédits État programmés : enfance 45 000 €, droits 40 000 €, transition 18 000 €'),
    ).toEqual({})
  })
})

describe('les financeurs sous chaque action, dont le coût a sa propre colonne', () => {
  const bloc = (axe: string, i: number): Case[][] => {
    const [nom = null, cout = null, etat = null, part = null] = action(i)
    return [
      [axe, nom, cout],
      [null, '   État – contrat local', null, etat, 0.5],
      [null, '   Département', null, part, 0.5],
    ]
  }

  test('chaque action garde son coût, même nommée comme un poste ; un taux n’est pas un montant', () => {
    const { contrat, plafonds } = lire(
      feuille('Plan de financement', [
        ['CLS 2025 — plan de financement par action'],
        [],
        ['Axe', 'Action / financeur', 'Coût 2025', 'Financement 2025', '%'],
        ...bloc('Enfance', 0),
        ...bloc('Enfance', 1),
        ...bloc('Accès aux droits', 2),
        ...bloc('Transition écologique', 3),
        [],
        [null, 'Axe', 'Plafond notifié 2025'],
        [null, 'Enfance', 80_000],
        [null, 'Accès aux droits', 40_000],
        [null, 'Transition écologique', 20_000],
      ]),
    )
    expect(
      contrat.unites.map(({ action, montants }) => [action, montants.cout, montants.partEtat]),
    ).toEqual(NOMS.map((nom, i) => [nom, (ETAT[i] ?? 0) * 200, (ETAT[i] ?? 0) * 100]))
    expect(plafonds).toEqual({ enfance: 8_000_000, droits: 4_000_000, transition: 2_000_000 })
  })
})

describe('un plafond dit par le sous-total de son axe', () => {
  const budget = (
    dire: (axe: string, plafond: string) => string,
    ecrire = (v: number): Case => v,
  ) =>
    lire(
      feuille('Budget 2025', [
        ['Action', 'Coût', 'État', 'Département'],
        ...['Enfance', 'Accès aux droits', 'Transition écologique'].flatMap((axe, i): Case[][] => {
          const v = ETAT[i] ?? 0
          return [
            [axe],
            [`Atelier ${i}`, ecrire(2 * v), ecrire(v), ecrire(v)],
            [`Permanence ${i}`, ecrire(4 * v), ecrire(2 * v), ecrire(2 * v)],
            [dire(axe, `${9 * (i + 1)}0 000 €`), ecrire(6 * v), ecrire(3 * v), ecrire(3 * v)],
          ]
        }),
      ]),
    )
  const PLAFONDS = { enfance: 9_000_000, droits: 18_000_000, transition: 27_000_000 }

  for (const dire of [
    (axe: string, p: string) => `Sous-total ${axe} (plafond notifié : ${p})`,
    (axe: string, p: string) => `Montant total ${axe} – plafond notifié ${p}`,
    (axe: string, p: string) => `Ss-total ${axe} / Plafond : ${p}`,
  ])
    test(`« ${dire('Enfance', '90 000 €')} »`, () => {
      const { plafonds, actions, contrat } = budget(dire)
      expect(plafonds).toEqual(PLAFONDS)
      expect(actions).toHaveLength(6)
      expect(contrat.totaux.every((t) => t.portee.genre === 'axe')).toBe(true)
    })

  test('de même quand les montants sont des textes', () => {
    const dire = (axe: string, p: string) => `Sous-total ${axe} (plafond notifié : ${p})`
    expect(budget(dire, (v) => `${v},00`)).toMatchObject({ plafonds: PLAFONDS })
  })

  test('un sous-total qui n’en dit pas n’en donne aucun', () => {
    expect(budget((axe) => `Sous-total ${axe} : 90 000 € d’autres crédits`).plafonds).toEqual({})
  })
})
