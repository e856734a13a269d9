import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const OCTETS_DU_JETON = 32

/**
 * Qui peut demander la page : celui à qui l'adresse a été montrée. Sans ce jeton, un autre utilisateur du même
 * poste, ou un site ouvert dans le même navigateur, lirait le budget.
 */
export interface Acces {
  /** Le jeton de l'adresse écrite à l'écran ; il vaut tant que la page est servie. */
  readonly jeton: string
  /**
   * Un jeton qui ne sert qu'une fois : la ligne de commande d'un navigateur se lit depuis les autres comptes du
   * poste.
   */
  readonly passe: () => string
  /** Vrai si ce jeton ouvre la page ; un passe est alors usé. */
  readonly ouvre: (jeton: string) => boolean
  /** Vrai si l'en-tête Cookie porte le nôtre. */
  readonly reconnait: (cookies: string | undefined, port: number) => boolean
  /** L'en-tête Set-Cookie. Les cookies ne distinguent pas les ports : deux pages ouvertes ont chacune le leur. */
  readonly cookie: (port: number) => string
}

export function ouvrirLAcces(): Acces {
  const jeton = tirer()
  const secret = tirer()
  const passes = new Set<string>()
  return {
    jeton,
    passe: () => {
      const passe = tirer()
      passes.add(passe)
      return passe
    },
    ouvre: (donne) => {
      if (memeSecret(donne, jeton)) return true
      const passe = [...passes].find((p) => memeSecret(donne, p))
      return passe !== undefined && passes.delete(passe)
    },
    reconnait: (cookies = '', port) =>
      cookies.split(';').some((cookie) => {
        const [nom, valeur = ''] = cookie.trim().split('=', 2)
        return nom === nomDuCookie(port) && memeSecret(valeur, secret)
      }),
    cookie: (port) => `${nomDuCookie(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
  }
}

function tirer(): string {
  return randomBytes(OCTETS_DU_JETON).toString('base64url')
}

function nomDuCookie(port: number): string {
  return `pacte-${port}`
}

/** À temps constant, quelle que soit la longueur donnée : les empreintes ont toutes la même. */
function memeSecret(donne: string, attendu: string): boolean {
  const empreinte = (texte: string) => createHash('sha256').update(texte).digest()
  return timingSafeEqual(empreinte(donne), empreinte(attendu))
}
