import { request } from 'node:https'
import type { TLSSocket } from 'node:tls'

export interface Recu {
  readonly code: number
  /** Noms en minuscules ; un en-tête répété est réuni par des virgules. */
  readonly entetes: Readonly<Record<string, string>>
  readonly corps: string
  /** La fin du certificat, ou null si le serveur n'en dit rien. */
  readonly finDuCertificat: Date | null
}

const DELAI_EN_MS = 10_000
/** Bien plus que le plus gros de nos fichiers : au-delà, c'est un autre site qui répond. */
const OCTETS_AU_PLUS = 5_000_000

/** L'origine d'où Excel sur le web lit les fichiers d'un complément. */
const EXCEL_SUR_LE_WEB = 'https://excel.officeapps.live.com'

/** Demande un fichier en https, sans suivre de redirection. `autorite` : un certificat d'autorité de plus, en PEM. */
export function demander(adresse: string, autorite?: string): Promise<Recu> {
  return new Promise((recu, echec) => {
    const options = { headers: { Origin: EXCEL_SUR_LE_WEB }, timeout: DELAI_EN_MS }
    const demande = request(
      adresse,
      autorite === undefined ? options : { ...options, ca: autorite },
      (reponse) => {
        const fin = finDe(reponse.socket as TLSSocket)
        const morceaux: Buffer[] = []
        let octets = 0
        reponse.on('data', (morceau: Buffer) => {
          octets += morceau.length
          if (octets > OCTETS_AU_PLUS) demande.destroy(erreur('PACTE_TROP_GROS'))
          else morceaux.push(morceau)
        })
        reponse.on('end', () =>
          recu({
            code: reponse.statusCode ?? 0,
            entetes: Object.fromEntries(
              Object.entries(reponse.headers).map(([nom, v]) => [nom, [v].flat().join(', ')]),
            ),
            corps: Buffer.concat(morceaux).toString('utf8'),
            finDuCertificat: fin,
          }),
        )
        reponse.on('error', echec)
      },
    )
    demande.on('timeout', () => demande.destroy(erreur('ETIMEDOUT')))
    demande.on('error', echec)
    demande.end()
  })
}

/** Lue pendant que la connexion est ouverte. */
function finDe(connexion: TLSSocket): Date | null {
  const { valid_to: fin } = connexion.getPeerCertificate()
  return fin ? new Date(fin) : null
}

function erreur(code: string): Error {
  return Object.assign(new Error(code), { code })
}
