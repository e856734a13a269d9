import type { Constat } from '../constats/index.ts'
import type { Lecture } from '../lecture/index.ts'
import type { Question, Reponses } from '../modele/index.ts'
import { REGLES } from '../regles/index.ts'
import { type Accusation, accusationsDe, MAL_LU, reunirLesAccusations } from './accusations.ts'
import { comparer, type Difference, enjeuDe } from './comparer.ts'
import type { Jugement } from './juger.ts'
import { confronter, type Lecteur, type QuestionRepondue } from './repondre.ts'

/** Une question dont le verdict dépend. */
export interface QuestionPosee extends Question {
  /** Règles dont les constats attendent la réponse. */
  readonly regles: readonly string[]
  /** Constats de la lecture retenue qui l'attendent. */
  readonly dependants: readonly Constat[]
  /** Ce que dirait chaque choix ; un choix qui n'a pas été rejoué n'y est pas. */
  readonly jugements: ReadonlyMap<string, Jugement>
}

export interface Interrogation {
  /** Les plus chères d'abord. */
  readonly posees: readonly QuestionPosee[]
  /** Constats qui attendent une réponse, ou dont la lecture est contestée : ils ne se comptent pas. */
  readonly retenus: readonly Constat[]
  /** Réponses aux doutes que font naître les constats. */
  readonly repondues: readonly QuestionRepondue[]
  /** Lectures que l'utilisateur dit fausses : un groupe de mots chacune. */
  readonly contestees: readonly string[]
  /** Ce qu'il faut dire des réponses à ces doutes qui ne servent pas. */
  readonly notes: readonly string[]
}

/** Trois questions se lisent d'un coup d'œil ; les suivantes viennent après leurs réponses. */
const QUESTIONS_AU_PLUS = 3
/** Chaque choix rejoué relit et rejuge tout le classeur. */
const REJEUX_ADMIS = 6
/** Au-delà, une relecture se fait attendre : le doute se demande sans savoir ce qu'il change. */
const LIGNES_REJOUABLES = 1_500

/** De quoi rejouer : lire avec d'autres réponses, et juger ce qui est lu. */
export interface Rejeu {
  readonly lire: Lecteur
  readonly juger: (lecture: Lecture) => Jugement
}

/** Les réponses données : à la lecture, et aux règles qui accusent trop. */
export interface ReponsesDonnees {
  readonly aLaLecture: Reponses
  readonly auxRegles: Reponses
}

const AUCUN: QuestionPosee['jugements'] = new Map()

interface Doute extends Difference {
  readonly question: Question
  readonly jugements: QuestionPosee['jugements']
}

/** Ne garde que les questions dont le verdict dépend, et met de côté les constats qui attendent leur réponse. */
export function interroger(
  lecture: Lecture,
  retenu: Jugement,
  { aLaLecture, auxRegles }: ReponsesDonnees,
  rejeu: Rejeu,
): Interrogation {
  const doutes = doutesDe(lecture, retenu, aLaLecture, rejeu)
  const enAttente = new Set(doutes.flatMap(({ dependants }) => dependants))
  const certains = retenu.tri.ouverts.filter((constat) => !enAttente.has(constat))
  const accusations = accusationsDe(certains, lecture)
  const { repondues, notes } = confronter(
    auxRegles,
    new Map(accusations.map(({ question }) => [question.id, question])),
  )
  // La sienne, ou celle d'un tableau au même en-tête.
  const reponseA = ({ question, groupe }: Accusation) => {
    const freres = accusations.filter((a) => a.groupe === groupe).map((a) => a.question.id)
    return [question.id, ...freres].flatMap((id) => repondues.find((r) => r.id === id) ?? [])[0]
  }
  const attendues = reunirLesAccusations(accusations.filter((a) => reponseA(a) === undefined))
  const contestees = accusations.filter((a) => reponseA(a)?.reponse === MAL_LU)
  const tous = [...doutes, ...attendues.map(douteDe)].sort((a, b) => b.enjeu - a.enjeu)
  const posees = tous.slice(0, QUESTIONS_AU_PLUS)
  return {
    posees: posees.map(({ question, regles, dependants, jugements }) => ({
      ...question,
      regles,
      dependants,
      jugements,
    })),
    retenus: [...enAttente, ...[...attendues, ...contestees].flatMap(({ constats }) => constats)],
    repondues,
    contestees: contestees.map(({ question }) => direContestee(question)),
    notes: [...notes, ...direLesSuivantes(tous.length - posees.length)],
  }
}

function doutesDe(
  lecture: Lecture,
  retenu: Jugement,
  reponses: Reponses,
  { lire, juger }: Rejeu,
): Doute[] {
  let restants = lecture.contrat.lignes.length > LIGNES_REJOUABLES ? 0 : REJEUX_ADMIS
  return lecture.questions.flatMap((question): Doute[] => {
    if ([question.id, ...(question.memes ?? [])].some((id) => id in reponses)) return []
    const autres = question.choix.filter(({ valeur }) => valeur !== question.retenu)
    if (autres.length === 0) return []
    if (autres.length > restants) {
      return [{ question, ...supposer(question, retenu), jugements: AUCUN }]
    }
    restants -= autres.length
    const jugements = new Map([[question.retenu, retenu]])
    const differences = autres.flatMap(({ valeur }) => {
      const autre = juger(lire({ ...reponses, [question.id]: valeur }))
      const difference = comparer(retenu, autre)
      if (difference !== null) jugements.set(valeur, autre)
      return difference ?? []
    })
    return differences.length === 0 ? [] : [{ question, ...reunir(differences), jugements }]
  })
}

/** Plusieurs autres lectures : ce que l'une au moins changerait. */
function reunir(differences: readonly Difference[]): Difference {
  return {
    dependants: [...new Set(differences.flatMap((d) => d.dependants))],
    regles: [...new Set(differences.flatMap((d) => d.regles))],
    enjeu: Math.max(...differences.map((d) => d.enjeu)),
  }
}

/** Sans rejouer : tout constat d'une règle qui lit l'un des champs en doute. */
function supposer({ champs }: Question, { tri: { ouverts } }: Jugement): Difference {
  const lisent: readonly string[] = REGLES.filter(
    ({ colonnes }) => champs.length === 0 || colonnes?.some((c) => champs.includes(c)),
  ).map(({ id }) => id)
  const dependants = ouverts.filter(
    ({ regle, gravite }) => gravite !== 'signalement' && lisent.includes(regle),
  )
  return {
    dependants,
    regles: [...new Set(dependants.map(({ regle }) => regle))],
    enjeu: enjeuDe(dependants),
  }
}

function douteDe({ question, constats }: Accusation): Doute {
  return {
    question,
    dependants: constats,
    regles: [...new Set(constats.map(({ regle }) => regle))],
    enjeu: enjeuDe(constats),
    jugements: AUCUN,
  }
}

function direLesSuivantes(nombre: number): string[] {
  if (nombre <= 0) return []
  const suivent = nombre < 2 ? 'autre question suivra' : 'autres questions suivront'
  return [`${nombre} ${suivent} ces réponses\u00a0; ce qui en dépend attend aussi.`]
}

function direContestee({ lieux: [{ feuille }], preuves: [preuve = ''] }: Question): string {
  const sur = preuve.split('\u00a0: ', 1).join('')
  return `la lecture de la feuille «\u00a0${feuille}\u00a0» est contestée (${sur}), ses colonnes sont à désigner`
}
