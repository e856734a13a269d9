import { ErreurDHote } from '../../task-pane/hote/index.ts'
import type { NomDeGeste } from '../echanges/index.ts'

/** Ce qui se dit pendant que l'on attend ; null : on n'attend plus. */
export type Prevenir = (phrase: string | null) => void

/** Combien de temps un geste peut prendre, en millisecondes, et ce qui se dit. */
interface Patience {
  readonly delai: number
  readonly enAttendant: string
  readonly renoncer: string
}

/** Au-delà, un volet qui ne dit rien a l'air arrêté. */
const AVANT_DE_PREVENIR = 15_000

/** Google arrête un script à six minutes : plus tard, sa réponse s'est perdue en route. */
const LONGUE: Patience = {
  delai: 390_000,
  enAttendant:
    'Google Sheets travaille encore\u00a0: sur un grand classeur, ' +
    'cela peut prendre plusieurs minutes. Gardez ce volet ouvert.',
  renoncer:
    'Google Sheets n’a pas répondu en plus de six minutes, et ne répondra plus. Gardez seulement ' +
    'les feuilles du contrat, ou faites une copie plus petite du classeur, puis réessayez.',
}

const BREVE: Patience = {
  delai: 60_000,
  enAttendant: 'Google Sheets tarde à répondre. Pacte attend encore\u00a0: gardez ce volet ouvert.',
  renoncer:
    'Google Sheets n’a pas répondu en une minute. Vérifiez votre connexion, puis ' +
    'réessayez\u00a0; si cela recommence, rechargez la page du classeur.',
}

/** Ce qui dépend de la taille du classeur, et ce qui n'en dépend pas. */
const PATIENCES: Readonly<Record<NomDeGeste, Patience>> = {
  lire: LONGUE,
  empreinte: LONGUE,
  marquer: LONGUE,
  effacer: LONGUE,
  ecrireRapport: LONGUE,
  insererTableau: LONGUE,
  figer: LONGUE,
  compterFormules: LONGUE,
  atelier: BREVE,
  allerA: BREVE,
  selection: BREVE,
  lireReglages: BREVE,
  ecrireReglages: BREVE,
  ecrire: BREVE,
}

/** Attend la réponse d'un geste. Lève une ErreurDHote « interrompu » quand elle ne viendra plus. */
export async function attendre<Rendu>(
  nom: NomDeGeste,
  reponse: Promise<Rendu>,
  prevenir: Prevenir,
): Promise<Rendu> {
  const { delai, enAttendant, renoncer } = PATIENCES[nom]
  const avis = setTimeout(() => prevenir(enAttendant), AVANT_DE_PREVENIR)
  let fin: ReturnType<typeof setTimeout> | undefined
  const trop = new Promise<never>((_, rejeter) => {
    fin = setTimeout(() => rejeter(new ErreurDHote('interrompu', renoncer)), delai)
  })
  try {
    return await Promise.race([reponse, trop])
  } finally {
    clearTimeout(avis)
    clearTimeout(fin)
    prevenir(null)
  }
}
