import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ClasseurBrut } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { moteurDirect } from '../../../task-pane/moteur/direct.ts'
import { type Moteur, moteurDistant } from '../../../task-pane/moteur/index.ts'
import { brutDeClasseur } from '../brut-de-classeur.ts'
import { ouvrirOuvrier } from './fil.ts'

const DATE = '2026-11-23'
const REGLAGES = '{"version":1,"contrat":{"plafonds":{"enfance":200000}}}'

function brut(fichier: string): ClasseurBrut {
  return brutDeClasseur(ouvrirFichier(readFileSync(`test/classeurs/${fichier}`), fichier).classeur)
}

/** Chacune sur un tiers des lignes : une faute de chiffres sur la moitié d'un tableau ferait douter de sa lecture. */
const FAUTES: readonly (readonly [cout: number | string, etat: number, departement: number])[] = [
  [1_000, 600, 400],
  [1_000, 500, 400],
  ['à préciser', 500, 500],
]

/** Assez de lignes et de constats pour passer par morceaux, dans les deux sens. */
function grand(): ClasseurBrut {
  const actions = Array.from({ length: 600 }, (_, i) => [
    'Enfance',
    `Action ${i}`,
    'Nouvelle',
    ...(FAUTES[i % FAUTES.length] ?? []),
  ])
  const valeurs = [
    ['Département de la Sarthe – budget 2025', '', '', '', '', ''],
    ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
    ...actions,
  ]
  const [feuille] = brut('01-departement-conforme.xlsx').feuilles
  if (!feuille) throw new Error('la feuille manque')
  return {
    feuilles: [{ ...feuille, haut: 0, valeurs, formules: valeurs, formats: [], fusions: [] }],
  }
}

const VIDE: ClasseurBrut = { feuilles: [] }

const APPELS: readonly [string, (moteur: Moteur) => Promise<unknown>][] = [
  ['presenter', (m) => m.presenter()],
  ['relire', (m) => m.relire(REGLAGES)],
  ['relire un texte illisible', (m) => m.relire('{"version":7}')],
  ['rapport avant toute vérification', (m) => m.rapport()],
  ...[
    '01-departement-conforme.xlsx',
    '07-departement-slime-cantine.xlsx',
    '06-metropole-feuilles-par-axe.xlsx',
  ].map((fichier): [string, (moteur: Moteur) => Promise<unknown>] => [
    `verifier ${fichier}`,
    (m) => m.verifier({ classeur: brut(fichier), reglages: REGLAGES, date: DATE }),
  ]),
  ['rapport', (m) => m.rapport()],
  ['verifier 600 actions', (m) => m.verifier({ classeur: grand(), reglages: null, date: DATE })],
  ['rapport de 600 actions', (m) => m.rapport()],
  ['verifier sans tableau', (m) => m.verifier({ classeur: VIDE, reglages: null, date: DATE })],
  ['rapport d’un refus', (m) => m.rapport()],
  [
    'verifier avec des réglages illisibles',
    (m) => m.verifier({ classeur: grand(), reglages: '{', date: DATE }),
  ],
  ['rapport après des réglages illisibles', (m) => m.rapport()],
  ['modele', (m) => m.modele({ type: 'metropole', annee: 2026 })],
  ['evaluer', (m) => m.evaluer('PARTETAT', [100, 20])],
  ['evaluer une longue plage', (m) => m.evaluer('PARTETAT', [Array(800).fill([100])])],
  ['evaluer une fonction inconnue', (m) => m.evaluer('INCONNUE', [])],
]

describe('le moteur dans son fil répond comme sur place', () => {
  const direct = moteurDirect()
  let distant = direct
  beforeAll(async () => {
    const fil = await ouvrirOuvrier()
    distant = moteurDistant(() => fil)
  })
  afterAll(() => {
    vi.unstubAllGlobals()
  })

  it.each(APPELS)('%s', async (_, appeler) => {
    const attendu = await appeler(direct)
    expect(attendu).toBeDefined()
    expect(await appeler(distant)).toEqual(attendu)
  })

  it('des appels simultanés reçoivent chacun leur réponse', async () => {
    const couts = [10, 20, 30, 40]
    const rendus = couts.map((cout) => distant.evaluer('PARTETAT', [cout]))
    expect(await Promise.all(rendus)).toEqual([5, 10, 15, 20])
  })

  it('un grand classeur donne bien plus de constats qu’un message n’en porte', async () => {
    const verification = await distant.verifier({
      classeur: grand(),
      reglages: null,
      date: DATE,
    })
    expect(verification.genre === 'refus' ? 0 : verification.constats.length).toBeGreaterThan(600)
  })
})

describe('le moteur sur place', () => {
  it('ne fait pas oublier des réglages d’une version plus récente', async () => {
    const relus = await moteurDirect().relire('{"version":3,"pieces":[]}')
    expect(relus).toMatchObject({
      genre: 'refus',
      phrase: expect.stringContaining('Mettez Pacte à jour'),
    })
    expect(relus.genre === 'refus' && relus.phrase).not.toContain('Oubliez-les')
  })

  it('dit comment sortir de réglages illisibles', async () => {
    const refus = { genre: 'refus', phrase: expect.stringContaining('Oubliez-les') }
    const moteur = moteurDirect()
    expect(await moteur.relire('{"version":1,"x":2}')).toMatchObject(refus)
    expect(await moteur.verifier({ classeur: VIDE, reglages: '[]', date: DATE })).toMatchObject(
      refus,
    )
  })

  it('ne cache pas un défaut derrière un refus', async () => {
    const casse = { feuilles: [null] } as unknown as ClasseurBrut
    const verifier = () => moteurDirect().verifier({ classeur: casse, reglages: null, date: DATE })
    await expect(verifier()).rejects.toThrow(TypeError)
  })
})
