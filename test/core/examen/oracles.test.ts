import { expect, it } from 'vitest'
import { REGLES } from '../../../core/regles/index.ts'
import { JUGEES as DES_PARTS } from './oracle/eprouver.ts'
import { JUGEES as DES_ANNEES } from './oracle-des-annees/eprouver.ts'
import { JUGEES as DES_FAITS } from './oracle-des-faits/eprouver.ts'
import { JUGEES as DES_PLAFONDS } from './oracle-des-plafonds/eprouver.ts'
import { JUGEES as DES_REGIMES } from './oracle-des-regimes/eprouver.ts'
import { JUGEES as DES_REGLAGES } from './oracle-des-reglages/eprouver.ts'
import { JUGEES as DU_SUIVI } from './oracle-du-suivi/eprouver.ts'

it('chaque règle a un oracle, et chaque oracle juge des règles qui existent', () => {
  const jugees = new Set([
    ...DES_PARTS,
    ...DES_ANNEES,
    ...DES_FAITS,
    ...DES_PLAFONDS,
    ...DES_REGIMES,
    ...DES_REGLAGES,
    ...DU_SUIVI,
  ])
  expect([...jugees].sort()).toEqual(REGLES.map(({ id }) => id).sort())
})
