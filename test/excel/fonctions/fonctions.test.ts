import { beforeAll, describe, expect, test } from 'vitest'
import { evaluer, FONCTIONS } from '../../../core/fonctions/index.ts'
import { poserLeMoteur } from '../../../excel-addin/moteur/index.ts'
import { moteurDirect } from '../../../task-pane/moteur/direct.ts'
import { moteurDistant } from '../../../task-pane/moteur/index.ts'
import { type Formule, ouvrirLesFonctions } from './appeler.ts'

const VALEUR = 7
const NON_DISPONIBLE = 1

describe('les fonctions dans une cellule, par le vrai moteur d’Excel', () => {
  let formule: Formule

  beforeAll(async () => {
    ;({ formule } = await ouvrirLesFonctions())
  })

  test('chaque exemple du registre donne ce qu’il annonce', async () => {
    const exemples = FONCTIONS.flatMap((f) => f.exemples.map((e) => ({ nom: f.nom, ...e })))
    const rendus = await Promise.all(
      exemples.map(async ({ nom, arguments: valeurs }) => (await formule(nom, ...valeurs)).valeur),
    )
    expect(rendus).toEqual(
      exemples.map(({ attendu }) => (typeof attendu === 'object' ? attendu : [[attendu]])),
    )
  })

  // La bibliothèque d’Excel attend une demi-seconde avant d’appeler : autant le faire ensemble.
  test.concurrent('une plage étale le résultat, ligne à ligne ; une ligne vide le reste', async () => {
    const [couts, tiers] = [
      [[100], [''], [300]],
      [[20], [''], [0]],
    ]
    const [parts, plans] = await Promise.all([
      formule('PARTETAT', couts, tiers),
      formule('PLANFINANCEMENT', couts, tiers),
    ])
    expect(parts.valeur).toEqual([[40], [''], [150]])
    expect(plans.valeur).toEqual(evaluer('PLANFINANCEMENT', [couts, tiers]))
    expect(plans.valeur).toHaveLength(3)
  })

  test.concurrent('un paramètre omis compte pour rien, où qu’il soit', async () => {
    const [fin, milieu, fse] = await Promise.all([
      formule('PARTETAT', 100),
      formule('PARTETAT', 100, null, 10, 60),
      formule('PARTETAT', 100, 20, null, null),
    ])
    expect([fin.valeur, milieu.valeur, fse.valeur]).toEqual([[[50]], [[10]], [[40]]])
  })

  test.concurrent('une erreur seule est levée avec sa phrase', async () => {
    const { reussi, valeur, codeDErreur } = await formule('PARTETAT', 'cher')
    expect({ reussi, codeDErreur }).toEqual({ reussi: false, codeDErreur: VALEUR })
    expect(valeur).toBe('PARTETAT\u00a0: le coût «\u00a0cher\u00a0» n’est pas un montant.')
  })

  test.concurrent('dans un tableau, une erreur est la valeur de sa case et n’efface pas les autres', async () => {
    const { reussi, valeur } = await formule('PARTETAT', [[100], ['cher']])
    expect(reussi).toBe(true)
    expect(valeur).toMatchObject([
      [50],
      [
        {
          valueType: 'CustomFunctionError',
          code: '#VALUE!',
          message: 'PARTETAT\u00a0: le coût «\u00a0cher\u00a0» n’est pas un montant.',
        },
      ],
    ])
  })

  test.concurrent.each([
    ['#DIV/0!', '#DIV/0!'],
    ['#VALUE!', '#VALEUR!'],
    ['#NAME?', '#NOM?'],
  ])('une cellule en erreur (%s) se dit %s', async (code, dite) => {
    const { valeur } = await formule('PARTETAT', [[{ type: 'CustomFunctionError', code }]])
    expect(valeur).toBe(`PARTETAT\u00a0: le coût contient l’erreur ${dite}.`)
  })

  test.concurrent('une collectivité donnée par son nom passe par le moteur', async () => {
    const { valeur } = await formule('PLANCHER', 'Nantes Métropole', 320_000)
    expect(valeur).toEqual([[64_000]])
  })

  test.concurrent('EXPLIQUER reçoit ses arguments répétés, un par un', async () => {
    const { valeur } = await formule('EXPLIQUER', 'PARTETAT', 100, 20)
    expect(valeur).toEqual(evaluer('EXPLIQUER', ['PARTETAT', 100, 20]))
  })

  test('sans moteur, un calcul répond quand même ; le reste dit quoi faire', async () => {
    poserLeMoteur(
      moteurDistant(() => {
        throw new Error('pas d’ouvrier ici')
      }),
    )
    const [calcul, axe] = await Promise.all([formule('PARTETAT', 100), formule('AXE', 'Enfance')])
    poserLeMoteur(moteurDirect())
    expect(calcul.valeur).toEqual([[50]])
    expect([axe.reussi, axe.codeDErreur]).toEqual([false, NON_DISPONIBLE])
    expect(axe.valeur).toContain('AXE\u00a0: le moteur de Pacte ne répond pas. Ouvrez le volet')
  })
})
