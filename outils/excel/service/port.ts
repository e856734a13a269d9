import { FICHIERS } from '../../../manifests/index.ts'

const RECONSTRUIRE =
  'Lancez «\u00a0npm run construire -- --adresse https://localhost:3443\u00a0», puis recommencez.'

/**
 * Le port que le manifeste construit donne à Excel. Lève une Error dont le message se montre si le complément est
 * construit pour un autre serveur que ce poste.
 */
export function portDuManifeste(manifeste: string): number {
  const page = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifeste)?.[1]
  if (page === undefined || !URL.canParse(page)) {
    throw new Error(`Le manifeste construit n’a pas d’adresse. ${RECONSTRUIRE}`)
  }
  const { hostname, port, pathname } = new URL(page)
  if (hostname !== 'localhost' || pathname !== `/${FICHIERS.page}`) {
    throw new Error(
      `Le complément est construit pour ${page}\u00a0: Excel irait le chercher là, pas sur ce poste. ${RECONSTRUIRE}`,
    )
  }
  return port === '' ? 443 : Number(port)
}
