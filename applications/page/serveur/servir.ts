import { createServer, type Server } from 'node:http'
import { ErreurDeDemarrage } from './erreur.ts'
import { type Fonds, repondre } from './reponse.ts'

/** Cette machine et elle seule. */
const BOUCLE = '127.0.0.1'
const PORTS_ESSAYES = 20

export interface Service {
  readonly port: number
  /** Sans barre finale. */
  readonly origine: string
  readonly fermer: () => Promise<void>
}

/**
 * Sert sur le premier port libre à partir de celui-ci, pour ce poste seulement. Lève une ErreurDeDemarrage si aucun ne
 * l'est.
 */
export async function servir(fonds: Fonds, premier: number): Promise<Service> {
  for (let port = premier; port < premier + PORTS_ESSAYES; port++) {
    const serveur = await essayer(fonds, port)
    if (serveur !== null) {
      return { port, origine: `http://${BOUCLE}:${port}`, fermer: () => fermer(serveur) }
    }
  }
  throw new ErreurDeDemarrage(
    `Les ports ${premier} à ${premier + PORTS_ESSAYES - 1} sont tous pris\u00a0: donnez-en un ` +
      'autre, «\u00a0npm start -- --port 4000\u00a0».',
  )
}

/** null si le port est pris, ou s'il n'est pas à nous. */
function essayer(fonds: Fonds, port: number): Promise<Server | null> {
  const serveur = createServer((demande, sortie) => {
    const { method: methode = '', headers: entetes, url = '' } = demande
    try {
      const { code, entetes: donnees, corps } = repondre(fonds, { methode, entetes, port }, url)
      sortie.writeHead(code, { ...donnees, 'Content-Length': Buffer.byteLength(corps) })
      sortie.end(methode === 'HEAD' ? undefined : corps)
    } catch {
      // Un fichier construit a disparu sous nos pieds : rien d'utile à en dire au demandeur.
      sortie.writeHead(500).end()
    }
  })
  return new Promise((pret, echec) => {
    serveur.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE' || cause.code === 'EACCES') pret(null)
      else
        echec(new ErreurDeDemarrage(`La page ne peut pas se servir sur ce poste (${cause.code}).`))
    })
    serveur.listen(port, BOUCLE, () => pret(serveur))
  })
}

function fermer(serveur: Server): Promise<void> {
  return new Promise((fini) => {
    serveur.close(() => fini())
    serveur.closeAllConnections()
  })
}
