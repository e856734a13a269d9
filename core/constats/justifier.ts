import {
  type Empreinte,
  type Justification,
  LONGUEUR_DES_TEXTES,
  refusDuMotif,
} from '../reglages/index.ts'
import type { Constat } from './constat.ts'
import { duPlusGrave } from './ordonner.ts'

/** Un constat que l'utilisateur assume : il reste montré, à part, et ne se marque plus. */
export interface ConstatJustifie {
  readonly constat: Constat
  readonly motif: string
  /** AAAA-MM-JJ. */
  readonly date: string
}

export interface Tri {
  readonly ouverts: readonly Constat[]
  readonly justifies: readonly ConstatJustifie[]
  /** Ne valent pas : le constat a changé ou disparu, ou le motif n'explique rien. */
  readonly tombees: readonly Justification[]
}

export function empreinteDe(constat: Constat): Empreinte {
  const { regle, axe, annee, action, feuille, montants, message } = constat
  const phrase = message.replaceAll(ADRESSE, '·')
  const etat =
    montants === null
      ? phrase
      : `${montants.constate} / ${montants.attendu} ${phrase.replaceAll(NOMBRE, '#')}`
  return {
    regle,
    axe,
    annee,
    action: action?.slice(0, LONGUEUR_DES_TEXTES) ?? null,
    feuille,
    etat: etat.slice(0, LONGUEUR_DES_TEXTES),
  }
}

/** L'adresse d'une cellule citée dans une phrase : elle change dès qu'une ligne est insérée, le constat non. */
const ADRESSE = /\b[A-Z]{1,3}[1-9]\d{0,6}\b/g

/** Ceux d'une phrase qui a déjà ses montants disent aussi le reste du contrat, qui change sans elle. */
const NOMBRE = /\d(?:[\s,]?\d)*/g

/** Du plus grave au moins grave, puis par montant : l'ordre où le volet montre les autres. */
export function rangerLesJustifies(justifies: readonly ConstatJustifie[]): ConstatJustifie[] {
  return [...justifies].sort((a, b) => duPlusGrave(a.constat, b.constat))
}

/** Met à part les constats justifiés ; une justification ne vaut que pour les montants qu'elle a vus. */
export function trierLesJustifies(
  constats: readonly Constat[],
  justifications: readonly Justification[],
): Tri {
  if (justifications.length === 0) return { ouverts: constats, justifies: [], tombees: [] }
  const valables = justifications.filter(({ motif }) => refusDuMotif(motif) === null)
  const parCle = new Map(valables.map((j) => [cleDe(j), j]))
  const employees = new Set<Justification>()
  const ouverts: Constat[] = []
  const justifies: ConstatJustifie[] = []
  for (const constat of constats) {
    const justification = parCle.get(cleDe(empreinteDe(constat)))
    if (justification) {
      employees.add(justification)
      justifies.push({ constat, motif: justification.motif, date: justification.date })
    } else ouverts.push(constat)
  }
  return { ouverts, justifies, tombees: justifications.filter((j) => !employees.has(j)) }
}

/** Pourquoi une justification gardée ne vaut pas, en un groupe de mots. */
export function direLaChute({ motif }: Justification): string {
  return refusDuMotif(motif) === null
    ? 'le montant en cause a changé, ou le constat a disparu'
    : 'son motif n’explique rien'
}

function cleDe({ regle, axe, annee, action, feuille, etat }: Empreinte): string {
  return JSON.stringify([regle, axe, annee, action, feuille, etat])
}
