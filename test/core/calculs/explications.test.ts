import { describe, expect, it } from 'vitest'
import {
  type Calcul,
  calculCompensationCantine,
  calculDiminution,
  calculManquePlancher,
  calculPartCollectivite,
  calculPartEtat,
  calculPlancher,
  calculPlanDeFinancement,
  calculRestePlafond,
  calculTauxCee,
  expliquer,
  sansTrace,
} from '../../../core/calculs/index.ts'
import { centimes } from '../../../core/modele/index.ts'

const e = (euros: number) => centimes(Math.round(euros * 100))

/** Un calcul, ses entrées, et l'explication, mot pour mot. */
interface Explication {
  readonly quand: string
  readonly donner: () => readonly string[]
  readonly attendu: readonly string[]
}

function explication<E extends object, R>(
  quand: string,
  calcul: Calcul<E, R>,
  entrees: NoInfer<E>,
  ...attendu: readonly string[]
): Explication {
  const donner = () => expliquer(calcul, entrees).map((etape) => etape.replaceAll('\u00a0', ' '))
  return { quand, donner, attendu }
}

const SANS_CEE = [
  'assiette = coût − tiers = 100 € − 20 € = 80 €',
  'part de l’État = assiette × parité = 80 € × 50 % = 40 €',
]
const AVEC_CEE = [
  'assiette = coût − CEE = 100 € − 60 € = 40 €',
  'part à parité = assiette × parité = 40 € × 50 % = 20 €',
  'maximum des CEE et de l’État = coût × plafond CEE = 100 € × 70 % = 70 €',
  'place laissée à l’État = maximum des CEE et de l’État − CEE = 70 € − 60 € = 10 €',
  'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le plus petit de : 20 € ; 10 € = 10 €',
]

