import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ErreurDeDemarrage } from './erreur.ts'

/** Ce qui peut être servi : un chemin d'adresse, et le fichier qui y répond. Rien d'autre n'existe. */
export type Fichiers = ReadonlyMap<string, string>

const PAGE = 'page.html'

/**
 * La liste fermée des fichiers construits, faite une fois : aucune adresse n'est jamais traduite en chemin. Un lien
 * symbolique n'y entre pas. Lève une ErreurDeDemarrage si la page n'est pas construite.
 */
export function listerLesFichiers(dossier: string): Fichiers {
  const fichiers = new Map(
    fichiersDe(dossier).map((chemin) => [
      `/${relative(dossier, chemin).split(sep).join('/')}`,
      chemin,
    ]),
  )
  const page = fichiers.get(`/${PAGE}`)
  if (page === undefined) {
    throw new ErreurDeDemarrage(
      'La page n’est pas construite\u00a0: lancez «\u00a0npm run construire\u00a0», puis recommencez.',
    )
  }
  return fichiers.set('/', page)
}

function fichiersDe(dossier: string): string[] {
  try {
    return readdirSync(dossier, { withFileTypes: true, recursive: true })
      .filter((entree) => entree.isFile())
      .map((entree) => join(entree.parentPath, entree.name))
  } catch {
    return []
  }
}
