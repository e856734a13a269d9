import { normaliser } from '../libelle/index.ts'
import type { LigneDAnnee, LigneDAxe, Resume } from './resume.ts'

/** Un classeur lu, sous son nom. */
export interface Lu {
  readonly nom: string
  readonly resume: Resume
}

/** Plusieurs fichiers disent la même collectivité et la même année. */
export interface Doublon {
  readonly collectivite: string
  readonly annee: number
  readonly fichiers: readonly string[]
  /** Celui que l'utilisateur a choisi, et qui seul compte ; null : aucun ne compte. */
  readonly retenu: string | null
}

/** Pourquoi une ligne n'entre dans aucun total, de la première à dire à la dernière. */
export const RAISONS = [
  'question',
  'a-choisir',
  'ecarte',
  'collectivite-inconnue',
  'annee-inconnue',
  'hors-pacte',
  'inconnu',
] as const
export type Raison = (typeof RAISONS)[number]

export function doublonsDe(lus: readonly Lu[], retenus: ReadonlySet<string>): readonly Doublon[] {
  const groupes = new Map<string, Doublon & { readonly fichiers: string[] }>()
  for (const { nom, resume } of lus) {
    const { collectivite } = resume
    if (collectivite === null) continue
    for (const { annee } of resume.ensembles) {
      if (annee === null) continue
      const cle = `${normaliser(collectivite)} ${annee}`
      const groupe = groupes.get(cle)
      if (groupe) groupe.fichiers.push(nom)
      else groupes.set(cle, { collectivite, annee, fichiers: [nom], retenu: null })
    }
  }
  return [...groupes.values()]
    .filter(({ fichiers }) => fichiers.length > 1)
    .map((doublon) => {
      const [choisi, autre] = doublon.fichiers.filter((nom) => retenus.has(nom))
      return { ...doublon, retenu: autre === undefined ? (choisi ?? null) : null }
    })
}

/** Pourquoi cette ligne n'est pas dans les totaux ; null : elle y est. */
export function raisonDe(
  nom: string,
  { questions, collectivite }: Resume,
  ligne: LigneDAxe | LigneDAnnee,
  doublons: readonly Doublon[],
  retenus: ReadonlySet<string>,
): Raison | null {
  if ('fongible' in ligne && !ligne.fongible) return 'hors-pacte'
  if (questions.length > 0) return 'question'
  if (collectivite === null && !retenus.has(nom)) return 'collectivite-inconnue'
  if (ligne.annee === null) return 'annee-inconnue'
  const doublon = doublons.find((d) => d.annee === ligne.annee && d.fichiers.includes(nom))
  if (doublon && doublon.retenu === null) return 'a-choisir'
  if (doublon && doublon.retenu !== nom) return 'ecarte'
  return ligne.programme === null ? 'inconnu' : null
}
