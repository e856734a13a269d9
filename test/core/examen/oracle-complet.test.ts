import { describe, it } from 'vitest'
import { eprouver } from './oracle/eprouver.ts'
import { eprouverLaConclusion } from './oracle-de-la-conclusion/eprouver.ts'
import { eprouverLesAnnees } from './oracle-des-annees/eprouver.ts'
import { eprouverLesFaits } from './oracle-des-faits/eprouver.ts'
import { eprouverLesPlafonds } from './oracle-des-plafonds/eprouver.ts'
import { eprouverLeSuivi } from './oracle-du-suivi/eprouver.ts'

/** « TIRAGES=100000 » en tire autant qu'on veut attendre, à chacun. */
const { TIRAGES } = process.env

const LONGS = [
  ['parts, planchers et plafonds', 100_000, eprouver],
  ['d’une année à l’autre', 3_000, eprouverLesAnnees],
  ['ce qu’une ligne dit d’elle-même', 8_000, eprouverLesFaits],
  ['des plafonds d’une année à l’autre', 5_000, eprouverLesPlafonds],
  ['le suivi et les colonnes qui manquent', 6_000, eprouverLeSuivi],
  ['la conclusion', 2_000, eprouverLaConclusion],
] as const

describe('contre un oracle indépendant, au long', () => {
  describe.each(LONGS)('%s', (_, ordinaire, tirer) => {
    const nombre = Number(TIRAGES ?? ordinaire)
    it(`aucun faux verdict sur ${nombre} contrats`, { timeout: 300_000 + 10 * nombre }, () =>
      tirer(nombre),
    )
  })
})
