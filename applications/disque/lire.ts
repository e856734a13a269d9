import { readFileSync, statSync } from 'node:fs'
import { controlerLaTaille, ErreurDeClasseur } from '../../hotes/fichier/index.ts'
import { codeDe } from './code.ts'

/** Octets d'un fichier ; ErreurDeClasseur s'il est absent, illisible, trop gros, ou si ce n'en est pas un. */
export function lireFichier(chemin: string): Uint8Array {
  try {
    const etat = statSync(chemin)
    if (etat.isDirectory()) throw estUnDossier()
    // Un tube ou un périphérique n'aurait pas de fin.
    if (!etat.isFile()) throw pasUnFichier()
    controlerLaTaille(etat.size)
    return readFileSync(chemin)
  } catch (erreur) {
    if (erreur instanceof ErreurDeClasseur) throw erreur
    throw new ErreurDeClasseur('absent', phrase(codeDe(erreur)))
  }
}

function estUnDossier(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'dossier',
    'C’est un dossier et non un fichier\u00a0: donnez le chemin d’un fichier.',
  )
}

function pasUnFichier(): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'dossier',
    'Ce n’est pas un fichier ordinaire mais un périphérique ou un tube\u00a0: donnez le chemin d’un fichier.',
  )
}

function phrase(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return 'Le fichier est introuvable\u00a0: vérifiez son nom et son dossier.'
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return 'Le fichier ne peut pas être lu\u00a0: vous n’en avez pas le droit, demandez-le à la personne qui le gère.'
  }
  return `Le fichier ne peut pas être lu (${code})\u00a0: vérifiez le disque, ou fermez-le dans votre tableur.`
}
