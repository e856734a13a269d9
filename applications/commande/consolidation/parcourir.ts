import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { trierParNom } from '../../../core/consolidation/index.ts'
import { ErreurDEntree } from '../erreur.ts'

/** Un fichier trouvé, et le nom que tout le monde lui donne. */
export interface Trouve {
  readonly chemin: string
  readonly nom: string
  /** Pourquoi il n'est pas à vérifier ; null : il l'est. */
  readonly ignore: string | null
}

/** Ce qui peut être un tableau ; les formats que Pacte ne lit pas y sont, pour être refusés avec leur phrase. */
const TABLEURS = ['.xlsx', '.xlsm', '.ods', '.csv', '.xls', '.xlsb', '.xltx', '.xltm', '.ots']

const VERROU =
  'Fichier de verrou d’un tableur\u00a0: le classeur est sans doute ouvert, fermez-le pour lire sa dernière version.'
const AUTRE = 'Ce n’est pas un classeur\u00a0: ni .xlsx, ni .xlsm, ni .ods, ni .csv.'

/**
 * Les fichiers donnés et ceux des dossiers donnés, sous-dossiers compris, une seule fois chacun. Le nom est le chemin
 * depuis leur dossier commun : il ne dépend ni de l'ordre donné, ni de la façon d'écrire les chemins. Lève une
 * ErreurDEntree si un dossier ne se lit pas, ou s'il n'y a rien.
 */
export function parcourir(operandes: readonly string[]): Trouve[] {
  const trouves = new Map<string, Omit<Trouve, 'nom'>>()
  for (const operande of operandes) {
    for (const trouve of estUnDossier(operande) ? duDossier(operande) : [duFichier(operande)]) {
      const cle = cleDe(trouve.chemin)
      const connu = trouves.get(cle)
      if (!connu || trouve.chemin < connu.chemin) trouves.set(cle, trouve)
    }
  }
  const tous = [...trouves.values()]
  if (tous.length === 0) {
    const cites = operandes.map((o) => `«\u00a0${o}\u00a0»`).join(', ')
    throw new ErreurDEntree(
      `Aucun fichier dans ${cites}\u00a0: donnez les classeurs, ou le dossier qui les contient.`,
    )
  }
  const racine = dossierCommun(tous.map(({ chemin }) => dirname(chemin)))
  return trierParNom(
    tous.map((trouve) => ({
      ...trouve,
      nom: relative(racine, trouve.chemin).split(sep).join('/').normalize('NFC'),
    })),
  )
}

function estUnDossier(chemin: string): boolean {
  return statSync(chemin, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Un fichier nommé est à vérifier, quelle que soit son extension : s'il ne se lit pas, il le dira. */
function duFichier(operande: string): Omit<Trouve, 'nom'> {
  const chemin = resolve(operande)
  return { chemin, ignore: basename(chemin).startsWith('~$') ? VERROU : null }
}

function duDossier(operande: string): Omit<Trouve, 'nom'>[] {
  const dossier = resolve(operande)
  return lister(dossier).flatMap((entree) => {
    const chemin = join(dossier, entree.name)
    if (entree.name.startsWith('.')) return []
    if (entree.isDirectory()) return duDossier(chemin)
    const autre = TABLEURS.includes(extname(chemin).toLowerCase()) ? null : AUTRE
    return [{ chemin, ignore: entree.name.startsWith('~$') ? VERROU : autre }]
  })
}

function lister(dossier: string) {
  try {
    return readdirSync(dossier, { withFileTypes: true })
  } catch {
    throw new ErreurDEntree(
      `Le dossier «\u00a0${dossier}\u00a0» ne se lit pas\u00a0: demandez-en le droit, ou déplacez-le.`,
    )
  }
}

/** Un même fichier nommé deux fois n'en est qu'un. */
function cleDe(chemin: string): string {
  try {
    return realpathSync(chemin)
  } catch {
    return chemin
  }
}

function dossierCommun([premier = '', ...autres]: readonly string[]): string {
  const communs = autres.reduce((morceaux, dossier) => {
    const siens = dossier.split(sep)
    const fin = morceaux.findIndex((morceau, i) => morceau !== siens[i])
    return fin < 0 ? morceaux : morceaux.slice(0, fin)
  }, premier.split(sep))
  return communs.join(sep) || sep
}
