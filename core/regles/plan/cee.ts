import type { Traits, UniteDAction } from '../../modele/index.ts'

/** SLIME proprement dit : ni son animation « hors-plafond », ni le FSATME qui l'accompagne. */
export function estSlime({ slime, animationSlime, fsatme }: Traits): boolean {
  return slime && !animationSlime && !fsatme
}

/** L'animation et le FSATME échappent aux 70 % (transition/hors-plafond). */
export function horsPlafondCee({ animationSlime, fsatme }: Traits): boolean {
  return animationSlime || fsatme
}

/** Un SLIME dont on ne connaît pas les CEE : sa part de l'État ne se calcule pas. */
export function ceeInconnu({ traits, montants }: UniteDAction): boolean {
  const { cee } = montants
  return (cee === 'vide' || cee === 'absent') && estSlime(traits)
}
