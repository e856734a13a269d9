import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calculCoutPourEtat,
  calculPartEtat,
  coutPourEtat,
  expliquer,
  partCollectivite,
  partEtat,
  planDeFinancement,
  refuserExces,
  refuserFse,
  resteALaCollectivite,
} from '../../../core/calculs/index.ts'
import { centimes } from '../../../core/modele/index.ts'

const c = (euros: number) => centimes(Math.round(euros * 100))

/** Une action dont les tiers et les CEE tiennent dans le coût, et le FSE+ dans la part de la collectivité. */
const action = fc
  .tuple(
    fc.integer({ min: 0, max: 10 ** 10 }),
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 1000 }),
  )
  .map(([cout, a, b, f]) => {
    const tiers = Math.floor((cout * a) / 2000)
    const cee = Math.floor((cout * b) / 2000)
    const base = { cout: centimes(cout), tiers: centimes(tiers), cee: centimes(cee) }
    const fse = Math.floor((resteALaCollectivite(base) * f) / 1000)
    return { ...base, fse: centimes(fse) }
  })

describe('coût pour une part de l’État', () => {
  it('est le plus petit où PARTETAT l’atteint, un centime de moins n’y suffit pas', () => {
    fc.assert(
      fc.property(action, (a) => {
        const voulue = partEtat(a)
        if (voulue === 0) return
        const cout = coutPourEtat({ ...a, partEtat: voulue })
        expect(cout).toBeLessThanOrEqual(a.cout)
        expect(partEtat({ ...a, cout })).toBe(voulue)
        expect(partEtat({ ...a, cout: centimes(cout - 1) })).toBeLessThan(voulue)
      }),
    )
  })

  it('s’explique, et ne cite la limite des CEE que s’ils financent', () => {
    const donner = (voulue: Parameters<typeof coutPourEtat>[0]) =>
      expliquer(calculCoutPourEtat, voulue).map((etape) => etape.replaceAll('\u00a0', ' '))
    expect(donner({ partEtat: c(40), tiers: c(20) })).toEqual([
      'coût = montant voulu ÷ parité + tiers + CEE = 40 € ÷ 50 % + 20 € + 0 € = 100 €',
    ])
    expect(donner({ partEtat: c(10), cee: c(60) })).toEqual([
      'coût = montant voulu ÷ parité + tiers + CEE = 10 € ÷ 50 % + 0 € + 60 € = 80 €',
      'coût = au moins (montant voulu + CEE) ÷ plafond CEE = au moins (10 € + 60 €) ÷ 70 % = 100 €',
    ])
  })
})

describe('part de l’État', () => {
  it('les parts somment au coût et aucune n’est négative', () => {
    fc.assert(
      fc.property(action, (a) => {
        const { etat, collectivite, fse, tiers, cee } = planDeFinancement(a)
        expect(etat + collectivite + fse + tiers + cee).toBe(a.cout)
        for (const part of [etat, collectivite, fse, tiers, cee]) {
          expect(part).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('ne dépasse jamais la parité, ni 70 % avec les CEE', () => {
    fc.assert(
      fc.property(action, (a) => {
        const etat = partEtat(a)
        expect(2 * etat).toBeLessThanOrEqual(a.cout - a.tiers - a.cee)
        if (a.cee > 0 && etat > 0) expect((a.cee + etat) * 10).toBeLessThanOrEqual(a.cout * 7)
      }),
    )
  })

  it('un centime de plus romprait la parité ou les 70 %', () => {
    fc.assert(
      fc.property(action, (a) => {
        const plus = partEtat(a) + 1
        const rompt =
          2 * plus > a.cout - a.tiers - a.cee || (a.cee > 0 && (a.cee + plus) * 10 > a.cout * 7)
        expect(rompt).toBe(true)
      }),
    )
  })

  it('le FSE+ ne change pas la part de l’État et allège celle de la collectivité', () => {
    const base = { cout: c(100), tiers: c(20) }
    expect(partEtat({ ...base, fse: c(10) })).toBe(partEtat(base))
    expect(partCollectivite(base)).toBe(c(40))
    expect(partCollectivite({ ...base, fse: c(10) })).toBe(c(30))
  })

  it('hors du plafond des CEE, seule la parité borne la part de l’État', () => {
    const base = { cout: c(100), cee: c(60) }
    expect(partEtat(base)).toBe(c(10))
    expect(partEtat({ ...base, horsPlafondCee: true })).toBe(c(20))
  })

  it('tiers et CEE pile au coût : rien à partager ; au-dessus : rien non plus, et un refus', () => {
    const pile = { cout: c(100), tiers: c(40), cee: c(60) }
    expect(partEtat(pile)).toBe(0)
    expect(refuserExces(pile)).toBeNull()
    expect(expliquer(calculPartEtat, pile)[0]).toContain('assiette = coût − tiers − CEE = ')
    const dessus = { ...pile, tiers: c(40.01) }
    expect(partEtat(dessus)).toBe(0)
    expect(partCollectivite(dessus)).toBe(0)
    expect(refuserExces(dessus)).toContain('dépassent le coût (100\u00a0€) de 0,01\u00a0€')
  })

  it('FSE+ pile à la part de la collectivité : admis ; un centime de plus : refusé', () => {
    const base = { cout: c(100), tiers: c(20) }
    expect(refuserFse({ ...base, fse: c(40) })).toBeNull()
    expect(partCollectivite({ ...base, fse: c(40) })).toBe(0)
    expect(refuserFse({ ...base, fse: c(40.01) })).toContain('dépasse de 0,01\u00a0€')
  })

  it('s’explique avec les nombres de l’utilisateur', () => {
    expect(expliquer(calculPartEtat, { cout: c(100), tiers: c(20) })).toEqual([
      'assiette = coût − tiers = 100\u00a0€ − 20\u00a0€ = 80\u00a0€',
      'part de l’État = assiette × parité = 80\u00a0€ × 50\u00a0% = 40\u00a0€',
    ])
    expect(expliquer(calculPartEtat, { cout: c(100), cee: c(60) })).toEqual([
      'assiette = coût − CEE = 100\u00a0€ − 60\u00a0€ = 40\u00a0€',
      'part à parité = assiette × parité = 40\u00a0€ × 50\u00a0% = 20\u00a0€',
      'maximum des CEE et de l’État = coût × plafond CEE = 100\u00a0€ × 70\u00a0% = 70\u00a0€',
      'place laissée à l’État = maximum des CEE et de l’État − CEE = 70\u00a0€ − 60\u00a0€ = 10\u00a0€',
      'part de l’État = le plus petit de\u00a0: part à parité\u00a0; place laissée à l’État = le plus petit de\u00a0: 20\u00a0€\u00a0; 10\u00a0€ = 10\u00a0€',
    ])
  })
})
