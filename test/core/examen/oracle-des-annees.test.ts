import { describe, expect, it } from 'vitest'
import { cle } from './oracle/oracle.ts'
import { eprouverLesAnnees, verdictsDesAnnees } from './oracle-des-annees/eprouver.ts'
import { jugerLesAnnees } from './oracle-des-annees/oracle.ts'
import type { LigneDAnnee, TirageDAnnees } from './oracle-des-annees/tirage.ts'

/** Assez pour une boucle courte ; `oracle-complet.test.ts` en tire dix fois plus. */
const NOMBRE = 500

describe('contre un oracle indépendant, d’une année à l’autre', () => {
  it(`aucun faux verdict sur ${NOMBRE} contrats tirés au hasard`, () => eprouverLesAnnees(NOMBRE))

  it('l’oracle sait contredire : un euro non consommé change son verdict', () => {
    const ligne: LigneDAnnee = {
      axe: 'droits',
      action: 'A',
      annee: 2025,
      nature: 'nouvelle',
      cout: 2_000,
      etat: 1_000,
      collectivite: 1_000,
      coutAvant: null,
      collectiviteAvant: null,
      consomme: 1_000,
      raison: false,
      nonReconduite: false,
      report: null,
      accord: false,
      evaluation: false,
      horsReferentiel: false,
    }
    const tirage = (consomme: number): TirageDAnnees => ({
      type: 'departement',
      plafonds: {},
      lignes: [
        { ...ligne, consomme },
        ...(['enfance', 'transition'] as const).map((axe) => ({ ...ligne, axe })),
      ],
    })
    expect(jugerLesAnnees(tirage(1_000))).toEqual([])
    expect(jugerLesAnnees(tirage(999))).toEqual([
      cle('derniere-annee', 'signalement', null, 2027, null),
      cle('sous-consommation', 'a-justifier', 'droits', 2025, 'A'),
    ])
    expect(verdictsDesAnnees(tirage(999))).toEqual(jugerLesAnnees(tirage(999)))
  })
})
