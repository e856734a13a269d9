import {
  type Adresse,
  a1,
  enRectangles,
  type Plage,
  plageEnA1,
} from '../../../core/grille/index.ts'
import type { Changement } from '../../../task-pane/hote/index.ts'
import { type Command, ecouter, type Model } from '../bibliotheque.ts'
import type { Etat } from '../etat.ts'

/** Défaire et refaire ne redisent pas les cellules qu'ils changent. */
const RETOURS: ReadonlySet<string> = new Set(['REQUEST_UNDO', 'REQUEST_REDO'])

/** Au-delà, des cellules éparses ne se nomment plus une à une. */
const PLAGES_NOMMEES = 20

/**
 * Appelle `changer` une fois par plage d'un geste de l'utilisateur, et chaque fois qu'il annule ou rétablit : la garde
 * ne lui laisse rien faire d'autre qui compte. Le geste fini, et non cellule par cellule : en vider des milliers
 * redessinerait autant de fois le volet.
 */
export function guetter(
  modele: Model,
  etat: Etat,
  changer: (changement: Changement) => void,
): void {
  const ecrites = new Map<string, Adresse[]>()
  let retour = false
  ecouter(modele, 'command-dispatched', {}, (commande: Command) => {
    if (etat.interne) return
    if (RETOURS.has(commande.type)) retour = true
    if (commande.type !== 'UPDATE_CELL') return
    const { sheetId, row: ligne, col: colonne } = commande
    const siennes = ecrites.get(sheetId) ?? []
    siennes.push({ ligne, colonne })
    ecrites.set(sheetId, siennes)
  })
  ecouter(modele, 'update', {}, () => {
    if (!retour && ecrites.size === 0) return
    const cibles = retour ? [null] : ciblesDe(etat, ecrites)
    retour = false
    ecrites.clear()
    for (const cible of cibles) changer({ cible, valeurs: null })
  })
}

function ciblesDe(
  { feuilles }: Etat,
  ecrites: ReadonlyMap<string, readonly Adresse[]>,
): readonly Changement['cible'][] {
  const cibles = [...ecrites].flatMap(([sheetId, places]): Changement['cible'][] => {
    const ouverte = feuilles.find(({ id }) => id === sheetId)
    if (ouverte === undefined) return [null]
    return enRectangles(places).map((plage) => ({
      feuille: ouverte.feuille.nom,
      cellule: nommer(plage),
    }))
  })
  return cibles.length > PLAGES_NOMMEES ? [null] : cibles
}

function nommer(plage: Plage): string {
  const { haut, bas, gauche, droite } = plage
  return haut === bas && gauche === droite ? a1(haut, gauche) : plageEnA1(plage)
}
