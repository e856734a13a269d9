/** Les quatre axes, dans l'ordre du pacte. Le numéro qu'une collectivité leur donne n'a pas de sens ici. */
export const AXES = ['enfance', 'emploi', 'droits', 'transition'] as const
export type Axe = (typeof AXES)[number]

/** Ce qu'un tableau dit de l'axe d'une action. */
export type AxeLu = Axe | 'transversal' | 'inconnu'

export function estAxe(axe: AxeLu): axe is Axe {
  return axe !== 'transversal' && axe !== 'inconnu'
}
