import { ErreurDeReglage } from '../../core/reglages/index.ts'
import { ErreurDeClasseur } from '../../hotes/fichier/index.ts'
import { ErreurDHote } from '../../task-pane/hote/index.ts'

/** Demande ou fichier inutilisable (code 2). Le message est une phrase entière, pour l'utilisateur. */
export class ErreurDEntree extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ErreurDEntree'
  }
}

/** Commande mal écrite : la phrase dit aussi où trouver le mode d'emploi. */
export class ErreurDUsage extends ErreurDEntree {
  constructor(message: string) {
    super(`${message} Tapez «\u00a0pacte --aide\u00a0» pour le mode d’emploi.`)
    this.name = 'ErreurDUsage'
  }
}

export const CODE_SAIN = 0
export const CODE_BLOQUANT = 1
export const CODE_INUTILISABLE = 2
export const CODE_EN_QUESTION = 3

/** Du plus grave au moins grave : un manquement certain l'emporte sur une question. */
const CODES = [CODE_INUTILISABLE, CODE_BLOQUANT, CODE_EN_QUESTION]

export function lePlusGrave(codes: readonly number[]): number {
  return CODES.find((code) => codes.includes(code)) ?? CODE_SAIN
}

/** La phrase à montrer ; une erreur que personne n'a prévue le dit, et dit quoi faire. */
export function direLErreur(erreur: unknown): string {
  if (
    erreur instanceof ErreurDEntree ||
    erreur instanceof ErreurDeClasseur ||
    erreur instanceof ErreurDHote ||
    erreur instanceof ErreurDeReglage
  ) {
    return erreur.message
  }
  const detail = erreur instanceof Error ? erreur.message : String(erreur)
  return (
    `Erreur inattendue (${detail.split('\n', 1)[0]})\u00a0: ce n’est pas votre fichier qui est en cause. ` +
    'Enregistrez-le à nouveau depuis votre tableur et recommencez\u00a0; si elle revient, signalez-la avec ce message.'
  )
}
