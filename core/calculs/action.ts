import type { Centimes } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { facultatif, montant } from './entree.ts'

/** Une action et ce qui la finance en dehors de l'État et de la collectivité ; centimes, omis : 0. */
export interface Action {
  readonly cout: Centimes
  readonly tiers?: Centimes
  readonly fse?: Centimes
  readonly cee?: Centimes
}

export const cout = montant('le coût', 'Coût total de l’action, en euros')

export const tiers = facultatif(
  montant(
    'les tiers',
    'Cofinancements tiers (région, santé, sécurité sociale, mécénat…), en euros\u00a0; omis\u00a0: aucun',
  ),
)

export const fse = facultatif(
  montant('le FSE+', 'Fonds social européen plus, en euros\u00a0; omis\u00a0: aucun'),
)

export const cee = facultatif(
  montant('les CEE', 'Certificats d’économies d’énergie, en euros\u00a0; omis\u00a0: aucun'),
)

/** Tiers et CEE au-dessus du coût : il n'y a plus rien à partager, et une saisie à revoir. */
export function refuserExces({ cout, tiers, cee }: Action): string | null {
  const t = tiers ?? 0
  const c = cee ?? 0
  if (t + c <= cout) return null
  const exces = ecrireEuros((t + c - cout) as Centimes)
  return (
    `les tiers (${ecrireEuros(t as Centimes)}) et les CEE (${ecrireEuros(c as Centimes)}) ` +
    `dépassent le coût (${ecrireEuros(cout)}) de ${exces}\u00a0; corrigez le coût ou ces financements.`
  )
}
