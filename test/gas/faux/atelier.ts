import { type Comptes, creerComptes, estUneEcriture } from './comptes.ts'
import type { DocumentDeSheets } from './document.ts'
import { creerPannes, type Pannes, panneDe } from './pannes.ts'
import { refuser, SANS_DROIT } from './refus.ts'
import type { Calculer } from './saisie.ts'

/** Ce que tous les objets du faux partagent : le document ouvert, ce qu'on lui a demandé, ce qui doit mal tourner. */
export interface Atelier {
  document: DocumentDeSheets
  readonly comptes: Comptes
  readonly pannes: Pannes
  /** Donne la valeur d'une formule écrite ; null : elle vaut 0. */
  calculer: Calculer | null
  /** Tout appel à un service passe par là, avant d'être exécuté. */
  readonly appeler: (appel: string) => void
}

export function creerAtelier(document: DocumentDeSheets): Atelier {
  const comptes = creerComptes()
  const pannes = creerPannes()
  return {
    document,
    comptes,
    pannes,
    calculer: null,
    appeler: (appel) => {
      comptes.compter(appel)
      pannes.heure += pannes.lenteur
      pannes.avantChaqueAppel?.(appel)
      const phrase = panneDe(pannes, appel)
      if (phrase !== null) refuser(phrase)
      if (pannes.lectureSeule && estUneEcriture(appel)) refuser(SANS_DROIT)
    },
  }
}
