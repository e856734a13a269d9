import { a1 } from '../grille/index.ts'
import { lier } from '../libelle/index.ts'
import type { Laisse } from '../modele/index.ts'
import type { QuestionPosee } from './interroger.ts'
import type { QuestionRepondue } from './repondre.ts'
import { titreDeLaRegle } from './titrer.ts'

/** Une question, prête à être posée. */
export interface QuestionMontree {
  readonly id: string
  readonly question: string
  readonly preuves: readonly string[]
  readonly choix: QuestionPosee['choix']
  /** Ce qui attend la réponse, en une phrase. */
  readonly enjeu: string
  readonly feuille: string
  /** La première cellule en cause, en notation A1. */
  readonly cellule: string
}

/** Une réponse donnée, que l'on peut changer. */
export interface ReponseMontree {
  readonly id: string
  readonly question: string
  /** Le choix fait, tel qu'il se lit. */
  readonly dite: string
}

export function montrerLaQuestion(posee: QuestionPosee): QuestionMontree {
  const { id, question, preuves, choix, lieux } = posee
  const [{ feuille, ligne, colonne }] = lieux
  return {
    id,
    question: lier(question),
    preuves: preuves.map(lier),
    choix: choix.map(({ valeur, dit }) => ({ valeur, dit: lier(dit) })),
    enjeu: direLEnjeu(posee),
    feuille,
    cellule: a1(ligne, colonne),
  }
}

export function montrerLaReponse(repondue: QuestionRepondue): ReponseMontree {
  const { id, question, choix, reponse } = repondue
  const choisi = choix.find(({ valeur }) => valeur === reponse)
  return { id, question: lier(question), dite: lier(choisi?.dit ?? reponse) }
}

/** Ce qui attend la réponse. */
export function direLEnjeu({ regles }: QuestionPosee): string {
  if (regles.length === 0) return 'Les montants par axe en dépendent.'
  const titres = regles.map(titreDeLaRegle)
  return lier(`En dépend\u00a0: ${titres.map((titre) => `«\u00a0${titre}\u00a0»`).join(', ')}.`)
}

/** Ce qui a été mis de côté, pourquoi, et les crédits de l'État qu'on y lit. */
export function direCeQuiEstLaisse({ dit }: Laisse): string {
  return lier(dit)
}
