import { createServer } from 'node:http'
import { ecouter, fermer, repondreAvec, type Serveur } from '../../service/index.ts'
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
async function essayer(fonds: Fonds, port: number): Promise<Serveur | null> {
  const serveur = createServer()
  repondreAvec(serveur, ({ method: methode = '', headers: entetes, url = '' }) =>
    repondre(fonds, { methode, entetes, port }, url),
  )
  const refus = await ecouter(serveur, port, BOUCLE)
  if (refus === null) return serveur
  if (refus === 'EADDRINUSE' || refus === 'EACCES') return null
  throw new ErreurDeDemarrage(`La page ne peut pas se servir sur ce poste (${refus}).`)
}
