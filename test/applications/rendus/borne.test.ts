import { expect, it } from 'vitest'
import { lignesDesConstats } from '../../../applications/rendus/constats-en-lignes.ts'
import { grouper } from '../../../applications/rendus/index.ts'
import {
  type Constat,
  conclure,
  DETAILLES_PAR_REGLE,
  rapportDe,
} from '../../../core/constats/index.ts'

const constat = (regle: Constat['regle'], rang: number): Constat => ({
  regle,
  gravite: 'bloquant',
  admis: false,
  axe: 'droits',
  annee: 2025,
  action: null,
  feuille: 'Budget',
  cellules: [`E${rang}`],
  message: `Constat ${rang}.`,
  etapes: [],
  montants: null,
  sources: [],
  interpretations: [],
  correction: null,
  correctionJointe: [],
})

const desConstats = (regle: Constat['regle'], nombre: number) =>
  Array.from({ length: nombre }, (_, i) => constat(regle, i + 1))

it('détaille deux cents constats d’une règle, et dit où sont les autres', () => {
  const [groupe] = grouper([
    ...desConstats('parite-depassee', 1_201),
    ...desConstats('plancher-axe', 3),
  ])
  expect(groupe?.constats).toHaveLength(203)
  expect(groupe?.suite).toHaveLength(1)
  expect(groupe?.suite[0]?.replaceAll(/\s/g, ' ')).toBe(
    'Au-delà de 200 par règle : 1 001 autres constats de la règle « Part de l’État supérieure à la parité », ' +
      'en Budget!E201:E1201. Les formats json et csv en détaillent jusqu’à 5 000.',
  )
})

it('détaille tout tant que la borne n’est pas passée', () => {
  const constats = desConstats('parite-depassee', 200)
  expect(grouper(constats)).toEqual([{ titre: expect.any(String), constats, suite: [] }])
})

const SANS_RESTE = { questions: [], laisses: [], justifies: [] }

it('le csv et la feuille du rapport détaillent jusqu’à la borne, puis comptent et situent', () => {
  const constats = desConstats('parite-depassee', DETAILLES_PAR_REGLE + 40)
  const issue = { constats, justifies: [], questions: 0, reserves: [] }
  const conclusion = conclure(issue)
  const lignes = lignesDesConstats('budget.csv', { ...SANS_RESTE, conclusion, constats })
  expect(conclusion.bloquants).toBe(DETAILLES_PAR_REGLE + 40)
  expect(lignes).toHaveLength(1 + DETAILLES_PAR_REGLE + 1)
  expect(lignes.at(-1)?.[2]).toBe('Budget!E5001:E5040')
  const rapport = rapportDe({
    ...SANS_RESTE,
    collectivite: null,
    date: '2026-11-23',
    conclusion: conclusion.phrase,
    enAttente: [],
    constats,
    titreDeLaRegle: (regle) => regle,
    synthese: [],
    suivi: [],
    interpretations: [],
    notes: [],
  })
  const textes = rapport.lignes.flat().flatMap((c) => (c && 'texte' in c ? [c.texte] : []))
  expect(textes.filter((texte) => texte.startsWith('Constat ')).length).toBe(DETAILLES_PAR_REGLE)
  expect(textes.filter((texte) => /40\sautres constats/.test(texte)).length).toBe(1)
})
