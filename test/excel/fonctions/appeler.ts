import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { fonctionNommee, type ValeurDArgument } from '../../../core/fonctions/index.ts'
import { poserLeMoteur } from '../../../excel-addin/moteur/index.ts'
import { moteurDirect } from '../../../task-pane/moteur/direct.ts'
import {
  classeurSimple,
  demarrerExcel,
  type ExcelSousNode,
  type ResultatDeFonction,
} from '../emulateur/index.ts'

/** Une erreur de cellule, telle qu'Excel la passe à une fonction qui l'admet. */
export interface ErreurDeCellule {
  readonly type: 'CustomFunctionError'
  readonly code: string
}

type Recu = ValeurDArgument | ErreurDeCellule | readonly (readonly ErreurDeCellule[])[]

/** Appelle une fonction comme une formule le ferait. */
export type Formule = (nom: string, ...valeurs: readonly Recu[]) => Promise<ResultatDeFonction>

/** Charge functions.js, tel qu'il se livre, dans la vraie bibliothèque ; le moteur est sur place. */
export async function ouvrirLesFonctions(): Promise<{ banc: ExcelSousNode; formule: Formule }> {
  const banc = await demarrerExcel(classeurSimple({ Budget: [['Action', 'Coût']] }))
  Object.assign(globalThis, { CustomFunctions: banc.CustomFunctions })
  poserLeMoteur(moteurDirect())
  new Script(readFileSync('dist/excel/functions.js', 'utf8')).runInThisContext()
  return { banc, formule: (nom, ...valeurs) => banc.appeler(nom, argumentsDExcel(nom, valeurs)) }
}

/**
 * Les arguments d'une formule, rangés comme Excel les range d'après functions.json : tout en plages, null pour un
 * paramètre omis, une liste de plages pour celui qui se répète.
 */
function argumentsDExcel(nom: string, valeurs: readonly Recu[]): readonly unknown[] {
  const { parametres = [], variadique = false } = fonctionNommee(nom) ?? {}
  const simples = variadique ? parametres.slice(0, -1) : parametres
  const ranges = simples.map((_, i) => enPlage(valeurs[i]))
  return variadique ? [...ranges, valeurs.slice(simples.length).map(enPlage)] : ranges
}

function enPlage(valeur: Recu): unknown {
  if (valeur === undefined || valeur === null) return null
  return Array.isArray(valeur) ? valeur : [[valeur]]
}
