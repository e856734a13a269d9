import { expect, it } from 'vitest'
import { cle } from './oracle/oracle.ts'
import { eprouverLesFaits, verdictsDesFaits } from './oracle-des-faits/eprouver.ts'
import { jugerLesFaits } from './oracle-des-faits/oracle.ts'
import type { LigneDeFaits, TirageDeFaits } from './oracle-des-faits/tirage.ts'

const NOMBRE = 400

it(`ce qu’une ligne dit d’elle-même : aucun faux verdict sur ${NOMBRE} contrats`, () => {
  eprouverLesFaits(NOMBRE)
})

const LIGNE: LigneDeFaits = {
  axe: 'droits',
  annee: 2025,
  libelle: { dit: 'Gens du voyage', sujets: [{ source: 'droits/gens-du-voyage', admis: true }] },
  nature: 'nouvelle',
  reprise: false,
  coutAvant: null,
  cantine: 'compensation',
  programme: '304',
  porteur: '',
  communale: false,
  section: '',
  nonReconduite: false,
  motifDuRenfort: '',
  indicateur: 'Familles suivies',
  tarif: 1,
  quotient: null,
  faute: null,
}
const ADMIS = cle('perimetre', 'admis', 'droits', 2025, 'Gens du voyage, droits/gens-du-voyage')

it.each([
  [{}, []],
  [{ tarif: 1.01 }, [cle('cantine-conditions', 'bloquant', 'droits', 2025, 'Gens du voyage')]],
  [
    { programme: '102' },
    [cle('programme-incoherent', 'bloquant', 'droits', 2025, 'Gens du voyage')],
  ],
])('l’oracle sait contredire : %j change son verdict', (change, autres) => {
  const tirage: TirageDeFaits = {
    type: 'departement',
    outreMer: false,
    lignes: [{ ...LIGNE, ...change }],
  }
  expect(jugerLesFaits(tirage)).toEqual([...autres, ADMIS].sort())
  expect(verdictsDesFaits(tirage)).toEqual(jugerLesFaits(tirage))
})
