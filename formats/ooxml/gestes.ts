import { type Adresse, contient, type Plage } from '../../core/grille/index.ts'
import type { Geste, Gestes, RaisonDeRefus } from '../contenu/index.ts'
import type { Matrice, ZoneReservee } from './etendues.ts'

export interface Tri {
  readonly gestes: Gestes
  readonly refusees: readonly { readonly place: Adresse; readonly raison: RaisonDeRefus }[]
  /** Plages de formules étalées que l'utilisateur a remplacées : ce qu'elles y avaient mis s'en va avec elles. */
  readonly abandonnees: readonly Plage[]
}

/** Écarte ce qui romprait une matrice, un tableau ou un tableau croisé. */
export function trier(
  demandes: Gestes,
  matrices: readonly Matrice[],
  reservees: readonly ZoneReservee[],
): Tri {
  const remplacees = matrices.filter(
    ({ plage, dynamique }) => dynamique && change(demandes.get(plage.haut)?.get(plage.gauche)),
  )
  const gestes = new Map<number, Map<number, Geste>>()
  const refusees: { place: Adresse; raison: RaisonDeRefus }[] = []
  const dans = (plage: Plage, place: Adresse) => contient(plage, place.ligne, place.colonne)
  for (const [ligne, cellules] of demandes) {
    for (const [colonne, geste] of cellules) {
      const place = { ligne, colonne }
      const matrice = matrices.find((m) => !remplacees.includes(m) && dans(m.plage, place))
      const zone = reservees.find(({ plage }) => dans(plage, place))
      const raison = !change(geste) ? null : matrice ? 'matrice' : (zone?.raison ?? null)
      if (raison !== null) refusees.push({ place, raison })
      else {
        const siens = gestes.get(ligne) ?? new Map<number, Geste>()
        gestes.set(ligne, siens.set(colonne, geste))
      }
    }
  }
  return { gestes, refusees, abandonnees: remplacees.map(({ plage }) => plage) }
}

/** Un résultat gardé ne change rien à ce que la cellule contient. */
function change(geste: Geste | undefined): boolean {
  return geste !== undefined && ('valeur' in geste || 'formule' in geste)
}
