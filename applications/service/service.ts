import type { IncomingMessage, Server } from 'node:http'
import type { Server as ServeurChiffre } from 'node:https'

export type Serveur = Server | ServeurChiffre

export interface Reponse {
  readonly code: number
  readonly entetes: Readonly<Record<string, string>>
  readonly corps: Uint8Array | string
}

/** Donne à chaque demande sa réponse, entière d'un coup ; une panne n'apprend rien au demandeur. */
export function repondreAvec(
  serveur: Serveur,
  repondre: (demande: IncomingMessage) => Reponse | Promise<Reponse>,
): void {
  serveur.on('request', async (demande, sortie) => {
    try {
      const { code, entetes, corps } = await repondre(demande)
      sortie.writeHead(code, { ...entetes, 'Content-Length': Buffer.byteLength(corps) })
      sortie.end(demande.method === 'HEAD' ? undefined : corps)
    } catch {
      sortie.writeHead(500).end()
    }
  })
}

/** null : il écoute ; sinon le code de ce qui l'en empêche, « EADDRINUSE ». */
export function ecouter(serveur: Serveur, port: number, boucle: string): Promise<string | null> {
  return new Promise((pret) => {
    serveur.once('error', ({ code = 'inconnu' }: NodeJS.ErrnoException) => pret(code))
    serveur.listen(port, boucle, () => pret(null))
  })
}

/** Sans attendre qui garde une connexion ouverte. */
export function fermer(serveur: Serveur): Promise<void> {
  return new Promise((fini) => {
    serveur.close(() => fini())
    serveur.closeAllConnections()
  })
}
