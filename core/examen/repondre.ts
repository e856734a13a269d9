import type { Lecture } from '../lecture/index.ts'
import type { Question, Reponses } from '../modele/index.ts'

/** Relit le même classeur, avec ces réponses. */
export type Lecteur = (reponses: Reponses) => Lecture

/** Une question à laquelle on a répondu, et la réponse. */
export interface QuestionRepondue extends Question {
  readonly reponse: string
}

/** Une lecture qui suit les réponses données. */
export interface LectureRepondue {
  readonly lecture: Lecture
  /** Les réponses qu'elle suit : sans celles que rien ne demande, ou qui ne sont pas un des choix. */
  readonly suivies: Reponses
  readonly repondues: readonly QuestionRepondue[]
  /** Ce qu'il faut dire des réponses qui ne servent pas. */
  readonly notes: readonly string[]
}

/** Une question peut n'apparaître qu'après une autre réponse ; on ne relit pas sans fin pour la retrouver. */
const RELECTURES_ADMISES = 6

/** Lit avec ces réponses, et retrouve à quelles questions elles répondent. */
export function lireEnRepondant(lire: Lecteur, reponses: Reponses): LectureRepondue {
  const lecture = lire(reponses)
  if (Object.keys(reponses).length === 0) {
    return { lecture, suivies: reponses, repondues: [], notes: [] }
  }
  const { repondues, notes, ignorees } = confronter(reponses, retrouver(lire, lecture, reponses))
  if (ignorees.length === 0) return { lecture, suivies: reponses, repondues, notes }
  const suivies = Object.fromEntries(
    Object.entries(reponses).filter(([id]) => !ignorees.includes(id)),
  )
  return { lecture: lire(suivies), suivies, repondues, notes }
}

export interface Confrontation {
  readonly repondues: readonly QuestionRepondue[]
  /** Identifiants des réponses qui ne sont pas un des choix, ou que rien ne demande. */
  readonly ignorees: readonly string[]
  readonly notes: readonly string[]
}

/** Met chaque réponse en face de sa question. */
export function confronter(
  reponses: Reponses,
  questions: ReadonlyMap<string, Question>,
): Confrontation {
  const repondues: QuestionRepondue[] = []
  const ignorees: string[] = []
  const notes: string[] = []
  for (const [id, reponse] of Object.entries(reponses)) {
    const question = questions.get(id)
    if (!question) {
      ignorees.push(id)
      notes.push(direInconnue(id))
    } else if (question.choix.some(({ valeur }) => valeur === reponse)) {
      repondues.push({ ...question, reponse })
    } else {
      ignorees.push(id)
      notes.push(refuser(question, reponse))
    }
  }
  return { repondues, ignorees, notes }
}

function refuser({ id, choix }: Question, reponse: string): string {
  const admis = choix.map(({ valeur }) => `«\u00a0${valeur}\u00a0»`).join(' ou ')
  return (
    `Réponse ignorée\u00a0: «\u00a0${abreger(reponse)}\u00a0» n’est pas un choix de la ` +
    `question «\u00a0${id}\u00a0» (${admis}).`
  )
}

function direInconnue(id: string): string {
  return `Réponse ignorée\u00a0: ce classeur ne pose pas la question «\u00a0${abreger(id)}\u00a0».`
}

const LONGUEUR_CITEE = 80

function abreger(texte: string): string {
  return texte.length > LONGUEUR_CITEE ? `${texte.slice(0, LONGUEUR_CITEE)}…` : texte
}

/** Les questions de ces réponses : dans la lecture qui les suit, dans celle d'avant, ou sans l'une d'elles. */
function retrouver(lire: Lecteur, suivie: Lecture, reponses: Reponses): Map<string, Question> {
  const questions = new Map<string, Question>()
  const ajouter = ({ questions: posees }: Lecture) => {
    for (const question of posees)
      for (const id of [question.id, ...(question.memes ?? [])])
        questions.set(id, { ...question, id })
  }
  const manquent = () => Object.keys(reponses).filter((id) => !questions.has(id))
  ajouter(suivie)
  if (manquent().length > 0) ajouter(lire({}))
  for (const id of manquent().slice(0, RELECTURES_ADMISES)) {
    const { [id]: _, ...autres } = reponses
    ajouter(lire(autres))
  }
  return questions
}
