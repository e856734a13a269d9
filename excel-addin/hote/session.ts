import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { aPourCode, estDuMotif, RefusDExcel, traduire } from './erreurs.ts'

/** En dessous, Excel ne sait pas ce dont nous avons besoin (Office LTSC 2021 l'atteint). */
const PLANCHER = '1.14'
const NOTES = '1.18'
const ANNULATION_GROUPEE = '1.20'
const RENOMMAGE = '1.17'

/** Bien en dessous de ce qu'un échange admet (5 Mo). */
export const CARACTERES_PAR_ECHANGE = 1_000_000

export type Contexte = Excel.RequestContext

/** Ce qui s'exécute dans un même appel à Excel ; chaque `sync` est un échange. */
export type Geste<T> = (contexte: Contexte) => Promise<T>

export function saitNoter(): boolean {
  return sait(NOTES)
}

/** Excel dit-il qu'une feuille change de nom ? */
export function saitDireLesNoms(): boolean {
  return sait(RENOMMAGE)
}

/** Le seul appel à Excel. Lève une ErreurDHote : hors d'Excel, version trop ancienne, ou refus du tableur. */
export function executer<T>(geste: Geste<T>): Promise<T> {
  return lancer(() => Excel.run(geste))
}

/**
 * Comme `executer`, mais tout ce que le geste écrit s'annule d'un coup, si Excel sait le faire. Il lève alors
 * « UndoNotSupported » dès qu'un appel ne s'annule pas (supprimer une feuille…) : le geste, qui doit pouvoir se
 * refaire, se refait sans cela.
 */
export async function executerEnUneEtape<T>(geste: Geste<T>): Promise<T> {
  if (!sait(ANNULATION_GROUPEE)) return executer(geste)
  try {
    return await lancer(() => Excel.run({ mergeUndoGroup: true }, geste))
  } catch (cause) {
    if (!aPourCode(cause, 'UndoNotSupported')) throw cause
    return executer(geste)
  }
}

async function lancer<T>(faire: () => Promise<T>): Promise<T> {
  exigerExcel()
  try {
    return await faire()
  } catch (cause) {
    throw await preciser(traduire(cause))
  }
}

/** Comme `executer`, avec un second essai si Excel a lâché le premier : le geste doit pouvoir se refaire. */
export async function executerAvecReprise<T>(geste: Geste<T>): Promise<T> {
  try {
    return await executer(geste)
  } catch (cause) {
    if (!estInterrompu(cause)) throw cause
    return executer(geste)
  }
}

export function estInterrompu(cause: unknown): boolean {
  return estDuMotif(cause, 'interrompu')
}

function sait(version: string): boolean {
  return (
    typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', version)
  )
}

function exigerExcel(): void {
  if (typeof Excel === 'undefined') {
    throw new ErreurDHote(
      'non-pris-en-charge',
      'Pacte n’est pas ouvert dans Excel. Ouvrez un classeur dans Excel, puis le volet depuis l’onglet Pacte.',
    )
  }
  if (!sait(PLANCHER)) {
    throw new ErreurDHote(
      'non-pris-en-charge',
      'Cette version d’Excel est trop ancienne pour Pacte\u00a0: ' +
        'il faut Microsoft 365, Office LTSC 2021 ou plus récent.',
    )
  }
}

/** Excel dit la même chose d'une feuille protégée et d'un classeur qu'on ne peut que lire : on lui demande lequel. */
async function preciser(erreur: unknown): Promise<unknown> {
  if (!aPourCode(erreur, 'AccessDenied')) return erreur
  try {
    const lectureSeule = await Excel.run(async (contexte) => {
      const { workbook } = contexte
      workbook.load('readOnly')
      await contexte.sync()
      return workbook.readOnly
    })
    return lectureSeule ? new RefusDExcel('ReadOnly', erreur) : erreur
  } catch {
    return erreur
  }
}
