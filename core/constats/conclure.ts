import type { Constat } from './constat.ts'
import { partager } from './lacunes.ts'
import { compter, pluriel } from './mots.ts'

/** Où en est un contrat vérifié, du moins favorable au plus favorable. */
export const ETATS = ['manquements', 'questions', 'justifies', 'reserves', 'conforme'] as const
export type Etat = (typeof ETATS)[number]

/** Ce qui décide de la conclusion, et rien d'autre. */
export interface Issue {
  /** Sans ceux que la collectivité a justifiés. */
  readonly constats: readonly Constat[]
  readonly justifies: readonly Constat[]
  /** Questions de lecture qui attendent une réponse. */
  readonly questions: number
  /** Ce qui empêche un verdict favorable, un groupe de mots chacun, sans majuscule ni point. */
  readonly reserves: readonly string[]
}

/** Le verdict : un état, sa phrase, et les comptes qu'on en montre. */
export interface Conclusion {
  readonly etat: Etat
  readonly phrase: string
  /** La même, sur une ligne : sans les réserves ni les questions, qui se disent dessous. */
  readonly enBref: string
  readonly bloquants: number
  readonly aJustifier: number
  /** De gravité « signalement » : ce qui est à savoir, et ce que le texte permet. */
  readonly signalements: number
  readonly aSavoir: number
  readonly permis: number
  /** Constats justifiés par la collectivité, de toute gravité. */
  readonly justifies: number
  /** Contrôles qui n'ont pas pu être faits : jamais comptés comme constats. */
  readonly nonVerifies: number
  readonly reserves: readonly string[]
}

/** Le verdict d'un contrat : jamais favorable s'il reste un manquement, une question ou une réserve. */
export function conclure(issue: Issue): Conclusion {
  const { reproches, lacunes } = partager(issue.constats)
  const compte = compter(reproches)
  const permis = reproches.filter(({ admis }) => admis).length
  const comptes = {
    bloquants: compte.bloquant,
    aJustifier: compte['a-justifier'],
    signalements: compte.signalement,
    aSavoir: compte.signalement - permis,
    permis,
    justifies: issue.justifies.length,
    nonVerifies: lacunes.length,
  }
  const manques = partagerLesBloquants(reproches)
  const etat = etatDe(issue, comptes.bloquants)
  const matiere = { ...issue, ...comptes, manques, assumes: assumesDe(issue) }
  return {
    etat,
    phrase: `${PHRASES[etat](matiere)}.`,
    enBref: direEnBref(etat, matiere),
    ...comptes,
    reserves: issue.reserves,
  }
}

const RIEN_DE_SUR = 'Pacte ne peut pas conclure'

function direEnBref(etat: Etat, matiere: Matiere): string {
  if (etat === 'reserves') return RIEN_DE_SUR
  const questions = etat === 'questions' ? matiere.questions : 0
  return PHRASES[etat]({ ...matiere, questions, reserves: [] })
}

function etatDe(issue: Issue, bloquants: number): Etat {
  if (bloquants > 0) return 'manquements'
  if (issue.questions > 0) return 'questions'
  if (assumesDe(issue) > 0) return 'justifies'
  return issue.reserves.length > 0 ? 'reserves' : 'conforme'
}

interface Matiere extends Omit<Issue, 'justifies' | 'constats'> {
  readonly bloquants: number
  readonly aJustifier: number
  readonly aSavoir: number
  readonly permis: number
  readonly nonVerifies: number
  /** De toute gravité. */
  readonly justifies: number
  readonly manques: Bloquants
  /** Bloquants que la collectivité a justifiés. */
  readonly assumes: number
}

interface Bloquants {
  /** Ce que le texte contredit. */
  readonly duTexte: number
  /** Ce qui ne tient qu'à la saisie : aucun passage ne le pose. */
  readonly deSaisie: number
}

function partagerLesBloquants(constats: readonly Constat[]): Bloquants {
  const bloquants = constats.filter(({ gravite }) => gravite === 'bloquant')
  const duTexte = bloquants.filter(({ sources }) => sources.length > 0).length
  return { duTexte, deSaisie: bloquants.length - duTexte }
}

function assumesDe({ justifies }: Issue): number {
  return justifies.filter(({ gravite }) => gravite === 'bloquant').length
}

const PHRASES: Readonly<Record<Etat, (matiere: Matiere) => string>> = {
  manquements: (m) => joindre(direLesManques(m), direLesQuestions(m), direLesReserves(m)),
  questions: (m) =>
    joindre(
      `Pas encore de verdict : ${pluriel(m.questions, 'question', 'questions')}`,
      direLesReserves(m),
    ),
  justifies: (m) =>
    joindre(
      `${direLesAssumes(m)} par la collectivité, aucun autre`,
      m.aJustifier > 0 && direAJustifier(m),
      direLesReserves(m),
    ),
  reserves: (m) => {
    const suite = m.aJustifier > 0 ? `, mais ${direAJustifier(m)}` : ''
    return (
      `${RIEN_DE_SUR} : ${m.reserves.join(' ; ')}. Ce qui a pu être vérifié ne ` +
      `relève aucun manquement${suite}`
    )
  },
  conforme: (m) => {
    const ou = m.nonVerifies > 0 ? ' dans ce qui a été vérifié' : ''
    if (m.aJustifier > 0) return `Aucun manquement${ou}, ${direAJustifier(m)}`
    const { aSavoir, justifies, permis } = m
    if (aSavoir > 0) return `Aucun manquement${ou}, ${pluriel(aSavoir, 'point', 'points')} à savoir`
    if (justifies > 0)
      return `Aucun manquement${ou}, ${pluriel(justifies, 'point justifié', 'points justifiés')} par la collectivité`
    if (permis > 0)
      return `Aucun manquement${ou}, ${pluriel(permis, 'point', 'points')} permis par le texte`
    return `Rien de relevé${ou}`
  },
}

function direLesAssumes({ assumes }: Matiere): string {
  return pluriel(assumes, 'manquement justifié', 'manquements justifiés')
}

function direLesManques(matiere: Matiere): string {
  const { manques, assumes } = matiere
  const { duTexte, deSaisie } = manques
  const justifies =
    duTexte === 0 ? direLesAssumes(matiere) : pluriel(assumes, 'autre justifié', 'autres justifiés')
  const suite = assumes > 0 ? `, ${justifies}` : ''
  if (duTexte === 0) {
    return `${pluriel(deSaisie, 'saisie empêche', 'saisies empêchent')} de conclure${suite}`
  }
  const saisies = deSaisie > 0 ? ` et ${pluriel(deSaisie, 'saisie', 'saisies')} à corriger` : ''
  return `${pluriel(duTexte, 'manquement', 'manquements')} au texte${saisies}${suite}`
}

function direAJustifier({ aJustifier }: Matiere): string {
  return `${pluriel(aJustifier, 'point', 'points')} à justifier`
}

function direLesQuestions({ questions }: Matiere): string | false {
  return (
    questions > 0 && `${pluriel(questions, 'question attend', 'questions attendent')} une réponse`
  )
}

function direLesReserves({ reserves }: Matiere): string | false {
  return reserves.length > 0 && `tout n’a pas été vérifié : ${reserves.join(', ')}`
}

function joindre(...morceaux: readonly (string | false)[]): string {
  return morceaux.filter((m) => m !== false).join(' ; ')
}

export function estBloque(constats: readonly Constat[]): boolean {
  return constats.some(({ gravite }) => gravite === 'bloquant')
}
