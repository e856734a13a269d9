/** Les quatre axes, dans l'ordre du pacte. Le numéro qu'une collectivité leur donne n'a pas de sens ici. */
export const AXES = ['enfance', 'emploi', 'droits', 'transition'] as const
export type Axe = (typeof AXES)[number]

/** Le nom d'un axe dans une phrase ou une étiquette ; une case de tableau prend plus court. */
export const NOMS_DES_AXES: Readonly<Record<Axe, string>> = {
  enfance: 'Enfance',
  emploi: 'Emploi',
  droits: 'Accès aux droits',
  transition: 'Transition écologique et solidaire',
}

/** « Accès aux droits » : le nom d'un axe, tel qu'une phrase le cite. */
export function nomCite(axe: Axe): string {
  return `«\u00a0${NOMS_DES_AXES[axe]}\u00a0»`
}

/** Ce qu'un tableau dit de l'axe d'une action. */
export type AxeLu = Axe | 'transversal' | 'inconnu'

export function estAxe(axe: AxeLu): axe is Axe {
  return axe !== 'transversal' && axe !== 'inconnu'
}
