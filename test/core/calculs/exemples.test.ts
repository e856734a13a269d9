import { describe, expect, it } from 'vitest'
import * as calculs from '../../../core/calculs/index.ts'
import { type Calcul, type Entree, sansTrace } from '../../../core/calculs/index.ts'
import { depuisEuros } from '../../../core/modele/index.ts'

const CALCULS = Object.entries(calculs).flatMap(([nom, valeur]) =>
  /^calcul[A-Z]/.test(nom) ? [valeur as unknown as Calcul] : [],
)

const TYPES: Record<string, string> = { département: 'departement', métropole: 'metropole' }

/** Ce qu'un classeur donnerait au calcul : les montants en centimes, les types sans accent. */
function entreesDe(calcul: Calcul, exemple: Calcul['exemples'][number]): object {
  const declarees: Readonly<Record<string, Entree>> = calcul.entrees
  const donnees: Readonly<Record<string, number | string | undefined>> = exemple.entrees
  return Object.fromEntries(
    Object.entries(donnees).map(([cle, valeur]) => {
      const montant = declarees[cle]?.genre === 'montant'
      if (typeof valeur === 'string') return [cle, TYPES[valeur]]
      return [cle, montant ? depuisEuros(Number(valeur)) : valeur]
    }),
  )
}

function enNombre(valeur: unknown): number {
  if (typeof valeur === 'number') return valeur / 100
  const { numerateur, denominateur } = valeur as { numerateur: number; denominateur: number }
  return numerateur / denominateur
}

const CAS = CALCULS.flatMap((calcul) =>
  calcul.exemples.map((exemple) => ({ id: calcul.id, calcul, exemple })),
)

describe('exemples des calculs', () => {
  it('les six calculs du référentiel sont là, et deux compléments', () => {
    expect(CALCULS.map((c) => c.id).sort()).toEqual([
      'compensation-cantine',
      'diminution',
      'manque-plancher',
      'part-collectivite',
      'part-etat',
      'plan-de-financement',
      'plancher',
      'reste-plafond',
      'taux-cee',
    ])
  })

  it.each(CAS)('$id : $exemple.entrees donne $exemple.attendu', ({ calcul, exemple }) => {
    const rendu = calcul.calcule(entreesDe(calcul, exemple), sansTrace)
    const { attendu } = exemple
    if (typeof attendu === 'number') expect(enNombre(rendu)).toBe(attendu)
    else expect(Object.values(rendu as object).map(enNombre)).toEqual(attendu)
  })

  it.each(CAS)('$id : $exemple.entrees s’explique', ({ calcul, exemple }) => {
    const etapes = calculs.expliquer(calcul, entreesDe(calcul, exemple))
    expect(etapes.length).toBeGreaterThan(0)
    for (const etape of etapes) expect(etape).not.toMatch(/undefined|NaN|\[object/)
  })
})
