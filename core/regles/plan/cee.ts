import type { Traits, UniteDAction } from '../../modele/index.ts'
import type { Interpretations } from '../../reglages/index.ts'

/** SLIME proprement dit : ni son animation « hors-plafond », ni le FSATME qui l'accompagne. */
export function estSlime({ slime, animationSlime, fsatme }: Traits): boolean {
  return slime && !animationSlime && !fsatme
}

/** Le FSATME échappe aux 70 % (transition/hors-plafond) ; l'animation aussi, sauf lecture contraire (I14). */
export function horsPlafondCee(
  { animationSlime, fsatme }: Traits,
  interpretations: Pick<Interpretations, 'animationSlime'>,
): boolean {
  return fsatme || (animationSlime && interpretations.animationSlime === 'hors-70')
}

/** Un SLIME dont on ne connaît pas les CEE : sa part de l'État ne se calcule pas. */
export function ceeInconnu({ traits, montants }: UniteDAction): boolean {
  const { cee } = montants
  return (cee === 'vide' || cee === 'absent') && estSlime(traits)
}
