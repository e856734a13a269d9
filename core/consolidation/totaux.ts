import {
  AXES,
  axesFongibles,
  type Centimes,
  plus,
  type TypeCollectivite,
  ZERO,
} from '../modele/index.ts'
import { type Doublon, type Lu, type Raison, raisonDe } from './doublons.ts'
import type { AxeOuTransversal, LigneDAnnee, LigneDAxe, Montants } from './resume.ts'

/** Une somme de ce qui est connu, et ce qu'elle couvre. */
export interface Somme {
  /** Centimes ; null : rien n'est connu. */
  readonly montant: Centimes | null
  readonly connus: number
  readonly sur: number
}

/** Un axe (null : les axes fongibles et le transversal ensemble), une année, tous classeurs. */
export interface LigneDeTotal {
  readonly annee: number
  readonly axe: AxeOuTransversal | null
  readonly plafond: Somme
  readonly report: Somme
  readonly programme: Somme
  readonly reste: Somme
  /** Un plancher de département et un de métropole ne s'additionnent pas : le taux n'est pas le même. */
  readonly planchers: Readonly<Record<TypeCollectivite, Somme>>
  readonly manque: Somme
  readonly suivi: Somme
  readonly consomme: Somme
  readonly nonJustifie: Somme
  readonly planchersManques: number
  readonly absents: Absents
}

/** Combien de classeurs le programmé ne compte pas, et pourquoi. */
export type Absents = Readonly<Partial<Record<Raison | 'illisible' | 'sans-cette-annee', number>>>

/** Une ligne d'un classeur, ou la raison pour laquelle elle n'est pas comptée. */
type Apport =
  | { readonly type: TypeCollectivite | null; readonly ligne: Montants }
  | { readonly type: TypeCollectivite | null; readonly absent: keyof Absents }

/** Les sommes par année et par axe ; `illisibles` : combien de fichiers n'ont rien donné. */
export function totaliser(
  lus: readonly Lu[],
  illisibles: number,
  doublons: readonly Doublon[],
  retenus: ReadonlySet<string>,
): readonly LigneDeTotal[] {
  const annees = [
    ...new Set(lus.flatMap(({ resume }) => resume.ensembles.flatMap((e) => e.annee ?? []))),
  ].sort((a, b) => a - b)
  const apports = (
    annee: number,
    concernes: readonly Lu[],
    ligneDe: (lu: Lu) => LigneDAxe | LigneDAnnee | undefined,
  ): Apport[] =>
    concernes.map((lu) => {
      const { nom, resume } = lu
      const { type } = resume
      const ligne = ligneDe(lu)
      if (!ligne) {
        const absent = resume.questions.length > 0 ? 'question' : 'sans-cette-annee'
        return { type, absent }
      }
      const absent = raisonDe(nom, resume, { ...ligne, annee }, doublons, retenus)
      return absent === null ? { type, ligne } : { type, absent }
    })
  return annees.flatMap((annee) => [
    ...([...AXES, 'transversal'] as const).flatMap((axe) => {
      const concernes = lus.filter(({ resume }) => concerne(resume.type, axe))
      const siens = apports(annee, concernes, ({ resume }) =>
        resume.axes.find((l) => l.axe === axe && l.annee === annee),
      )
      const total = additionner(annee, axe, siens, illisibles)
      return merite(total) ? [total] : []
    }),
    additionner(
      annee,
      null,
      apports(annee, lus, ({ resume }) => resume.ensembles.find((e) => e.annee === annee)),
      illisibles,
    ),
  ])
}

/** L'emploi d'un département n'entre dans aucun total. */
function concerne(type: TypeCollectivite | null, axe: AxeOuTransversal): boolean {
  return axe === 'transversal' || axesFongibles(type).includes(axe)
}

/** Des actions transversales sont rares, et l'emploi n'est que des métropoles. */
function merite({ axe, programme }: LigneDeTotal): boolean {
  if (axe === 'transversal') return programme.montant !== null && programme.montant !== ZERO
  return axe !== 'emploi' || programme.connus > 0
}

function additionner(
  annee: number,
  axe: LigneDeTotal['axe'],
  apports: readonly Apport[],
  illisibles: number,
): LigneDeTotal {
  const absents: Partial<Record<keyof Absents, number>> = {}
  if (illisibles > 0) absents.illisible = illisibles
  for (const apport of apports) {
    if ('absent' in apport) absents[apport.absent] = (absents[apport.absent] ?? 0) + 1
  }
  // Un fichier écarté par un choix n'est pas un inconnu : l'autre dit la même chose.
  const attendus = apports.filter((a) => !('absent' in a && a.absent === 'ecarte'))
  const comptes = attendus.flatMap((a) => ('ligne' in a ? [a] : []))
  const sommer = (champ: keyof Montants, type?: TypeCollectivite): Somme => {
    const deCeType = type === undefined ? attendus : attendus.filter((a) => a.type === type)
    const montants = comptes.flatMap((a) => {
      const montant = a.ligne[champ]
      return montant === null || (type !== undefined && a.type !== type) ? [] : [montant]
    })
    return {
      montant: montants.length === 0 ? null : montants.reduce(plus, ZERO),
      connus: montants.length,
      sur: deCeType.length + (type === undefined ? illisibles : 0),
    }
  }
  return {
    annee,
    axe,
    plafond: sommer('plafond'),
    report: sommer('report'),
    programme: sommer('programme'),
    reste: sommer('reste'),
    planchers: {
      departement: sommer('plancher', 'departement'),
      metropole: sommer('plancher', 'metropole'),
    },
    manque: sommer('manque'),
    suivi: sommer('suivi'),
    consomme: sommer('consomme'),
    nonJustifie: sommer('nonJustifie'),
    planchersManques: comptes.filter(({ ligne }) => (ligne.manque ?? ZERO) > ZERO).length,
    absents,
  }
}
