import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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
  if (cible?.dossier) throw impossible('la destination est un dossier : donnez un nom de fichier')
  if (cible !== null && entrees.some((entree) => identite(entree)?.cle === cible.cle)) {
    throw impossible('la destination est le classeur lui-même : donnez un autre nom à la copie')
  }
  const provisoire = join(dirname(chemin), `.${basename(chemin)}.${randomUUID()}.tmp`)
  try {
    ecrireEntier(provisoire, octets)
    renameSync(provisoire, chemin)
  } catch (erreur) {
    retirer(provisoire)
    throw impossible(raison(codeDe(erreur)))
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

/** Deux noms d'un même fichier (lien, casse, chemin relatif) ont la même clé ; null s'il n'existe pas. */
function identite(chemin: string): { cle: string; dossier: boolean } | null {
  try {
    const etat = statSync(chemin, { bigint: true })
    return { cle: `${etat.dev}:${etat.ino}`, dossier: etat.isDirectory() }
  } catch {
    return null
  }
}

function impossible(detail: string): ErreurDeClasseur {
  return new ErreurDeClasseur('ecriture', `La copie n’a pas été écrite : ${detail}.`)
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
    case 'EBUSY':
      return 'le fichier est ouvert ailleurs, fermez-le'
    default:
      return `le système a répondu ${code}`
  }
}
