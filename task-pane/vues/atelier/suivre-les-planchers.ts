import type {
  DemandeDeConformite,
  FaconMontree,
  PlancherMontre,
  PropositionMontree,
} from '../../../core/etude/index.ts'

/** Ce que l’utilisateur tient, et comment il veut atteindre chaque plancher. */
export type Choix = Pick<DemandeDeConformite, 'couts' | 'tenus' | 'facons'>

/** Ce qu’on sait des façons d’atteindre un plancher. */
export interface FaconsDuPlancher {
  readonly plancher: PlancherMontre
  /** null : pas encore comparées. */
  readonly facons: readonly FaconMontree[] | null
}

/** Une proposition, le choix et la version du classeur dont elle vient. */
export interface Etudiee {
  readonly choix: Choix
  readonly version: number
}

/**
 * Les planchers qu’une proposition atteint, et ceux dont la façon est choisie. Ce qu’on a comparé d’un plancher vaut
 * encore si rien d’autre que sa façon n’a changé.
 */
export function suivreLesPlanchers(
  { planchers }: Pick<PropositionMontree, 'planchers'>,
  connus: readonly FaconsDuPlancher[],
  avant: Etudiee,
  apres: Etudiee,
): readonly FaconsDuPlancher[] {
  const { facons: choisies } = apres.choix
  const manques = connus.filter(
    ({ plancher: { cle } }) => choisies[cle] !== undefined && planchers.every((p) => p.cle !== cle),
  )
  return [...planchers, ...manques.map(({ plancher }) => plancher)].map((plancher) => {
    const { cle } = plancher
    const connu = connus.find((de) => de.plancher.cle === cle)
    const vaut = changent(avant, apres).every((c) => c === cle)
    return {
      plancher,
      facons: vaut ? (connu?.facons ?? null) : null,
    }
  })
}

/** Les planchers dont la façon n’est plus la même ; autre chose a changé : un mot qui n’en nomme aucun. */
function changent(
  { choix: avant, version: premiere }: Etudiee,
  { choix: apres, version: seconde }: Etudiee,
): readonly string[] {
  const reste = premiere !== seconde || avant.couts !== apres.couts || avant.tenus !== apres.tenus
  if (reste) return ['']
  const cles = new Set([...Object.keys(avant.facons), ...Object.keys(apres.facons)])
  return [...cles].filter((cle) => avant.facons[cle] !== apres.facons[cle])
}
