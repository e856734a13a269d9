import { type Centimes, partInferieure, plus, type UniteDAction, ZERO } from '../../modele/index.ts'
import { plafondCee, valeurDe } from '../../parametres/index.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import type { Contexte } from '../regle.ts'
import { horsPlafondCee } from './cee.ts'

const PLAFOND_CEE = valeurDe(plafondCee)

export interface Depassement70 {
  readonly cout: Centimes
  readonly cee: Centimes
  readonly etat: Centimes
  readonly maximum: Centimes
}

/**
 * CEE et État ensemble au-dessus de leur maximum, au centime ; null sinon. De l'argent CEE suffit à rendre
 * l'action éligible au programme, et le constat le dit ; l'animation (I14) et le FSATME ne le sont pas. L'appréciation
 * (I3) se fait par année, ou sur toutes les années de l'action.
 */
export function depassement70(unite: UniteDAction, contexte: Contexte): Depassement70 | null {
  const { cee } = unite.montants
  if (typeof cee !== 'number' || cee <= 0) return null
  const { appreciation } = contexte.interpretations
  if (horsPlafondCee(unite.traits, contexte.interpretations) || unite.compensation) return null
  if (!releveDuPacte(unite, contexte.contrat)) return null
  const sommes = additionner(appreciation === 'contrat' ? unite.memeAction : [unite])
  if (sommes === null || sommes.etat <= 0) return null
  const maximum = partInferieure(sommes.cout, PLAFOND_CEE)
  return plus(sommes.cee, sommes.etat) > maximum ? { ...sommes, maximum } : null
}

function additionner(unites: readonly UniteDAction[]): Omit<Depassement70, 'maximum'> | null {
  let [cout, cee, etat] = [ZERO, ZERO, ZERO]
  for (const { montants } of unites) {
    if (typeof montants.cout !== 'number') return null
    if (montants.cee === 'illisible' || montants.partEtat === 'illisible') return null
    cout = plus(cout, montants.cout)
    if (typeof montants.cee === 'number') cee = plus(cee, montants.cee)
    if (typeof montants.partEtat === 'number') etat = plus(etat, montants.partEtat)
  }
  return { cout, cee, etat }
}
