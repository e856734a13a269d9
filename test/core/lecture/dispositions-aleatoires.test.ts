import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dresserBilans } from '../../../core/bilan/index.ts'
import { verifier } from '../../../core/examen/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { completerInterpretations } from '../../../core/reglages/index.ts'
import { dispositions, ecrireContrat } from './disposition-aleatoire.ts'

const TIRAGES = Number(process.env.TIRAGES ?? 500)

test(`${TIRAGES} contrats conformes, écrits de façons tirées au hasard, sont lus exactement et sans faux constat`, () => {
  fc.assert(
    fc.property(dispositions, (disposition) => {
      const ecrit = ecrireContrat(disposition)
      const { contrat } = lireContrat(ecrit.classeur)
      const bilans = dresserBilans(contrat, completerInterpretations({}))
      const lu = {
        type: contrat.collectivite.type,
        programme: Object.fromEntries(
          bilans.axes.map((b) => [`${b.axe} ${b.annee}`, b.programme / 100]),
        ),
        plafonds: Object.fromEntries(
          bilans.axes.map((b) => [
            `${b.axe} ${b.annee}`,
            b.plafond === null ? null : b.plafond / 100,
          ]),
        ),
        constats: verifier(contrat, { date: '2024-01-01' })
          .filter((c) => c.gravite !== 'signalement')
          .map((c) => `${c.regle} ${c.cellules} ${c.message}`),
      }
      expect(lu).toEqual({
        type: ecrit.type,
        programme: ecrit.programme,
        plafonds: ecrit.plafonds,
        constats: [],
      })
    }),
    { numRuns: TIRAGES, seed: 20261123 },
  )
}, 300_000)
