import type { CodeDErreur } from './protocole/index.ts'

/** Ce qui peut mal tourner, à la demande d’un test. */
export interface Pannes {
  /** Lots à perdre en route : rien n’est fait, le complément reçoit « ConnectionFailure ». */
  lotsPerdus: number
  /** Une cellule est en cours d’édition : tout lot est refusé. */
  editionDeCellule: boolean
  /** Codes par lesquels refuser les prochains lots, dans l’ordre ; rien n’en est fait. */
  readonly refus: CodeDErreur[]
  /** En octets ; Excel sur le web s’arrête à 5 Mo. */
  plafondDEnvoi: number
  plafondDeReponse: number
  /** Appelée avant chaque lot, avec son rang depuis 1 : pour changer le classeur entre deux lots. */
  avantChaqueLot: ((rang: number) => void) | null
}

const CINQ_MO = 5 * 1024 * 1024

export function creerPannes(): Pannes {
  return {
    lotsPerdus: 0,
    editionDeCellule: false,
    refus: [],
    plafondDEnvoi: CINQ_MO,
    plafondDeReponse: CINQ_MO,
    avantChaqueLot: null,
  }
}
