import { describe, expect, it } from 'vitest'
import { eprouver, verdictsDe } from './oracle/eprouver.ts'
import { cle, juger } from './oracle/oracle.ts'
import type { LigneTiree, Tirage } from './oracle/tirage.ts'

/** Assez pour une boucle courte ; `oracle-complet.test.ts` en tire vingt fois plus. */
const NOMBRE = 5_000

describe('contre un oracle indépendant', () => {
  it(`aucun faux verdict sur ${NOMBRE} contrats tirés au hasard`, () => eprouver(NOMBRE))

  it('l’oracle sait contredire : un centime de plus sur un contrat au plafond change son verdict', () => {
    const ligne: LigneTiree = {
      axe: 'enfance',
      annee: 2025,
      action: 'A',
      nature: 'nouvelle',
      cout: 2000,
      etat: 1000,
      collectivite: 1000,
      tiers: 0,
      fse: 0,
      cee: 0,
      cantine: false,
    }
    const tirage = (etat: number): Tirage => ({
      type: 'departement',
      plafonds: { enfance: 1000 },
      reports: [],
      lignes: [{ ...ligne, etat }],
    })
    expect(juger(tirage(1000))).toEqual([])
    expect(juger(tirage(1001))).toEqual([cle('plafond-axe', 'a-justifier', 'enfance', 2025, null)])
    expect(verdictsDe(tirage(1001))).toEqual(juger(tirage(1001)))
  })
})
