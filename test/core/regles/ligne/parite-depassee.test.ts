import { describe, expect, it } from 'vitest'
import { pariteDepassee } from '../../../../core/regles/ligne/parite-depassee.ts'
import { pariteIncomplete } from '../../../../core/regles/ligne/parite-incomplete.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { examiner } from '../examiner.ts'

const plan = { cout: 82_500, partEtat: 42_750 }
const slime = { slime: true }

describe('parite-depassee', () => {
  it('donne la part à parité, le calcul et la correction', () => {
    const [constat] = examiner(pariteDepassee, { lignes: [{ ...plan, axe: 'droits' }] })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['F2'],
      axe: 'droits',
      annee: 2025,
      montants: { constate: 4_275_000, attendu: 4_125_000, ecart: 150_000 },
      interpretations: ['tolerance', 'ordre'],
      correction: { cellule: 'F2', valeur: 4_125_000 },
    })
    expect(constat?.sources).toEqual(['cadrage/parite', 'cadrage/exemple-tiers'])
    expect(constat?.message).toContain('1\u00a0500\u00a0€ de trop')
    expect(constat?.etapes.join('\n')).toContain('41\u00a0250\u00a0€')
  })

  it('admet un écart égal à la tolérance, pas un centime de plus', () => {
    const essai = (partEtat: number) => ({ lignes: [{ cout: 60_800, partEtat }] })
    expect(examiner(pariteDepassee, essai(30_401))).toEqual([])
    expect(examiner(pariteDepassee, essai(30_401.01))).toHaveLength(1)
  })

  it('se tait d’une part de l’État trop basse, que parite-incomplete relève', () => {
    const essai = { lignes: [{ cout: 60_800, partEtat: 20_000 }] }
    expect(examiner(pariteDepassee, essai)).toEqual([])
    expect(examiner(pariteIncomplete, essai)).toHaveLength(1)
  })

  it('cite le texte de l’évaluation si l’action en est une', () => {
    const lignes = [{ ...plan, traits: { evaluation: true } }]
    expect(examiner(pariteDepassee, { lignes })[0]?.sources).toContain('suivi/evaluation-credits')
    expect(examiner(pariteDepassee, { lignes: [plan] })[0]?.sources).not.toContain(
      'suivi/evaluation-credits',
    )
  })

  it('déduit les tiers avant de partager', () => {
    const essai = (partEtat: number) => ({ lignes: [{ cout: 100, tiers: 20, partEtat }] })
    expect(examiner(pariteDepassee, essai(40))).toEqual([])
    expect(examiner(pariteDepassee, essai(50))[0]?.montants?.attendu).toBe(4_000)
  })

  it('ne tient pas compte du FSE+', () => {
    const lignes = [{ cout: 100, tiers: 20, fse: 10, partEtat: 40, partCollectivite: 30 }]
    expect(examiner(pariteDepassee, { lignes })).toEqual([])
  })

  it('déduit les CEE, dans la limite commune avec l’État', () => {
    const essai = (cee: number, partEtat: number) => ({ lignes: [{ cout: 60_000, cee, partEtat }] })
    expect(examiner(pariteDepassee, essai(18_000, 21_000))).toEqual([])
    const [constat] = examiner(pariteDepassee, essai(18_000, 23_000))
    expect(constat?.montants?.attendu).toBe(2_100_000)
    expect(constat?.interpretations).toContain('cee')
  })

  it('se tait quand la limite commune aux CEE et à l’État est dépassée', () => {
    const lignes = [{ cout: 180_000, cee: 90_000, partEtat: 45_000, traits: slime }]
    expect(examiner(pariteDepassee, { lignes })).toEqual([])
  })

  it('sur l’animation et le FSATME, déduit les CEE sans les plafonner', () => {
    const essai = (partEtat: number) => ({
      lignes: [{ cout: 100, cee: 60, partEtat, traits: { fsatme: true } }],
    })
    expect(examiner(pariteDepassee, essai(20))).toEqual([])
    expect(examiner(pariteDepassee, essai(22))).toHaveLength(1)
  })

  it('se suspend pour un SLIME sans CEE, pas quand ils sont donnés à zéro', () => {
    const ligne = { ...plan, traits: slime }
    expect(examiner(pariteDepassee, { lignes: [ligne] })).toEqual([])
    expect(examiner(pariteDepassee, { lignes: [{ ...ligne, cee: 'vide' }] })).toEqual([])
    expect(examiner(pariteDepassee, { lignes: [{ ...ligne, cee: 0 }] })).toHaveLength(1)
  })

  it('se juge sur la somme des lignes d’une action', () => {
    const lignes = [
      { cout: 100, partEtat: 70, section: 'Fonctionnement' },
      { cout: 100, partEtat: 30, section: 'Investissement' },
    ]
    expect(examiner(pariteDepassee, { lignes })).toEqual([])
    const depassees = [{ ...lignes[0], partEtat: 80 }, { ...lignes[1] }]
    const [constat] = examiner(pariteDepassee, { lignes: depassees })
    expect(constat?.cellules).toEqual(['F2', 'F3'])
    expect(constat?.correction).toBeNull()
  })

  it('en k€, ajoute l’arrondi des cellules de l’assiette', () => {
    const essai = (partEtat: number) =>
      ({ unite: 'kEUR', demiPas: 500, lignes: [{ cout: 100_000, partEtat }] }) as const
    expect(examiner(pariteDepassee, essai(50_500))).toEqual([])
    const [constat] = examiner(pariteDepassee, essai(51_000))
    expect(constat?.correction).toBeNull()
    // Le coût et les tiers, et non la part de la collectivité : deux arrondis.
    const avecTiers = (partEtat: number) =>
      ({
        unite: 'kEUR',
        demiPas: 500,
        lignes: [{ cout: 100_000, tiers: 20_000, partEtat }],
      }) as const
    expect(examiner(pariteDepassee, avecTiers(41_000))).toEqual([])
    expect(examiner(pariteDepassee, avecTiers(41_001))).toHaveLength(1)
  })

  it('ne corrige pas une formule', () => {
    const [constat] = examiner(pariteDepassee, { lignes: [{ ...plan, formules: ['partEtat'] }] })
    expect(constat?.correction).toBeNull()
  })

  it('n’écrit pas la part de la collectivité sur une formule, ni sur un texte illisible', () => {
    const jointes = (ligne: LigneDEssai) =>
      examiner(pariteDepassee, { lignes: [{ ...plan, ...ligne }] })[0]?.correctionJointe
    expect(jointes({})).toMatchObject([{ cellule: 'G2', valeur: 4_125_000 }])
    expect(jointes({ partCollectivite: 'vide' })).toMatchObject([
      { champ: 'partCollectivite', cellule: 'G2', valeur: 150_000 },
    ])
    expect(jointes({ formules: ['partCollectivite'] })).toEqual([])
    expect(jointes({ partCollectivite: 'illisible' })).toEqual([])
  })

  describe('sans coût', () => {
    const essai = (partCollectivite: number | 'vide', fse: number) =>
      ({ sans: ['cout'], lignes: [{ partEtat: 50_000, partCollectivite, fse }] }) as const

    it('compare l’État à la collectivité et au FSE+', () => {
      expect(examiner(pariteDepassee, essai(40_000, 10_000))).toEqual([])
      const [constat] = examiner(pariteDepassee, essai(30_000, 10_000))
      expect(constat?.montants).toMatchObject({ constate: 5_000_000, attendu: 4_000_000 })
      expect(constat?.correction).toBeNull()
    })

    it('une cellule de coût vide vaut une colonne absente', () => {
      const juger = (partCollectivite: number) =>
        examiner(pariteDepassee, {
          lignes: [{ cout: 'vide', partEtat: 50_000, partCollectivite }],
        })
      expect(juger(50_000)).toEqual([])
      expect(juger(40_000)).toHaveLength(1)
    })

    it('en k€, ajoute l’arrondi de la collectivité et du FSE+', () => {
      const arrondi = { unite: 'kEUR', demiPas: 500 } as const
      expect(examiner(pariteDepassee, { ...essai(49_000, 0), ...arrondi })).toEqual([])
      expect(examiner(pariteDepassee, { ...essai(48_999, 0), ...arrondi })).toHaveLength(1)
    })

    it('un État seul n’est pas une dérogation', () => {
      const [constat] = examiner(pariteDepassee, essai('vide', 0))
      expect(constat).toMatchObject({ gravite: 'bloquant', montants: { attendu: 0 } })
    })

    it('se tait quand la colonne de la collectivité manque aussi', () => {
      const contrat = { lignes: [{}], sans: ['cout', 'partCollectivite'] } as const
      expect(examiner(pariteDepassee, contrat)).toEqual([])
    })
  })

  describe('cantine', () => {
    const ligne = { axe: 'transition', cout: 62_000, partEtat: 40_000 } as const

    it('ne partage pas une compensation de repas', () => {
      const traits = { cantine: 'compensation' } as const
      expect(examiner(pariteDepassee, { lignes: [{ ...ligne, traits }] })).toEqual([])
    })

    it('partage les moyens administratifs', () => {
      const traits = { cantine: 'moyens' } as const
      expect(examiner(pariteDepassee, { lignes: [{ ...ligne, traits }] })[0]?.gravite).toBe(
        'bloquant',
      )
    })

    it('demande de préciser le régime quand rien ne le dit', () => {
      const traits = { cantine: 'a-preciser' } as const
      const [constat] = examiner(pariteDepassee, { lignes: [{ ...ligne, traits }] })
      expect(constat).toMatchObject({ gravite: 'a-justifier', correction: null })
      expect(constat?.message).toContain('Régime à préciser')
      expect(constat?.sources).toContain('transition/cantine-moyens')
      expect(examiner(pariteDepassee, { lignes: [{ ...ligne, traits, repas: 40_000 }] })).toEqual(
        [],
      )
    })

    it('se tait en outre-mer, où l’action est exclue', () => {
      const traits = { cantine: 'moyens' } as const
      const essai = { collectivite: { outreMer: true }, lignes: [{ ...ligne, traits }] }
      expect(examiner(pariteDepassee, essai)).toEqual([])
      const ailleurs = { ...essai, lignes: [ligne] }
      expect(examiner(pariteDepassee, ailleurs)).toHaveLength(1)
    })
  })

  it.each([
    ['la part de l’État est vide', { partEtat: 'vide' }],
    ['le coût est illisible', { ...plan, cout: 'illisible' }],
    ['les tiers sont illisibles', { ...plan, tiers: 'illisible' }],
    ['les CEE sont illisibles', { ...plan, cee: 'illisible' }],
    ['tiers et CEE dépassent le coût', { ...plan, tiers: 90_000 }],
    ['l’axe Emploi est celui d’un département', { ...plan, axe: 'emploi' }],
    ['l’année est hors du contrat', { ...plan, annee: 2023 }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(pariteDepassee, { lignes: [ligne] })).toEqual([])
  })

  it('vaut pour l’emploi d’une métropole', () => {
    const essai = { type: 'metropole', lignes: [{ ...plan, axe: 'emploi' }] } as const
    expect(examiner(pariteDepassee, essai)).toHaveLength(1)
  })
})
