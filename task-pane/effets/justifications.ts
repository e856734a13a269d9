import type { Empreinte } from '../../core/reglages/index.ts'
import type { ConstatRange } from '../etat/index.ts'
import { justifier, retirerJustifications } from '../parcours/index.ts'
import type { Contexte } from './contexte.ts'
import type { Retenue } from './retenir.ts'

/** Mettre un constat à part avec sa raison, et y renoncer ; le classeur est remarqué aussitôt. */
export function justifications({ outils, envoyer }: Contexte, retenir: Retenue) {
  return {
    justifier: (constat: ConstatRange, motif: string) => {
      envoyer({ genre: 'renonce' })
      retenir(
        'Enregistrement de la justification',
        'Constat justifié\u00a0: il reste listé dans «\u00a0Justifiés\u00a0», ' +
          'et le prochain rapport le dira.',
        (reglages) => justifier(reglages, constat, motif, outils.aujourdhui()),
      )
    },
    retirerLesJustifications: (empreintes: readonly Empreinte[]) =>
      retenir('Retrait de la justification', 'Justification retirée.', (reglages) =>
        retirerJustifications(reglages, empreintes),
      ),
  }
}
