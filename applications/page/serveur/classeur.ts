import { basename, resolve } from 'node:path'
import { ErreurDeClasseur, ouvrir } from '../../../hotes/fichier/index.ts'
import { lireFichier } from '../../disque/index.ts'
import { ErreurDeDemarrage } from './erreur.ts'

/**
 * Le chemin entier du classeur demandé, s'il se lit. Lève une ErreurDeDemarrage sinon : mieux vaut le dire ici
 * qu'ouvrir une page vide. `depuis` : le dossier où l'utilisateur a tapé la commande.
 */
export function trouverLeClasseur(ecrit: string, depuis: string): string {
  const chemin = resolve(depuis, ecrit)
  try {
    ouvrir(lireFichier(chemin), basename(chemin))
    return chemin
  } catch (cause) {
    if (!(cause instanceof ErreurDeClasseur)) throw cause
    throw new ErreurDeDemarrage(`${ecrit}\u00a0: ${cause.message}`)
  }
}
