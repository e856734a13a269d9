import type { Contexte } from './contexte.ts'
import type { Lectures } from './lectures.ts'

/** Le temps de taper la suite ; avec la vérification, cela tient en une seconde. */
const REPIT_MS = 250

/** Au-delà, vérifier à chaque saisie gênerait : le résultat se dit périmé, et on le vérifie d’un clic. */
const VERIFICATION_ADMISE_MS = 700

/** Dit périmé ce que le classeur dépasse, et le vérifie de nouveau là où cela va vite. */
export function surveiller(
  { outils: { hote }, etat, envoyer }: Contexte,
  { suivre, duree }: Lectures,
): void {
  let minuterie: ReturnType<typeof setTimeout> | undefined

  function armer(): void {
    clearTimeout(minuterie)
    minuterie = setTimeout(() => {
      const { travail, resultat, peremption } = etat()
      if (travail !== null) armer()
      else if (peremption !== null && resultat !== null && duree() < VERIFICATION_ADMISE_MS) {
        suivre()
      }
    }, REPIT_MS)
  }

  hote.surveiller((changement) => {
    envoyer({ genre: 'change', changement })
    if (hote.capacites.aChaqueSaisie) armer()
  })
}
