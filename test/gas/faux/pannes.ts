/** Un appel que Google refusera. */
export interface Panne {
  /** « Range.setNotes », ou tout appel qui convient. */
  readonly appel: string | ((appel: string) => boolean)
  /** La phrase de l'exception. */
  readonly phrase: string
  /** Combien d'appels réussissent d'abord. */
  apres?: number
  /** Refusé à chaque fois, et non une seule. */
  readonly toujours?: boolean
}

/** Ce qui peut mal tourner chez Google, et l'heure qu'il y est. */
export interface Pannes {
  readonly prevues: Panne[]
  /** Ce que quelqu'un d'autre fait juste avant chaque appel. */
  avantChaqueAppel: ((appel: string) => void) | null
  /** Le verrou du document est tenu par quelqu'un d'autre. */
  verrouPris: boolean
  /** Il est tenu par le script. */
  verrouTenu: boolean
  /** Le compte ne peut que lire. */
  lectureSeule: boolean
  /** Ce que dure chaque appel, en millisecondes. */
  lenteur: number
  /** En millisecondes ; `Utilities.sleep`, l'attente d'un verrou et chaque appel la font avancer. */
  heure: number
}

export function creerPannes(): Pannes {
  return {
    prevues: [],
    avantChaqueAppel: null,
    verrouPris: false,
    verrouTenu: false,
    lectureSeule: false,
    lenteur: 0,
    heure: Date.now(),
  }
}

/** La phrase de la panne prévue pour cet appel ; null s'il réussit. */
export function panneDe(pannes: Pannes, appel: string): string | null {
  const rang = pannes.prevues.findIndex((p) =>
    typeof p.appel === 'string' ? p.appel === appel : p.appel(appel),
  )
  const prevue = pannes.prevues[rang]
  if (prevue === undefined) return null
  const { apres = 0 } = prevue
  if (apres > 0) {
    prevue.apres = apres - 1
    return null
  }
  if (prevue.toujours !== true) pannes.prevues.splice(rang, 1)
  return prevue.phrase
}
