import type { Plage } from '../../../../core/grille/index.ts'
import type { Classeur, Feuille, Valeur } from '../classeur/index.ts'
import { introuvable, RefusDExcel } from '../protocole/index.ts'

/** Ce que le classeur fait savoir au complément qui s’y est abonné. */
export type Evenement =
  | { readonly genre: 'change'; readonly feuille: Feuille; readonly adresse: string }
  | { readonly genre: 'ajoutee'; readonly feuille: Feuille }
  | { readonly genre: 'supprimee'; readonly feuille: Feuille }
  | { readonly genre: 'activee'; readonly feuille: Feuille }
  | { readonly genre: 'renommee'; readonly feuille: Feuille; readonly avant: string }
  | { readonly genre: 'selection'; readonly feuille: Feuille; readonly adresse: string }

/** Ce que tous les objets partagent pendant une séance d’Excel. */
export interface Seance {
  classeur: Classeur
  /** Sépare les zones dans `getRanges` : « ; » sur certains Excel français. */
  separateurDeZones: ',' | ';'
  /** La valeur d’une formule qu’on écrit ; undefined : le banc lui en donne une. */
  calculer: ((formule: string, feuille: string, adresse: string) => Valeur | undefined) | null
  /** Le lot fait partie d’un groupe d’annulation (`mergeUndoGroup`) : ce qui ne s’annule pas est refusé. */
  annulationGroupee: boolean
  readonly emettre: (evenement: Evenement) => void
}

/** Des zones d’une feuille, dans une séance : la cible d’une plage, d’un format, d’une validation. */
export interface Zones {
  readonly seance: Seance
  readonly feuille: Feuille
  readonly zones: readonly Plage[]
}

export interface CibleDeFeuille {
  readonly seance: Seance
  readonly feuille: Feuille
}

/** Dans un groupe d’annulation, Excel refuse les appels qu’il ne sait pas annuler. */
export function exigerDePouvoirAnnuler(seance: Seance, quoi: string): void {
  if (seance.annulationGroupee) {
    throw new RefusDExcel('UndoNotSupported', `${quoi} ne s’annule pas.`)
  }
}

/** La feuille, si elle est encore là : une référence gardée peut survivre à ce qu’elle désigne. */
export function vivante({ seance, feuille }: CibleDeFeuille): Feuille {
  if (!seance.classeur.feuilles.includes(feuille)) throw introuvable(`feuille ${feuille.nom}`)
  return feuille
}