const EXPLICATIONS: readonly Explication[] = [
  explication(
    'la part de l’État, des tiers déduits',
    calculPartEtat,
    { cout: e(100), tiers: e(20) },
    ...SANS_CEE,
  ),
  explication(
    'la part de l’État, bornée par les CEE',
    calculPartEtat,
    { cout: e(100), cee: e(60) },
    ...AVEC_CEE,
  ),
  explication(
    'la part de l’État, à parité malgré des CEE',
    calculPartEtat,
    { cout: e(100), tiers: e(10), cee: e(30) },
    'assiette = coût − tiers − CEE = 100 € − 10 € − 30 € = 60 €',
    'part à parité = assiette × parité = 60 € × 50 % = 30 €',
    'maximum des CEE et de l’État = coût × plafond CEE = 100 € × 70 % = 70 €',
    'place laissée à l’État = maximum des CEE et de l’État − CEE = 70 € − 30 € = 40 €',
    'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le plus petit de : 30 € ; 40 € = 30 €',
  ),
  explication(
    'la part de l’État, au centime inférieur deux fois',
    calculPartEtat,
    { cout: e(100.01), cee: e(60) },
    'assiette = coût − CEE = 100,01 € − 60 € = 40,01 €',
    'part à parité = assiette × parité = 40,01 € × 50 % = 20,005 € → 20,00 € : centime inférieur',
    'maximum des CEE et de l’État = coût × plafond CEE = 100,01 € × 70 % = 70,007 € → 70,00 € : centime inférieur',
    'place laissée à l’État = maximum des CEE et de l’État − CEE = 70 € − 60 € = 10 €',
    'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le plus petit de : 20 € ; 10 € = 10 €',
  ),
  explication(
    'la part de l’État, des tiers au-dessus du coût',
    calculPartEtat,
    { cout: e(100), tiers: e(90), cee: e(10.01) },
    'part de l’État = rien ne reste à partager = 0 €',
  ),
  explication(
    'la part de la collectivité, FSE+ déduit',
    calculPartCollectivite,
    { cout: e(100), tiers: e(20), fse: e(10) },
    ...SANS_CEE,
    'reste à la collectivité = coût − tiers − part de l’État = 100 € − 20 € − 40 € = 40 €',
    'part de la collectivité = reste à la collectivité − FSE+ = 40 € − 10 € = 30 €',
  ),
  explication(
    'la part de la collectivité, des CEE déduits',
    calculPartCollectivite,
    { cout: e(100), cee: e(60) },
    ...AVEC_CEE,
    'reste à la collectivité = coût − CEE − part de l’État = 100 € − 60 € − 10 € = 30 €',
    'part de la collectivité = reste à la collectivité = 30 €',
  ),
  explication(
    'le plan entier, comme la part de la collectivité',
    calculPlanDeFinancement,
    { cout: e(100), tiers: e(20), fse: e(10) },
    ...SANS_CEE,
    'reste à la collectivité = coût − tiers − part de l’État = 100 € − 20 € − 40 € = 40 €',
    'part de la collectivité = reste à la collectivité − FSE+ = 40 € − 10 € = 30 €',
  ),
  explication(
    'le plancher d’un département',
    calculPlancher,
    { type: 'departement', plafond: e(320_000) },
    'taux du plancher = taux d’un département = 40 %',
    'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
  ),
  explication(
    'le plancher d’une métropole, au centime supérieur',
    calculPlancher,
    { type: 'metropole', plafond: e(100.01) },
    'taux du plancher = taux d’une métropole = 20 %',
    'plancher = plafond × taux du plancher = 100,01 € × 20 % = 20,002 € → 20,01 € : centime supérieur',
  ),
  explication(
    'ce qui manque au plancher d’un département',
    calculManquePlancher,
    { type: 'departement', plafond: e(320_000), programme: e(100_000) },
    'taux du plancher = taux d’un département = 40 %',
    'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
    'manque = plancher − programmé = 128 000 € − 100 000 € = 28 000 €',
  ),
  explication(
    'rien ne manque au plancher d’une métropole',
    calculManquePlancher,
    { type: 'metropole', plafond: e(320_000), programme: e(70_000) },
    'taux du plancher = taux d’une métropole = 20 %',
    'plancher = plafond × taux du plancher = 320 000 € × 20 % = 64 000 €',
    'manque = aucun, ce minimum est dépassé = 0 €',
  ),
  explication(
    'le reste sous un plafond',
    calculRestePlafond,
    { plafond: e(320_000), programme: e(100_000) },
    'reste sous le plafond = plafond − programmé = 320 000 € − 100 000 € = 220 000 €',
  ),
  explication(
    'le reste sous un plafond relevé d’un report',
    calculRestePlafond,
    { plafond: e(320_000), programme: e(350_000), report: e(20_000) },
    'reste sous le plafond = plafond + report − programmé = 320 000 € + 20 000 € − 350 000 € = −10 000 €',
  ),
  explication(
    'la baisse possible',
    calculDiminution,
    { credits: e(100_000), engages: e(60_000) },
    'baisse maximale = crédits − engagés = 100 000 € − 60 000 € = 40 000 €',
  ),
  explication(
    'aucune baisse possible, plus a été engagé',
    calculDiminution,
    { credits: e(100_000), engages: e(110_000) },
    'baisse maximale = aucune, rien ne reste à employer = 0 €',
  ),
  explication(
    'aucune place laissée à l’État, les CEE prennent plus que le maximum',
    calculPartEtat,
    { cout: e(100), cee: e(75) },
    'assiette = coût − CEE = 100 € − 75 € = 25 €',
    'part à parité = assiette × parité = 25 € × 50 % = 12,50 €',
    'maximum des CEE et de l’État = coût × plafond CEE = 100 € × 70 % = 70 €',
    'place laissée à l’État = aucune, ce maximum est déjà dépassé = 0 €',
    'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le plus petit de : 12,50 € ; 0 € = 0 €',
  ),
  explication(
    'la baisse possible, une part justifiée',
    calculDiminution,
    { credits: e(100_000), engages: e(60_000), justifies: e(15_000) },
    'baisse maximale = crédits − engagés − justifiés = 100 000 € − 60 000 € − 15 000 € = 25 000 €',
  ),
  explication(
    'la compensation des repas, sans limite donnée',
    calculCompensationCantine,
    { repas: 12_000 },
    'compensation = repas × compensation par repas = 12 000 × 1 € = 12 000 €',
  ),
  explication(
    'la compensation des repas, limitée par l’axe',
    calculCompensationCantine,
    { repas: 12_000, creditsAxe: e(39_999.99) },
    'compensation des repas = repas × compensation par repas = 12 000 × 1 € = 12 000 €',
    'limite de l’axe = crédits de l’axe × part maximale = 39 999,99 € × 30 % = 11 999,997 € → 11 999,99 € : centime inférieur',
    'compensation = le plus petit de : compensation des repas ; limite de l’axe = le plus petit de : 12 000 € ; 11 999,99 € = 11 999,99 €',
  ),
  explication(
    'un taux écrit',
    calculTauxCee,
    { annee: 2024 },
    'taux CEE 2024 = valeur écrite pour 2024 = 60 %',
  ),
  explication(
    'un taux à confirmer',
    calculTauxCee,
    { annee: 2027 },
    'taux CEE 2027 = dernière valeur écrite (2025) = 50 %',
    'À confirmer : le texte n’écrit rien après 2025.',
  ),
]

