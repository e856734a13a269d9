import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import type { Reponse } from '../../../applications/service/index.ts'
import { ENTETES, TYPES } from '../hebergement/index.ts'

/** Des entêtes que toute réponse porte, même un refus. */
function communs(politique: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': politique,
    ...ENTETES,
    // Le code change à chaque construction : rien ne doit rester d'une autre.
    'Cache-Control': 'no-store',
  }
}

/** La réponse à une demande : un fichier du dossier, ou un refus en clair. Rien n'est lu hors du dossier. */
export async function repondre(
  dossier: string,
  politique: string,
  methode: string,
  chemin: string,
): Promise<Reponse> {
  const entetes = communs(politique)
  const refus = (code: number, phrase: string): Reponse => ({
    code,
    entetes: { ...entetes, 'Content-Type': 'text/plain; charset=utf-8', Allow: 'GET, HEAD' },
    corps: `${phrase}\n`,
  })
  if (methode !== 'GET' && methode !== 'HEAD') {
    return refus(405, 'Ce service ne fait que donner des fichiers.')
  }
  const demande = decoder(chemin)
  if (demande === null) return refus(400, 'Cette adresse est mal écrite.')
  const fichier = await fichierDe(dossier, demande)
  if (fichier === null) return refus(404, `«\u00a0${demande}\u00a0» n’est pas dans le complément.`)
  const type = TYPES[extname(fichier)] ?? 'application/octet-stream'
  return {
    code: 200,
    entetes: { ...entetes, 'Content-Type': type },
    corps: await readFile(fichier),
  }
}

/** Le chemin demandé, sans paramètres ni codage ; null s'il n'a pas de sens. */
function decoder(chemin: string): string | null {
  try {
    const demande = decodeURIComponent(chemin.split(/[?#]/)[0] ?? '')
    return demande.startsWith('/') && !demande.includes('\0') ? demande : null
  } catch {
    return null
  }
}

/** Le fichier demandé, index.html pour un dossier ; null s'il manque, ou s'il mène dehors, même par un lien. */
async function fichierDe(dossier: string, demande: string): Promise<string | null> {
  try {
    const racine = await realpath(dossier)
    const voulu = demande.endsWith('/') ? `${demande}index.html` : demande
    const trouve = await realpath(resolve(racine, `.${sep}${voulu}`))
    const dedans = trouve.startsWith(`${racine}${sep}`)
    return dedans && (await stat(trouve)).isFile() ? trouve : null
  } catch {
    return null
  }
}
