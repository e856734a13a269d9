import { expect, it } from 'vitest'
import { cle } from './oracle/oracle.ts'
import { eprouverLesPlafonds, verdictsDesPlafonds } from './oracle-des-plafonds/eprouver.ts'
import { jugerLesPlafonds } from './oracle-des-plafonds/oracle.ts'
import type { TirageDePlafonds } from './oracle-des-plafonds/tirage.ts'

const NOMBRE = 400

it(`des plafonds d’une année à l’autre : aucun faux verdict sur ${NOMBRE} contrats`, () => {
  eprouverLesPlafonds(NOMBRE)
})

it.each([
  [2025, null],
  [2026, 'repris 2026'],
])('l’oracle sait contredire : un plafond écrit pour %i change son verdict', (annee, dit) => {
  const tirage: TirageDePlafonds = {
    type: 'departement',
    eligible: true,
    signature: null,
    plafonds: (['enfance', 'droits', 'transition'] as const).map((axe) => ({
      ...{ axe, annee },
      montant: axe === 'droits' ? 10_000 : 1_000,
    })),
    contradictions: [],
    totaux: [],
    mentions: [],
    lignes: (['enfance', 'droits', 'transition'] as const).map((axe) => ({
      ...{ axe, annee: 2025, action: 'A', etat: 500 },
      ...{ consomme: null, report: null, accord: false },
    })),
  }
  expect(jugerLesPlafonds(tirage)).toEqual([cle('plancher-axe', 'bloquant', 'droits', 2025, dit)])
  expect(verdictsDesPlafonds(tirage)).toEqual(jugerLesPlafonds(tirage))
})
