import type { Avis, Evenement } from '../etat/index.ts'
import { ErreurDHote, peutReussirEnReessayant } from '../hote/index.ts'
import { ouvrirFile } from './file.ts'

/** Au-delà, une action a l’air arrêtée si rien ne le dit. */
const DELAI_AVANT_DE_LE_DIRE_MS = 400

/** Ce qui reste à dire quand une action est finie. */
export interface Issue {
  readonly avis?: Avis
  /** Pour le lecteur d’écran, quand le volet montre déjà le résultat. */
  readonly annonce?: string
}

export type Faire = (avancer: (fraction: number) => void) => Promise<Issue>

export interface Menee {
  /**
   * Mène une action visible : son nom s’affiche si elle dure. La même, déjà demandée, ne se met pas deux fois à la
   * file, et le dit.
   */
  readonly mener: (quoi: string, faire: Faire) => void
  /** Mène une action qui ne se voit que si elle échoue. */
  readonly menerSansBruit: (quoi: string, faire: () => Promise<void>) => void
  /** Recommence l’action qui a échoué. */
  readonly reessayer: () => void
}

/** La seule porte par où le volet agit : une file, ses progrès, ses échecs. */
export function ouvrirMenee(envoyer: (evenement: Evenement) => void): Menee {
  const file = ouvrirFile()
  const demandees = new Set<string>()
  let echouee: (() => void) | null = null

  function mener(quoi: string, faire: Faire): void {
    if (demandees.has(quoi)) {
      envoyer({ genre: 'insiste', quoi })
      return
    }
    demandees.add(quoi)
    file(async () => {
      envoyer({ genre: 'commence', quoi })
      const minuterie = setTimeout(() => envoyer({ genre: 'dure' }), DELAI_AVANT_DE_LE_DIRE_MS)
      const issue = await tenter(quoi, () =>
        faire((fraction) => envoyer({ genre: 'avance', fraction })),
      )
      clearTimeout(minuterie)
      demandees.delete(quoi)
      if (issue.avis?.genre === 'erreur') echouee = () => mener(quoi, faire)
      envoyer({ genre: 'finit', avis: null, ...issue })
    })
  }

  function menerSansBruit(quoi: string, faire: () => Promise<void>): void {
    file(async () => {
      const issue = await tenter(quoi, async () => {
        await faire()
        return {}
      })
      if (issue.avis === undefined) return
      echouee = () => menerSansBruit(quoi, faire)
      envoyer({ genre: 'finit', avis: issue.avis })
    })
  }

  function reessayer(): void {
    const reprise = echouee
    echouee = null
    envoyer({ genre: 'tait' })
    reprise?.()
  }

  return { mener, menerSansBruit, reessayer }
}

async function tenter(quoi: string, faire: () => Promise<Issue>): Promise<Issue> {
  try {
    return await faire()
  } catch (cause) {
    return { avis: direLEchec(quoi, cause) }
  }
}

/** Ce que le tableur a refusé ; `fait` : ce qui a pu se faire avant. */
export function direLeRefus(erreur: ErreurDHote, fait = ''): Extract<Avis, { genre: 'erreur' }> {
  const reessayable = peutReussirEnReessayant(erreur)
  return { genre: 'erreur', phrase: `${fait}${erreur.message}`, reessayable }
}

export function direLEchec(quoi: string, cause: unknown): Extract<Avis, { genre: 'erreur' }> {
  if (cause instanceof ErreurDHote) return direLeRefus(cause)
  return {
    genre: 'erreur',
    phrase:
      `${quoi}\u00a0: une erreur inattendue a tout arrêté. Rien n’est perdu dans votre ` +
      'classeur. Réessayez\u00a0; si cela recommence, enregistrez le classeur, fermez le volet Pacte et rouvrez-le.',
    reessayable: true,
  }
}
