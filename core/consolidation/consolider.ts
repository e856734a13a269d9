import { type Doublon, doublonsDe, type Raison, raisonDe } from './doublons.ts'
import { trierParNom } from './ordre.ts'
import type { LigneDAxe, Resume } from './resume.ts'
import { type LigneDeTotal, totaliser } from './totaux.ts'

/** Un fichier reçu, et ce qu'il a donné. */
export interface Fichier {
  /** Comment on le nomme partout ; unique. */
  readonly nom: string
  /** En octets ; null s'il n'a pas pu être lu. */
  readonly taille: number | null
  /** Dernière modification, AAAA-MM-JJ ; null si elle est inconnue. */
  readonly date: string | null
  /** La même pour deux contenus identiques ; null s'il n'a pas pu être lu. */
  readonly empreinte: string | null
  readonly issue: Issue
}

export type Issue =
  | { readonly genre: 'lu'; readonly resume: Resume }
  /** Une phrase dit pourquoi, et quoi faire. */
  | { readonly genre: 'illisible'; readonly phrase: string }
  /** Ce n'est pas un classeur à vérifier : ni compté, ni en faute. */
  | { readonly genre: 'ignore'; readonly phrase: string }

/** Une ligne d'axe, et pourquoi elle n'est pas dans les totaux ; null : elle y est. */
export interface LigneConsolidee extends LigneDAxe {
  readonly raison: Raison | null
}

/** Un classeur lu, compté une fois quel que soit le nombre de ses copies. */
export interface ClasseurConsolide {
  readonly nom: string
  readonly resume: Resume
  readonly lignes: readonly LigneConsolidee[]
}

export interface FichierConsolide extends Fichier {
  /** Le fichier au même contenu qui est compté à sa place ; null : celui-ci l'est. */
  readonly copieDe: string | null
}

export interface Consolidation {
  /** Tous, dans l'ordre des noms. */
  readonly fichiers: readonly FichierConsolide[]
  /** Ceux qui ont été lus, une fois par contenu. */
  readonly classeurs: readonly ClasseurConsolide[]
  readonly doublons: readonly Doublon[]
  /** Par année, puis par axe, puis l'ensemble. */
  readonly totaux: readonly LigneDeTotal[]
  /** Combien de classeurs en tout, illisibles compris, copies exclues : le « sur » de chaque total. */
  readonly nombre: number
}

/**
 * Réunit des classeurs vérifiés ; l'ordre reçu ne change rien. `retenus` : les noms des fichiers que l'utilisateur
 * choisit quand deux disent la même collectivité et la même année.
 */
export function consolider(
  recus: readonly Fichier[],
  retenus: ReadonlySet<string> = new Set(),
): Consolidation {
  const fichiers = reconnaitreLesCopies(trierParNom(recus))
  const originaux = fichiers.filter(({ copieDe }) => copieDe === null)
  const lus = originaux.flatMap(({ nom, issue }) =>
    issue.genre === 'lu' ? [{ nom, resume: issue.resume }] : [],
  )
  const doublons = doublonsDe(lus, retenus)
  const classeurs = lus.map(({ nom, resume }) => ({
    nom,
    resume,
    lignes: resume.axes.map((ligne) => ({
      ...ligne,
      raison: raisonDe(nom, resume, ligne, doublons, retenus),
    })),
  }))
  const illisibles = originaux.filter(({ issue }) => issue.genre === 'illisible').length
  return {
    fichiers,
    classeurs,
    doublons,
    totaux: totaliser(lus, illisibles, doublons, retenus),
    nombre: lus.length + illisibles,
  }
}

/** Un contenu lu deux fois se compte au premier nom ; ce qui ne se lit pas ne se compte sous aucun. */
function reconnaitreLesCopies(fichiers: readonly Fichier[]): readonly FichierConsolide[] {
  const premiers = new Map<string, string>()
  return fichiers.map((fichier) => {
    const { nom, empreinte, issue } = fichier
    if (empreinte === null || issue.genre !== 'lu') return { ...fichier, copieDe: null }
    const premier = premiers.get(empreinte)
    if (premier === undefined) premiers.set(empreinte, nom)
    return { ...fichier, copieDe: premier ?? null }
  })
}
