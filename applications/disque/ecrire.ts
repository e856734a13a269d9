import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ErreurDeClasseur } from '../../hotes/fichier/index.ts'
import { codeDe } from './code.ts'

/**
 * Écrit un fichier d'un coup : à côté d'abord, puis renommé. En cas d'échec, ce qui existait à `chemin` y est encore et
 * rien d'autre ne reste. `entrees` : les fichiers qu'on n'écrase jamais, sous quelque nom qu'ils soient désignés.
 */
export function ecrireDUnCoup(
  chemin: string,
  octets: Uint8Array,
  entrees: readonly string[] = [],
): void {
  const cible = identite(chemin)
  if (cible?.genre === 'dossier') {
    throw impossible('la destination est un dossier\u00a0: donnez un nom de fichier')
  }
  if (cible?.genre === 'autre') {
    throw impossible(
      'la destination n’est pas un fichier ordinaire\u00a0: donnez un nom de fichier',
    )
  }
  if (cible !== null && entrees.some((entree) => identite(entree)?.cle === cible.cle)) {
    throw impossible(
      'la destination est le classeur lui-même\u00a0: donnez un autre nom à la copie',
    )
  }
  // Un nom court : ajouté à celui de la copie, il pourrait dépasser ce que le disque admet.
  const provisoire = join(dirname(chemin), `.pacte-${randomUUID()}.tmp`)
  const reprendre = suspendreLesInterruptions()
  try {
    ecrireEntier(provisoire, octets)
    renameSync(provisoire, chemin)
  } catch (erreur) {
    retirer(provisoire)
    throw impossible(raison(codeDe(erreur)))
  } finally {
    reprendre()
  }
}

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Le temps d'écrire, et pas plus : interrompu là, le programme laisserait un fichier provisoire. Rend de quoi
 * reprendre.
 */
function suspendreLesInterruptions(): () => void {
  const sourd = () => undefined
  for (const signal of INTERRUPTIONS) process.on(signal, sourd)
  return () => {
    for (const signal of INTERRUPTIONS) process.off(signal, sourd)
  }
}

function ecrireEntier(chemin: string, octets: Uint8Array): void {
  const fichier = openSync(chemin, 'wx')
  try {
    for (let fait = 0; fait < octets.length; ) fait += writeSync(fichier, octets, fait)
    fsyncSync(fichier)
  } finally {
    closeSync(fichier)
  }
}

// « force » ne tait que l'absence : la raison à dire est celle de l'écriture, pas celle du ménage.
function retirer(provisoire: string): void {
  try {
    rmSync(provisoire, { force: true })
  } catch {
    // Le chemin lui-même est impossible : rien n'y a été écrit.
  }
}

interface Identite {
  readonly cle: string
  readonly genre: 'fichier' | 'dossier' | 'autre'
}

/** Deux noms d'un même fichier (lien, casse, chemin relatif) ont la même clé ; null s'il n'existe pas. */
function identite(chemin: string): Identite | null {
  try {
    const etat = statSync(chemin, { bigint: true })
    const genre = etat.isFile() ? 'fichier' : etat.isDirectory() ? 'dossier' : 'autre'
    return { cle: `${etat.dev}:${etat.ino}`, genre }
  } catch {
    return null
  }
}

function impossible(detail: string): ErreurDeClasseur {
  return new ErreurDeClasseur('ecriture', `La copie n’a pas été écrite\u00a0: ${detail}.`)
}

function raison(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'le dossier de destination n’existe pas, créez-le d’abord'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'vous n’avez pas le droit d’écrire là, ou le fichier est ouvert dans votre tableur'
    case 'ENOSPC':
      return 'le disque est plein, libérez de la place'
    case 'ENAMETOOLONG':
      return 'son nom est trop long, donnez-en un plus court'
    case 'EBUSY':
      return 'le fichier est ouvert ailleurs, fermez-le'
    default:
      return `le système a répondu ${code}`
  }
}
