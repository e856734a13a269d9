import { ouvrir } from '../../hotes/fichier/index.ts'
import type { Hote } from '../../task-pane/hote/index.ts'
import { etatDXlsx } from '../excel/emulateur/charger/xlsx.ts'
import { enregistrerXlsx } from '../excel/emulateur/enregistrer/index.ts'
import { AVEC_NOTES } from '../excel/hote/notes-1-18.ts'
import { ouvrirExcel } from '../excel/hote/ouvrir.ts'
import { ouvrirDansSheets } from '../gas/hote/ouvrir.ts'

/** Un fichier ouvert quelque part. */
export interface Ouvert {
  readonly hote: Hote
  /** Les octets du .xlsx, tel que ce tableur l'enregistre. */
  readonly enregistrer: () => Promise<Uint8Array>
}

/** Un endroit où l'on peut ouvrir un .xlsx avec Pacte. */
export interface Poste {
  readonly nom: string
  readonly ouvrir: (octets: Uint8Array, nom: string) => Promise<Ouvert>
}

export const SHEETS: Poste = {
  nom: 'Google Sheets',
  ouvrir: async (octets, nom) => {
    const { hote, sheets } = ouvrirDansSheets(await etatDXlsx(octets, nom))
    return { hote, enregistrer: () => enregistrerXlsx(sheets.etat()) }
  },
}

/** Un Excel qui sait lire et écrire des notes : un autre ne pourrait pas effacer celles qu'il reçoit. */
export const EXCEL: Poste = {
  nom: 'Excel',
  ouvrir: async (octets, nom) => {
    const { hote, excel } = await ouvrirExcel(await etatDXlsx(octets, nom), AVEC_NOTES)
    return { hote, enregistrer: () => enregistrerXlsx(excel.etat()) }
  },
}

export const FICHIER: Poste = {
  nom: 'un fichier fermé',
  ouvrir: async (octets, nom) => {
    const fichier = ouvrir(octets, nom)
    return { hote: fichier.hote, enregistrer: async () => fichier.octets() }
  },
}
