import type { IncomingHttpHeaders } from 'node:http'

export interface Refus {
  readonly code: number
  readonly phrase: string
}

/** Ce qu'on regarde d'une demande avant de la lire. */
export interface Demandeur {
  readonly methode: string
  readonly entetes: IncomingHttpHeaders
  readonly port: number
}

const METHODES = ['GET', 'HEAD']
const NOMS_DU_POSTE = ['127.0.0.1', 'localhost']
/** D'où le navigateur dit que vient la demande : de la page elle-même, ou de l'adresse tapée. */
const PROVENANCES = ['same-origin', 'none']

/**
 * Pourquoi cette demande n'est pas servie ; null si elle peut l'être. Un nom de domaine qui mène à ce poste (DNS
 * rebinding) n'est pas l'un de nos noms ; une page d'un autre site ne peut ni lire ni déclencher quoi que ce soit.
 */
export function refuser({ methode, entetes, port }: Demandeur): Refus | null {
  const { host, origin } = entetes
  const hotes = NOMS_DU_POSTE.map((nom) => `${nom}:${port}`)
  if (host === undefined || !hotes.includes(host)) {
    return {
      code: 421,
      phrase: `Cette page ne répond qu’à l’adresse http://${hotes[0]}/.`,
    }
  }
  if (origin !== undefined && origin !== `http://${host}`) return etrangere
  const provenance = entetes['sec-fetch-site']
  if (provenance !== undefined && !PROVENANCES.includes(String(provenance))) return etrangere
  if (!METHODES.includes(methode)) {
    return { code: 405, phrase: 'Ce service ne fait que donner des fichiers.' }
  }
  return null
}

const etrangere: Refus = {
  code: 403,
  phrase:
    'La demande vient d’un autre site\u00a0: elle est refusée. Copiez ' +
    'l’adresse affichée par «\u00a0npm start\u00a0» dans le navigateur.',
}
