import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { ecouter, fermer, repondreAvec } from '../../../applications/service/index.ts'
import { FICHIERS } from '../../../manifests/index.ts'
import type { Certificat } from './certificat.ts'
import { repondre } from './reponse.ts'

/** Cette machine et elle seule ; un navigateur cherche « localhost » à l'une ou l'autre adresse. */
const BOUCLES = ['127.0.0.1', '::1']

export interface Service {
  readonly fermer: () => Promise<void>
}

/**
 * Sert le dossier construit en https, sur ce poste seulement. Lève une Error dont le message se montre si le dossier
 * n'est pas construit ou si le port est pris.
 */
export async function servir(
  dossier: string,
  { cle, certificat }: Pick<Certificat, 'cle' | 'certificat'>,
  port: number,
): Promise<Service> {
  const politique = politiqueDe(dossier)
  const serveurs = await Promise.all(
    BOUCLES.map((boucle) =>
      ouvrir(dossier, politique, { key: cle, cert: certificat }, boucle, port),
    ),
  )
  return {
    fermer: async () => {
      await Promise.all(serveurs.map((clore) => clore()))
    },
  }
}

/** Rend de quoi fermer. */
async function ouvrir(
  dossier: string,
  politique: string,
  identite: { readonly key: string; readonly cert: string },
  boucle: string,
  port: number,
): Promise<() => Promise<void>> {
  const serveur = createServer(identite)
  repondreAvec(serveur, ({ method = '', url = '' }) => repondre(dossier, politique, method, url))
  const refus = await ecouter(serveur, port, boucle)
  if (refus === null) return () => fermer(serveur)
  // Un poste sans IPv6 se sert de l'autre adresse.
  if (refus === 'EADDRNOTAVAIL' || refus === 'EAFNOSUPPORT') return async () => {}
  throw new Error(phraseDe(refus, port))
}

function phraseDe(refus: string, port: number): string {
  return refus === 'EADDRINUSE'
    ? `Le port ${port} est déjà pris, peut-être par un autre «\u00a0excel:serve\u00a0»\u00a0: ` +
        'fermez-le, puis recommencez.'
    : `Le service ne peut pas s’ouvrir sur le port ${port} (${refus}).`
}

/** La politique de la page construite, que le service redit en entête pour tout le dossier. */
function politiqueDe(dossier: string): string {
  const page = readFileSync(join(dossier, FICHIERS.page), 'utf8')
  const politique = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
  if (politique === undefined) {
    throw new Error(
      `${FICHIERS.page} n’a pas de politique de sécurité\u00a0: reconstruisez le complément.`,
    )
  }
  return politique
}
