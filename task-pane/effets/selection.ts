import type { Constat } from '../../core/constats/index.ts'
import { a1 } from '../../core/grille/index.ts'
import { listeDe } from '../etat/index.ts'
import type { Selection } from '../hote/index.ts'
import type { Contexte } from './contexte.ts'

/** Choisir une cellule marquée dans la feuille amène son constat devant, sans déplacer la feuille. */
export function suivreLaSelection({ outils: { hote }, etat, envoyer }: Contexte): void {
  hote.suivreLaSelection((selection) => {
    if (etat().onglet !== 'constats') return
    const siens = listeDe(etat()).filter(({ constat }) => porteSur(constat, selection))
    const [premier] = siens
    // Déjà sur l’un d’eux : c’est peut-être nous qui venons de montrer la cellule.
    if (premier === undefined || siens.some((c) => c.numero === etat().courant)) return
    envoyer({ genre: 'va', numero: premier.numero })
  })
}

function porteSur({ feuille, cellules }: Constat, { feuille: choisie, ligne, colonne }: Selection) {
  return feuille === choisie && cellules.includes(a1(ligne, colonne))
}
