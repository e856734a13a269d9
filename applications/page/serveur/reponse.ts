import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { ErreurDeClasseur } from '../../../hotes/fichier/index.ts'
import { lireFichier } from '../../disque/index.ts'
import type { Reponse } from '../../service/index.ts'
import type { Acces } from './acces.ts'
import type { Fichiers } from './fichiers.ts'
import { type Demandeur, type Refus, refuser } from './garde.ts'
import { pageDeRefus } from './page-de-refus.ts'
import { ENTETES_COMMUNS } from './politique.ts'

/** Ce qui est servi, et à qui. */
export interface Fonds {
  readonly fichiers: Fichiers
  /** Le chemin du classeur montré, relu à chaque demande : recharger la page montre le fichier d'à présent. */
  readonly classeur: string
  /** Celui de l'exemple, que la page propose aussi quand elle en montre un autre. */
  readonly exemple: string
  readonly acces: Acces
}

/** Là où la page lit le classeur, et l'en-tête qui en donne le nom (codé pour une adresse). */
export const ADRESSE_DU_CLASSEUR = '/classeur'
export const ADRESSE_DE_L_EXEMPLE = '/exemple'
const ENTETE_DU_NOM = 'Pacte-Nom'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const SANS_JETON: Refus = {
  code: 403,
  phrase:
    'Cette adresse ne suffit pas\u00a0: ouvrez l’adresse entière que «\u00a0npm start\u00a0» a ' +
    'écrite, avec son jeton. Elle protège votre budget des autres utilisateurs de ce poste.',
}

/** La réponse à une demande, refus compris. Le chemin est celui de l'adresse, paramètres compris. */
export function repondre(fonds: Fonds, demandeur: Demandeur, adresse: string): Reponse {
  const refus = refuser(demandeur)
  if (refus !== null) return enRefus(refus)
  const [chemin = '', parametres = ''] = adresse.split('?', 2)
  const { acces } = fonds
  const { port, entetes } = demandeur
  if (chemin === '/' && acces.ouvre(new URLSearchParams(parametres).get('jeton') ?? '')) {
    // L'adresse nue ensuite : le jeton ne reste ni à l'écran, ni dans un marque-page.
    return donner(303, { Location: '/', 'Set-Cookie': acces.cookie(port) }, '')
  }
  if (!acces.reconnait(entetes.cookie, port)) return enRefus(SANS_JETON)
  if (chemin === ADRESSE_DU_CLASSEUR) return donnerLeClasseur(fonds.classeur)
  if (chemin === ADRESSE_DE_L_EXEMPLE) return donnerLeClasseur(fonds.exemple)
  const fichier = fonds.fichiers.get(chemin)
  if (fichier === undefined) {
    return enRefus({ code: 404, phrase: 'Cette adresse ne fait pas partie de la page de Pacte.' })
  }
  const type = TYPES[extname(fichier)] ?? 'application/octet-stream'
  return donner(200, { 'Content-Type': type }, readFileSync(fichier))
}

function donnerLeClasseur(chemin: string): Reponse {
  try {
    const nom = encodeURIComponent(basename(chemin))
    const entetes = { 'Content-Type': 'application/octet-stream', [ENTETE_DU_NOM]: nom }
    return donner(200, entetes, lireFichier(chemin))
  } catch (cause) {
    if (!(cause instanceof ErreurDeClasseur)) throw cause
    return donner(409, { 'Content-Type': 'text/plain; charset=utf-8' }, cause.message)
  }
}

function enRefus({ code, phrase }: Refus): Reponse {
  return donner(
    code,
    { 'Content-Type': 'text/html; charset=utf-8', Allow: 'GET, HEAD' },
    pageDeRefus(phrase),
  )
}

function donner(
  code: number,
  entetes: Readonly<Record<string, string>>,
  corps: Reponse['corps'],
): Reponse {
  return { code, entetes: { ...ENTETES_COMMUNS, ...entetes }, corps }
}
