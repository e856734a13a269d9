import { expect, it } from 'vitest'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { AXES } from '../../../core/modele/index.ts'
import { INTERPRETATIONS } from '../../../core/reglages/index.ts'
import { CAS, REGLES } from '../../../core/regles/index.ts'
import { EXTERIEURES, SOURCES } from '../../../core/sources/index.ts'

/** Les cas redisent mot pour mot ce que leur règle dit : un autre essai les compare. */
const PHRASES: readonly string[] = [
  ...REGLES.flatMap(({ titre, enonce }) => [titre, enonce]),
  ...Object.values(CAS).flatMap(({ cas }) =>
    cas.flatMap(({ constats, voisins = [] }) =>
      [...constats, ...voisins.flatMap((v) => v.restent ?? [])].flatMap((c) => [
        c.message,
        ...(c.etapes ?? []),
      ]),
    ),
  ),
  ...PERIMETRE.map((cas) => ('admis' in cas ? cas.admis : `${cas.sujet}. ${cas.aVerifier}`)),
  ...[...Object.values(SOURCES), ...Object.values(EXTERIEURES)].map(({ resume }) => resume),
]

/** Un mot de la langue courante qui est aussi un identifiant ne se reconnaît pas. */
const MOTS_COURANTS = new Set(['sous-consommation', 'adultes-relais'])

const IDENTIFIANTS = [
  ...REGLES.map(({ id }) => id),
  ...PERIMETRE.map(({ id }) => id),
  ...INTERPRETATIONS.map(({ cle }) => cle),
].filter((id) => !MOTS_COURANTS.has(id) && /[-A-Z]/.test(id))

const mots = (phrase: string) => phrase.split(/[^\p{L}\p{N}-]+/u)

it('aucune phrase ne cite un identifiant de règle, de cas ou de réglage', () => {
  const internes = new Set<string>(IDENTIFIANTS)
  const cites = PHRASES.flatMap((p) => mots(p).filter((mot) => internes.has(mot)))
  expect(PHRASES.length).toBeGreaterThan(300)
  expect(internes.size).toBeGreaterThan(60)
  expect(cites).toEqual([])
})

it('aucune ne nomme un axe par son identifiant : ni « axe droits », ni « l’axe Droits »', () => {
  const nus = new RegExp(`\\baxe (?:${AXES.join('|')}|Droits)\\b`)
  expect(PHRASES.filter((p) => nus.test(p.replace(/\u00a0/g, ' ')))).toEqual([])
})
