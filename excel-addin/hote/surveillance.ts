import type { Changement } from '../../task-pane/hote/index.ts'
import { enPlace } from './marques-en-place.ts'
import type { Memoire } from './memoire.ts'
import { demanderLaListe } from './reperage.ts'
import { executer, saitDireLesNoms } from './session.ts'

type Prevenir = (changement: Changement) => void

/**
 * Écoute Excel. Une version qui ne dit pas les renommages les laisse voir au changement de feuille suivant ; un
 * Excel qui refuse d'être écouté laisse le volet sans nouvelles, comme avant.
 */
export function surveiller(memoire: Memoire, changer: Prevenir): void {
  const feuilles = () => void comparerLesFeuilles(memoire, changer)
  globalThis.addEventListener?.('focus', () => void comparerLesMarques(memoire, changer))
  void executer(async (contexte) => {
    const { worksheets } = contexte.workbook
    worksheets.onChanged.add(async (evenement) => entendre(memoire, evenement, changer))
    for (const evenement of [worksheets.onAdded, worksheets.onDeleted]) {
      evenement.add(async () => feuilles())
    }
    if (saitDireLesNoms()) worksheets.onNameChanged.add(async () => feuilles())
    else worksheets.onActivated.add(async () => feuilles())
    await contexte.sync()
  }).catch(() => undefined)
}

/** Aucun événement ne dit qu'une annulation a retiré nos couleurs : on regarde, quand le volet reprend l'attention. */
async function comparerLesMarques(memoire: Memoire, changer: Prevenir): Promise<void> {
  const { posees } = memoire
  try {
    const restent = await executer((contexte) => enPlace(contexte, posees))
    if (restent.size === posees.size || memoire.posees !== posees) return
    memoire.posees = new Map()
    changer({ cible: null, valeurs: null })
  } catch {
    // Excel occupé : la prochaine vérification relit tout.
  }
}

/** Ce que nous écrivons nous revient aussi : Excel dit d'où vient chaque changement. */
function entendre(
  { noms, rapports }: Memoire,
  { address, details, triggerSource, worksheetId }: Excel.WorksheetChangedEventArgs,
  changer: Prevenir,
): void {
  if (triggerSource === 'ThisLocalAddin' || rapports.has(worksheetId)) return
  const feuille = noms?.get(worksheetId)
  const valeurs = details && { avant: details.valueBefore, apres: details.valueAfter }
  changer({
    cible: feuille === undefined ? null : { feuille, cellule: address },
    valeurs: valeurs ?? null,
  })
}

/**
 * Une feuille ajoutée, supprimée ou renommée depuis la dernière lecture, hors nos rapports ; une fois par
 * différence.
 */
async function comparerLesFeuilles(memoire: Memoire, changer: Prevenir): Promise<void> {
  const { noms, rapports } = memoire
  if (noms === null) return
  try {
    const actuels = await executer(async (contexte) => {
      const liste = demanderLaListe(contexte)
      await contexte.sync()
      return new Map(liste.items.map(({ id, name }) => [id, name]))
    })
    const siens = (vus: ReadonlyMap<string, string>) =>
      JSON.stringify([...vus].filter(([id]) => !rapports.has(id)).sort())
    if (memoire.noms !== noms || siens(actuels) === siens(noms)) return
    memoire.noms = actuels
    changer({ cible: null, valeurs: null })
  } catch {
    // Excel occupé : la prochaine vérification relit tout.
  }
}
