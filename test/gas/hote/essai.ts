import { lirePlage } from '../../../core/grille/index.ts'
import type { Gestes } from '../../../gas-addin/echanges/index.ts'
import { hoteSheets } from '../../../gas-addin/hote/index.ts'
import type { EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { ouvrirSheets, type SheetsOuvert } from '../faux/index.ts'

/** Ce qui a été demandé à Google. */
export interface Releve {
  /** Par « Genre.méthode ». */
  readonly parNom: Readonly<Record<string, number>>
  readonly ecritures: number
  readonly total: number
}

/** L'hôte côté script, sur place, et le Google Sheets en mémoire qu'il manipule. */
export interface Essai {
  readonly hote: Gestes
  readonly sheets: SheetsOuvert
  readonly etat: () => EtatDeClasseur
  /** Depuis le relevé d'avant. */
  readonly relever: () => Releve
  readonly protegerLaFeuille: (nom: string) => void
  /** `avertit` : une protection que l'on peut passer outre. */
  readonly protegerLaPlage: (nom: string, plage: string, avertit?: boolean) => void
  /** Google refuse cet appel, « Genre.méthode », après qu'un nombre d'autres ont réussi. */
  readonly refuser: (appel: string, phrase: string, apres?: number) => void
}

export interface Choix {
  readonly fuseau?: string
  readonly horloge?: () => number
}

/** Ouvre un classeur ; ses services sont ceux de la portée globale jusqu'à l'ouverture suivante. */
export function ouvrir(etat: EtatDeClasseur, { fuseau, horloge }: Choix = {}): Essai {
  const sheets = ouvrirSheets(etat)
  if (fuseau !== undefined) sheets.fuseau = fuseau
  Object.assign(globalThis, sheets.services)
  return {
    hote: hoteSheets(horloge ?? (() => sheets.pannes.heure)),
    sheets,
    etat: () => sheets.etat(),
    relever: () => {
      const { parNom, ecritures, total } = sheets.comptes
      const releve = { parNom: Object.fromEntries(parNom), ecritures, total }
      sheets.comptes.remettreAZero()
      return releve
    },
    protegerLaFeuille: (nom) => {
      sheets.feuille(nom).protection = { active: true, options: {} }
    },
    protegerLaPlage: (nom, plage, avertit = false) => {
      const lue = lirePlage(plage)
      if (lue === null) throw new Error(`plage illisible : ${plage}`)
      const protection = { plage: lue, modifiable: false, avertitSeulement: avertit }
      sheets.page(nom).protections.push(protection)
    },
    refuser: (appel, phrase, apres = 0) => {
      sheets.pannes.prevues.push({ appel, phrase, apres })
    },
  }
}
