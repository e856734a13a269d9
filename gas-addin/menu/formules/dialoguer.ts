import { executer, executerSousVerrou } from '../../hote/index.ts'
import { conclure, demander, RIEN_A_TRADUIRE } from './dire.ts'
import { ecrire } from './ecrire.ts'
import { type Retouche, relever } from './relever.ts'
import { type Sens, traducteur } from './traduire.ts'

/** Écrits à la construction : le registre lui-même emporterait toutes les règles. */
declare const NOMS_DES_FONCTIONS: readonly string[]

const TITRE = 'Formules venues d’Excel'

/**
 * Réécrit les formules venues d'Excel, ou, s'il n'y en a pas, propose le retour : la liste d'abord, puis l'accord de
 * l'utilisateur. Lève une ErreurDHote.
 */
export function traduireLesFormules(): void {
  const sheets = SpreadsheetApp.getUi()
  const venues = chercher('sheets')
  const sens = venues.length > 0 ? 'sheets' : 'excel'
  const retouches = sens === 'sheets' ? venues : chercher(sens)
  if (retouches.length === 0) {
    sheets.alert(TITRE, RIEN_A_TRADUIRE, sheets.ButtonSet.OK)
    return
  }
  // La boîte attend une personne : le verrou ne se prend qu'après, et les formules se relisent.
  const reponse = sheets.alert(TITRE, demander(retouches, sens), sheets.ButtonSet.YES_NO)
  if (reponse !== sheets.Button.YES) return
  const bilan = executerSousVerrou(Date.now, (contexte) => ecrire(contexte, retouches))
  sheets.alert(TITRE, conclure(bilan), sheets.ButtonSet.OK)
}

function chercher(sens: Sens): Retouche[] {
  const traduire = traducteur(NOMS_DES_FONCTIONS)
  return executer(Date.now, (contexte) => relever(contexte, traduire, sens))
}
