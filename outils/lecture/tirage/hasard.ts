/** Un tirage toujours le même pour une même graine et une même clé. */
export interface Hasard {
  /** De 0 à borne − 1. */
  readonly entier: (borne: number) => number
  readonly chance: (probabilite: number) => boolean
  readonly parmi: <T>(liste: readonly T[]) => T
  readonly melanger: <T>(liste: readonly T[]) => T[]
}

/** Une clé par décision : en ajouter une ne change pas les autres. */
export function hasard(graine: number, cle: string): Hasard {
  const suivant = mulberry(empreinte(`${graine}/${cle}`))
  const entier = (borne: number) => Math.floor(suivant() * borne)
  return {
    entier,
    chance: (probabilite) => suivant() < probabilite,
    parmi: (liste) => elementDe(liste, entier(liste.length)),
    melanger: (liste) => {
      const reste = [...liste]
      const melange: typeof reste = []
      while (reste.length > 0) melange.push(...reste.splice(entier(reste.length), 1))
      return melange
    },
  }
}

function elementDe<T>(liste: readonly T[], rang: number): T {
  if (liste.length === 0) throw new RangeError('rien à tirer d’une liste vide')
  return liste[rang] as T
}

function empreinte(texte: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < texte.length; i++) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193)
  return h >>> 0
}

function mulberry(graine: number): () => number {
  let etat = graine
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
