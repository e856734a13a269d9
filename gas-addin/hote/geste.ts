import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { traduire } from './erreurs.ts'
import { type Ecrire, toutOuRien } from './journal.ts'

/** L'heure, en millisecondes. */
export type Horloge = () => number

/** Ce que tout geste reçoit. */
export interface Contexte {
  readonly classeur: GoogleAppsScript.Spreadsheet.Spreadsheet
  /** À appeler entre deux feuilles : lève « trop-gros » quand Google va bientôt tout interrompre. */
  readonly respirer: () => void
}

/** Ce que reçoit un geste qui écrit. */
export interface ContexteDEcriture extends Contexte {
  readonly ecrire: Ecrire
}

/** Google coupe un script à six minutes, n'importe où. Il en reste une et demie pour remettre ce qui a été écrit. */
const DUREE_ADMISE = 270_000

/** Plus longtemps, mieux vaut dire à l'utilisateur de revenir. En millisecondes. */
const ATTENTE_DU_VERROU = 10_000

/** Lève une ErreurDHote si Google refuse. */
export function executer<T>(horloge: Horloge, faire: (contexte: Contexte) => T): T {
  const fin = horloge() + DUREE_ADMISE
  const respirer = () => {
    if (horloge() > fin) throw tropLong()
  }
  try {
    return faire({ classeur: SpreadsheetApp.getActiveSpreadsheet(), respirer })
  } catch (cause) {
    throw traduire(cause)
  }
}

/**
 * Comme `executer`, pour un geste qui écrit : deux personnes, deux onglets ne se croisent pas ; tout reste, ou
 * rien.
 */
export function executerSousVerrou<T>(
  horloge: Horloge,
  faire: (contexte: ContexteDEcriture) => T,
): T {
  return executer(horloge, (contexte) => {
    const verrou = LockService.getDocumentLock()
    if (!verrou.tryLock(ATTENTE_DU_VERROU)) throw occupe()
    try {
      return toutOuRien((ecrire) => faire({ ...contexte, ecrire }))
    } finally {
      verrou.releaseLock()
    }
  })
}

function tropLong(): ErreurDHote {
  return new ErreurDHote(
    'trop-gros',
    'Ce classeur est trop long à traiter\u00a0: Google Sheets arrête tout au bout de six ' +
      'minutes. Rien n’a été changé. Gardez seulement les feuilles du contrat, puis recommencez.',
  )
}

function occupe(): ErreurDHote {
  return new ErreurDHote(
    'interrompu',
    'Pacte travaille déjà sur ce classeur, dans un autre onglet ou ' +
      'pour une autre personne. Attendez une minute, puis recommencez.',
  )
}
