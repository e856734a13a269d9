import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { traduire } from './erreurs.ts'

/** Écrit ; `defaire` remet ce qu'il y avait. */
export type Ecrire = (faire: () => void, defaire: () => void) => void

interface Ecriture {
  readonly defaire: () => void
  /** Google ne l'a pas refusée sur-le-champ. */
  passee: boolean
}

/** Fait un geste dont tout ou rien ne reste : Google n'a pas de transaction, on remet nous-mêmes ce qui a été écrit. */
export function toutOuRien<T>(geste: (ecrire: Ecrire) => T): T {
  const ecritures: Ecriture[] = []
  try {
    const fait = geste((faire, defaire) => {
      const ecriture = { defaire, passee: false }
      ecritures.push(ecriture)
      faire()
      ecriture.passee = true
    })
    // Google écrit quand il veut : un refus doit venir ici, où il se défait encore.
    SpreadsheetApp.flush()
    return fait
  } catch (cause) {
    // Une écriture refusée a pu passer en partie : elle se défait aussi, mais rien ne dit qu'il en reste quelque chose.
    const enReste = ecritures.reverse().filter((e) => !reussit(e.defaire) && e.passee)
    throw enReste.length === 0 ? cause : direCeQuiReste(traduire(cause))
  }
}

/** Ce qui ne peut pas être remis n'empêche pas de remettre le reste. */
function reussit(defaire: () => void): boolean {
  try {
    defaire()
    SpreadsheetApp.flush()
    return true
  } catch {
    return false
  }
}

function direCeQuiReste(cause: unknown): unknown {
  if (!(cause instanceof ErreurDHote)) return cause
  return new ErreurDHote(
    cause.motif,
    `${cause.message} Ce que Pacte avait commencé à écrire n’a peut-être pas pu être ` +
      'retiré\u00a0: effacez les signalements, ou revenez à la version précédente (menu Fichier, ' +
      '«\u00a0Historique des versions\u00a0»).',
  )
}