describe('un calcul s’explique', () => {
  it.each(EXPLICATIONS)('$quand', ({ donner, attendu }) => {
    expect(donner()).toEqual(attendu)
  })

  it('sans plafond des CEE, à parité', () => {
    const etapes: string[] = []
    const noter: typeof sansTrace = (nom, formule, valeur) => {
      etapes.push(`${nom} = ${formule}`)
      return valeur
    }
    const action = { cout: e(100), cee: e(60), horsPlafondCee: true }
    expect(calculPartEtat.calcule(action, noter)).toBe(e(20))
    expect(etapes).toEqual(['assiette = coût − CEE', 'part de l’État = assiette × parité'])
  })
})

/** Un calcul refuse des entrées contradictoires, en disant lesquelles ; null : elles tiennent. */
describe('un calcul se refuse', () => {
  const refus = <E extends object, R>(calcul: Calcul<E, R>, entrees: NoInfer<E>) =>
    calcul.refuse?.(entrees)?.replaceAll('\u00a0', ' ')

  it('quand les tiers et les CEE dépassent le coût', () => {
    expect(refus(calculPartEtat, { cout: e(100), tiers: e(60), cee: e(40) })).toBeUndefined()
    expect(refus(calculPartEtat, { cout: e(100), tiers: e(60), cee: e(40.01) })).toBe(
      'les tiers (60 €) et les CEE (40,01 €) dépassent le coût (100 €) de 0,01 € ; corrigez le coût ou ces financements.',
    )
    const sansCee = { cout: e(100), tiers: e(120) }
    for (const calcul of [calculPartEtat, calculPartCollectivite, calculPlanDeFinancement]) {
      expect(refus(calcul as Calcul<typeof sansCee>, sansCee)).toBe(
        'les tiers (120 €) et les CEE (0 €) dépassent le coût (100 €) de 20 € ; corrigez le coût ou ces financements.',
      )
    }
  })

  it.each([
    ['la part de la collectivité', calculPartCollectivite],
    ['le plan', calculPlanDeFinancement],
  ] as const)('quand le FSE+ prend sur l’État : %s', (_nom, calcul) => {
    const pile = { cout: e(100), tiers: e(20), fse: e(40) }
    expect(calcul.refuse?.(pile)).toBeNull()
    expect(calcul.refuse?.({ ...pile, fse: e(40.01) })?.replaceAll('\u00a0', ' ')).toBe(
      'le FSE+ (40,01 €) dépasse de 0,01 € la part de la collectivité (40 €) : il prendrait sur la part de l’État.',
    )
  })

  it('quand l’année n’a pas de taux', () => {
    expect(refus(calculTauxCee, { annee: 2024 })).toBeUndefined()
    expect(refus(calculTauxCee, { annee: 2027 })).toBeUndefined()
    expect(refus(calculTauxCee, { annee: 2028 })).toBe(
      'aucun taux n’est connu en 2028 : les contrats s’arrêtent en 2027.',
    )
    expect(refus(calculTauxCee, { annee: 2023 })).toBe(
      'aucun taux n’est connu en 2023 : le premier est celui de 2024.',
    )
    expect(() => calculTauxCee.calcule({ annee: 2023 }, sansTrace)).toThrow(
      'pas de taux CEE en 2023',
    )
  })
})
