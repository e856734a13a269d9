import { describe, expect, it } from 'vitest'
import { type Contradiction, centimes, type Plafond } from '../../../../core/modele/index.ts'
import { plafondsContradictoires } from '../../../../core/regles/contrat/plafonds-contradictoires.ts'
import {
  reglageContredit,
  vientDUnReglage,
} from '../../../../core/regles/contrat/reglage-contredit.ts'
import { type ContratDEssai, contratDEssai } from '../../contrat-d-essai.ts'
import { euros, examiner, examinerContrat, lieu } from '../examiner.ts'

const DES_REGLAGES: Plafond = { axe: 'enfance', annee: null, montant: euros(200_000), lieu: null }
const CONTRADICTION: Contradiction = {
  axe: 'enfance',
  annee: 2025,
  retenu: euros(200_000),
  ecarte: euros(300_000),
  lieu: lieu('B2'),
}

const essai = (plafonds: readonly Plafond[], contradictions: readonly Contradiction[]) =>
  contratDEssai({ contrat: { plafonds, contradictions } })

describe('un plafond écarté', () => {
  it.each<[string, Partial<Plafond>, boolean]>([
    ['vaut pour chaque année', {}, true],
    ['vaut pour cette année', { annee: 2025 }, true],
    ['vaut pour une autre année', { annee: 2026 }, false],
    ['vaut pour un autre axe', { axe: 'droits' }, false],
    ['n’est pas le montant retenu', { montant: euros(250_000) }, false],
    ['est écrit dans une cellule', { lieu: lieu('B3') }, false],
  ])('le plafond des réglages %s', (_, plafond, attendu) => {
    const plafonds = [{ ...DES_REGLAGES, ...plafond }]
    expect(vientDUnReglage(CONTRADICTION, essai(plafonds, []))).toBe(attendu)
    const constats = examinerContrat(reglageContredit, essai(plafonds, [CONTRADICTION]))
    expect(constats).toHaveLength(attendu ? 1 : 0)
  })

  it('écarté par un réglage, n’est pas dit deux fois', () => {
    const juger = (plafonds: readonly Plafond[]) =>
      examinerContrat(plafondsContradictoires, essai(plafonds, [CONTRADICTION]))
    expect(juger([DES_REGLAGES])).toEqual([])
    expect(juger([{ ...DES_REGLAGES, lieu: lieu('B3') }])).toHaveLength(1)
  })

  it('se dit avec son année, s’il en a une', () => {
    const [avec] = examinerContrat(reglageContredit, essai([DES_REGLAGES], [CONTRADICTION]))
    expect(avec?.message).toMatch(/^Axe «\u00a0Enfance\u00a0», 2025\u00a0: les réglages/)
    expect(avec?.annee).toBe(2025)
    const [sans] = examinerContrat(
      reglageContredit,
      essai([DES_REGLAGES], [{ ...CONTRADICTION, annee: null }]),
    )
    expect(sans?.message).toMatch(/^Axe «\u00a0Enfance\u00a0»\u00a0: les réglages/)
  })
})

describe('le type de la collectivité', () => {
  it.each<[string, NonNullable<ContratDEssai['collectivite']>, number]>([
    ['contraire au nom', { nom: 'Département du Finistère', type: 'metropole' }, 1],
    ['sans nom', { nom: null, type: 'metropole' }, 0],
    ['inconnu', { nom: 'Département du Finistère', type: null }, 0],
    ['d’un nom qui ne dit rien', { nom: 'Les Quatre Vents', type: 'metropole' }, 0],
  ])('%s', (_, collectivite, nombre) => {
    expect(examiner(reglageContredit, { collectivite })).toHaveLength(nombre)
  })
})

describe('un écart admis', () => {
  const tus = (ligne: NonNullable<ContratDEssai['lignes']>[number], tolerance: number) =>
    examiner(
      reglageContredit,
      { lignes: [ligne] },
      { interpretations: { tolerance: centimes(tolerance) } },
    ).map(({ etapes }) => etapes)

  const DESEQUILIBRE = { action: 'Bus', cout: 60_000, partEtat: 30_000, partCollectivite: 29_900 }

  it('fait taire un plan qui ne s’équilibre pas, même à parité', () => {
    expect(tus(DESEQUILIBRE, 500_00)).toEqual([['«\u00a0Bus\u00a0»']])
    expect(tus({ ...DESEQUILIBRE, partCollectivite: 30_000 }, 500_00)).toEqual([])
  })

  it('trop étroit pour le plan ne fait rien taire', () => {
    expect(tus({ ...DESEQUILIBRE, partCollectivite: 20_000 }, 500_00)).toEqual([])
  })

  it('celui de Pacte, ou moins, ne fait rien taire', () => {
    const presque = { ...DESEQUILIBRE, partCollectivite: 29_999.5 }
    expect(tus(presque, 100)).toEqual([])
    expect(tus(presque, 0)).toEqual([])
    expect(tus(presque, 500_00)).toEqual([])
  })

  it('ne conclut pas sans coût, ni sur une part illisible', () => {
    expect(tus({ ...DESEQUILIBRE, cout: 'vide', partEtat: 'vide' }, 500_00)).toEqual([])
    expect(tus({ ...DESEQUILIBRE, cout: 'illisible' }, 500_00)).toEqual([])
    expect(tus({ ...DESEQUILIBRE, partCollectivite: 'illisible' }, 500_00)).toEqual([])
    const petit = { cout: 300, partEtat: 'vide', partCollectivite: 'illisible' } as const
    expect(tus(petit, 500_00)).toEqual([])
  })
})
