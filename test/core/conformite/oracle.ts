import chargerHighs from 'highs'
import { AXES } from '../../../core/modele/index.ts'
import type { LigneTiree, Tirage } from '../examen/oracle/tirage.ts'

/** Ce que vaut une parité atteinte que l'on rompt, en cellules. */
export const PRIX_D_UNE_PARITE = 50
const PLANCHER = 0.4
/** Une unité du solveur vaut 100 € : les « grand M » restent petits devant sa tolérance. */
const UNITE = 10_000

export interface Oracle {
  /** Cellules, plus les parités rompues ; null : aucune solution à coûts tenus. */
  readonly prix: (tirage: Tirage) => number | null
}

/** Un programme en nombres entiers, écrit sans rien du projet que les règles : il ne sert qu'aux essais. */
export async function ouvrirLOracle(): Promise<Oracle> {
  const highs = await chargerHighs()
  return {
    prix: (tirage) => {
      const solution = highs.solve(programmeDe(tirage), {
        output_flag: false,
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
      })
      if (solution.Status === 'Infeasible') return null
      if (solution.Status !== 'Optimal') throw new Error(`HiGHS : ${solution.Status}`)
      return Math.round(solution.ObjectiveValue)
    },
  }
}

/**
 * Par action, l'État e et la collectivité c ; change = 1 si la cellule bouge, rompt = 1 si une parité atteinte ne l'est
 * plus. Coûts et tiers tenus. Au format LP de CPLEX.
 */
function programmeDe({ lignes, plafonds }: Tirage): string {
  const prix: string[] = []
  const contraintes: string[] = []
  const bornes: string[] = []
  const binaires: string[] = []
  lignes.forEach((ligne, i) => {
    const { cout, etat, collectivite, tiers } = enUnites(ligne)
    const reste = cout - tiers
    prix.push(`bouge_e${i} + bouge_c${i}`)
    binaires.push(`bouge_e${i}`, `bouge_c${i}`)
    contraintes.push(
      `e${i} + c${i} = ${reste}`,
      `2 e${i} <= ${reste}`,
      ...suivre(`e${i}`, etat, cout),
      ...suivre(`c${i}`, collectivite, cout),
    )
    if (2 * etat >= reste) {
      prix.push(`${PRIX_D_UNE_PARITE} rompt${i}`)
      binaires.push(`rompt${i}`)
      contraintes.push(`2 e${i} + ${reste} rompt${i} >= ${reste}`)
    }
    // Une action sans part de l'État sortirait du contrat : « etat-nul » naîtrait.
    bornes.push(`1 <= e${i} <= ${cout}`, `0 <= c${i} <= ${cout}`)
  })
  const sommeDe = (garder: (ligne: LigneTiree) => boolean) =>
    lignes.flatMap((ligne, i) => (garder(ligne) ? [`e${i}`] : [])).join(' + ')
  for (const axe of AXES) {
    const plafond = plafonds[axe]
    const somme = sommeDe((ligne) => ligne.axe === axe)
    if (plafond === undefined || somme === '') continue
    contraintes.push(`${somme} >= ${(plafond / UNITE) * PLANCHER}`)
  }
  const total = AXES.reduce((somme, axe) => somme + (plafonds[axe] ?? 0), 0)
  contraintes.push(`${sommeDe(() => true)} <= ${total / UNITE}`)
  return [
    'Minimize',
    prix.join(' + '),
    'Subject To',
    ...contraintes,
    'Bounds',
    ...bornes,
    'Binaries',
    binaires.join(' '),
    'End',
  ].join('\n')
}

/** La cellule vaut ce qu'elle valait, ou elle bouge. */
function suivre(nom: string, avant: number, amplitude: number): readonly string[] {
  return [
    `${nom} - ${amplitude} bouge_${nom} <= ${avant}`,
    `${nom} + ${amplitude} bouge_${nom} >= ${avant}`,
  ]
}

function enUnites({ cout, etat, collectivite, tiers }: LigneTiree) {
  return {
    cout: cout / UNITE,
    etat: (etat ?? 0) / UNITE,
    collectivite: collectivite / UNITE,
    tiers: tiers / UNITE,
  }
}
