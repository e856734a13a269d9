import { ErreurDeClasseur } from '../../hotes/fichier/index.ts'

export interface Fichier {
  readonly nom: string
  readonly octets: Uint8Array
}

/** Le classeur donné à « npm start », ou l'exemple. */
export type ClasseurServi = 'classeur' | 'exemple'

/** Lève une ErreurDeClasseur s'il ne se lit pas. */
export async function lireLeClasseurServi(lequel: ClasseurServi): Promise<Fichier> {
  const reponse = await demander(lequel)
  if (!reponse.ok) throw new ErreurDeClasseur('absent', await phraseDe(reponse))
  const nom = decodeURIComponent(reponse.headers.get('Pacte-Nom') ?? 'classeur.xlsx')
  return { nom, octets: new Uint8Array(await reponse.arrayBuffer()) }
}

async function demander(lequel: ClasseurServi): Promise<Response> {
  try {
    return await fetch(lequel)
  } catch {
    throw new ErreurDeClasseur(
      'absent',
      '«\u00a0npm start\u00a0» ne répond plus\u00a0: relancez-le, puis ouvrez l’adresse qu’il écrit.',
    )
  }
}

/** Un refus du serveur est une page ; celui du fichier, une phrase. */
async function phraseDe(reponse: Response): Promise<string> {
  if (reponse.status === 409) return await reponse.text()
  return (
    'Cette page n’a plus le droit de lire le classeur\u00a0: ouvrez ' +
    'de nouveau l’adresse que «\u00a0npm start\u00a0» a écrite.'
  )
}
