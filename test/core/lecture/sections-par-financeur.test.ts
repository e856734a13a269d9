import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { lieuDe } from '../../../core/modele/index.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

type Ligne = readonly [axe: string, action: string, montant: number]

const ETAT: readonly Ligne[] = [
  ['Enfance', 'Ludobus des hameaux', 14_000],
  ['Enfance', 'Marraines de quartier (CCAS)', 22_500],
  ['Accès aux droits', 'Guichet du soir', 31_000],
  ['Transition écologique', 'Atelier de couture solidaire', 9200],
]
const fois = (k: number): readonly Ligne[] => ETAT.map(([axe, nom, m]) => [axe, nom, m * k])
const [ludobus, , guichet] = ETAT
const CAF: readonly Ligne[] = ludobus && guichet ? [ludobus, guichet] : []

interface Options {
  readonly enTetes: 'repetes' | 'premier'
  readonly axes: 'colonne' | 'intitules'
}

function section(titre: string, lignes: readonly Ligne[], premiere: boolean, o: Options): Case[][] {
  const enTete =
    o.axes === 'colonne' ? ['Axe', 'Action', 'Crédits 2026'] : ['Action', 'Crédits 2026']
  const total = lignes.reduce((s, [, , m]) => s + m, 0)
  const corps = lignes.flatMap(([axe, action, montant], i): Case[][] => {
    const nouveau = axe !== lignes[i - 1]?.[0]
    if (o.axes === 'colonne') return [[nouveau ? axe : null, action, montant]]
    return nouveau ? [[axe], [action, montant]] : [[action, montant]]
  })
  return [
    [titre],
    ...(premiere || o.enTetes === 'repetes' ? [enTete] : []),
    ...corps,
    o.axes === 'colonne' ? ['Total de la partie', null, total] : ['Total de la partie', total],
    [],
  ]
}

const plan = (o: Options, sections: readonly (readonly [string, readonly Ligne[]])[]) =>
  feuille('Plan', [
    ['Département du Lot – contrat local des solidarités 2026'],
    [],
    ...sections.flatMap(([titre, lignes], i) => section(titre, lignes, i === 0, o)),
  ])

const TOUTES = [
  ['I. Crédits de l’État', ETAT],
  ['II. Département', fois(1)],
  ['III. Les Trois Vallées', CAF],
  ['IV. Coût total', fois(3)],
] as const
const parts = (f: ReturnType<typeof feuille>) =>
  lire(f).actions.map((a) => [a.axe, a.action, a.partEtat, a.partCollectivite, a.tiers, a.cout])

describe('une liste d’actions par financeur', () => {
  for (const enTetes of ['repetes', 'premier'] as const)
    for (const axes of ['colonne', 'intitules'] as const)
      test(`chaque action y est lue une fois (en-têtes : ${enTetes} ; axes : ${axes})`, () => {
        expect(parts(plan({ enTetes, axes }, TOUTES))).toEqual([
          ['enfance', 'Ludobus des hameaux', 1_400_000, 1_400_000, 1_400_000, 4_200_000],
          ['enfance', 'Marraines de quartier (CCAS)', 2_250_000, 2_250_000, 'vide', 6_750_000],
          ['droits', 'Guichet du soir', 3_100_000, 3_100_000, 3_100_000, 9_300_000],
          ['transition', 'Atelier de couture solidaire', 920_000, 920_000, 'vide', 2_760_000],
        ])
      })

  test('un montant se montre dans la cellule où il est écrit', () => {
    const o = { enTetes: 'premier', axes: 'colonne' } as const
    const { contrat, situer } = lireContrat(classeur(plan(o, TOUTES)))
    const lieux = contrat.lignes.slice(0, 1).map((l) => lieuDe(l, 'partEtat'))
    expect(lieux.flatMap((l) => (l ? situer(l) : []))).toEqual([
      { feuille: 'Plan', ligne: 4, colonne: 2 },
    ])
  })

  test('ni un titre fusionné ni un carnet d’adresses au-dessus, plus large, n’y changent rien', () => {
    const o = { enTetes: 'repetes', axes: 'colonne' } as const
    const { lignes, nom } = plan(o, TOUTES)
    const adresses = feuille(nom, [
      ['Contact', 'Service', 'Téléphone', 'Courriel', 'Bureau', 'Étage'],
      [],
    ])
    const bordee = {
      ...feuille(nom, [], { fusions: ['A5:C5', 'A7:A8'] }),
      lignes: [...lignes.slice(0, 2), ...adresses.lignes, ...lignes.slice(2)],
    }
    expect(parts(bordee)).toEqual(parts(plan(o, TOUTES)))
  })

  test('l’en-tête d’une lettre n’est pas un financeur, et l’unité écrite à côté reste celle du plan', () => {
    const o = { enTetes: 'repetes', axes: 'colonne' } as const
    const milliers = (lignes: readonly Ligne[]) =>
      lignes.map(([axe, nom, m]): Ligne => [axe, nom, m / 1000])
    const { lignes } = plan(o, [
      ['I. Dépenses – enveloppe globale', milliers(fois(2))],
      ['II. Crédits de l’État', milliers(ETAT)],
      ['III. Reste au Département', milliers(ETAT)],
    ])
    const lettre = (unite: string) => {
      const { lignes: tete } = feuille('Plan', [
        ['Préfecture de la région'],
        ['Contrat local des solidarités du Lot, 2026'],
        ['Mise à jour : 6 février'],
        [null, null, null, null, unite],
      ])
      return parts({ ...feuille('Plan', []), lignes: [...tete, ...lignes.slice(2)] })
    }
    expect(lettre('en k€').map((a) => a.slice(2))).toEqual([
      [1_400_000, 1_400_000, 'absent', 2_800_000],
      [2_250_000, 2_250_000, 'absent', 4_500_000],
      [3_100_000, 3_100_000, 'absent', 6_200_000],
      [920_000, 920_000, 'absent', 1_840_000],
    ])
    expect(lettre('')[0]?.[2]).toBe(1400)
  })

  test('une liste qui ne reprend aucune action n’est pas celle d’un financeur : seule se lit celle de l’État', () => {
    const autres: readonly Ligne[] = [
      ['Enfance', 'Classe verte', 5000],
      ['Accès aux droits', 'Bus des droits', 6000],
    ]
    const o = { enTetes: 'repetes', axes: 'colonne' } as const
    const listes = [
      ['Crédits de l’État', ETAT],
      ['CAF', CAF],
      ['Département', autres],
    ] as const
    const axes = ['enfance', 'enfance', 'droits', 'transition']
    expect(parts(plan(o, listes))).toEqual(
      ETAT.map(([, nom, m], i) => [axes[i], nom, m * 100, 'absent', 'absent', 'absent']),
    )
  })
})
