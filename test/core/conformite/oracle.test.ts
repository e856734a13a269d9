import { expect, it } from 'vitest'
import { Hasard } from '../examen/oracle/tirage.ts'
import { fausser } from './contrats-faussables.ts'
import { proposerPour } from './eprouver.ts'
import { ouvrirLOracle, PRIX_D_UNE_PARITE } from './oracle.ts'

/** Actions par contrat, et combien de contrats. */
const TIRAGES = [
  [15, 40],
  [60, 8],
] as const

it.each(TIRAGES)(
  'contrats de %i actions (%i tirés) : jamais partielle où HiGHS réussit, au plus une cellule de plus',
  async (actions, nombre) => {
    const oracle = await ouvrirLOracle()
    const ecarts: number[] = []
    let rompant = 0
    for (let graine = 1; graine <= nombre; graine++) {
      const tirage = fausser(new Hasard(graine), actions)
      const optimum = oracle.prix(tirage)
      if (optimum === null) continue
      const { etat, cellules, nouveaux, restent } = proposerPour(tirage)
      const rompues = nouveaux.filter(({ regle }) => regle === 'parite-incomplete').length
      const prix = cellules.length + PRIX_D_UNE_PARITE * rompues
      const dit = { graine, etat, prix, optimum, restent: restent.map((r) => r.pourquoi) }
      expect(dit).toMatchObject({ etat: optimum === 0 ? 'rien' : 'complete' })
      expect(prix, JSON.stringify(dit)).toBeLessThanOrEqual(optimum + 1)
      ecarts.push(prix - optimum)
      if (optimum >= PRIX_D_UNE_PARITE) rompant++
    }
    expect(ecarts.length).toBeGreaterThan(nombre / 2)
    // Le tirage éprouve aussi les liens : un total à réduire oblige à rompre des parités, au moins cher.
    expect(rompant).toBeGreaterThan(0)
    const memes = ecarts.filter((ecart) => ecart === 0).length
    console.log(
      `${actions} actions : ${ecarts.length} faisables sur ${nombre}, même prix ${memes}, dont ${rompant} qui rompent une parité, ` +
        `écart le plus grand ${Math.max(...ecarts)}, le plus petit ${Math.min(...ecarts)}`,
    )
  },
)
