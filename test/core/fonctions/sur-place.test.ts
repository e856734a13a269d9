import { describe, expect, it } from 'vitest'
import {
  evaluer,
  evaluerSurPlace,
  FONCTIONS,
  fonctionNommee,
  type ValeurDArgument,
} from '../../../core/fonctions/index.ts'

/** Les calculs : ce qu'un classeur évalue sans attendre. */
const CALCULS = [
  'PARTETAT',
  'PARTCOLLECTIVITE',
  'PLANFINANCEMENT',
  'COUTPOURETAT',
  'PLANCHER',
  'MANQUEPLANCHER',
  'RESTEPLAFOND',
  'TAUXCEE',
  'COMPENSATIONCANTINE',
  'DIMINUTION',
]

const EXEMPLES = FONCTIONS.flatMap((f) => f.exemples.map((e) => ({ nom: f.nom, ...e })))
const BIZARRES: readonly ValeurDArgument[] = [
  undefined,
  null,
  '',
  'abc',
  '#REF!',
  -1,
  Number.NaN,
  true,
  [[]],
  [['x', 2]],
  [[100], [null], ['20 000 €']],
]

describe('évaluer sur place', () => {
  it.each(EXEMPLES)('$nom($arguments) : un calcul, comme le cœur ; le reste, au moteur', (e) => {
    const rendu = evaluerSurPlace(e.nom, e.arguments)
    expect(rendu).toEqual(CALCULS.includes(e.nom) ? e.attendu : null)
  })

  it.each(CALCULS)('%s dit les mêmes erreurs que le cœur', (nom) => {
    for (const a of BIZARRES) {
      for (const b of BIZARRES) {
        const valeurs = [a, b].slice(0, fonctionNommee(nom)?.parametres.length)
        const rendu = evaluerSurPlace(nom, valeurs)
        // Ce qui n'est pas le mot d'un type peut nommer une collectivité : le moteur en juge.
        if (rendu !== null) expect(rendu).toEqual(evaluer(nom, valeurs))
      }
    }
  })

  it('laisse au moteur une collectivité donnée par son nom, même dans une plage', () => {
    expect(evaluerSurPlace('PLANCHER', ['Nantes Métropole', 320_000])).toBeNull()
    const plages: ValeurDArgument[] = [
      [['département'], ['Métropole de Lyon']],
      [[100], [100]],
    ]
    expect(evaluerSurPlace('PLANCHER', plages)).toBeNull()
    expect(
      evaluerSurPlace('PLANCHER', [
        [['département'], ['']],
        [[100], ['']],
      ]),
    ).toEqual([[40], ['']])
  })

  it('ne connaît pas une fonction inconnue', () => {
    expect(evaluerSurPlace('INCONNUE', [])).toBeNull()
  })
})
