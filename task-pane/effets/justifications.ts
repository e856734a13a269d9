import type { Empreinte, ReglagesEcrits } from '../../core/reglages/index.ts'
import type { ConstatRange } from '../etat/index.ts'
import { justifier, retirerJustifications } from '../parcours/index.ts'
import type { Contexte } from './contexte.ts'
import { type Lectures, SANS_MARQUES } from './lectures.ts'
import { direLeRefus, type Menee } from './mener.ts'
import type { Reglage } from './reglages.ts'

/** Mettre un constat à part avec sa raison, et y renoncer ; le classeur est remarqué aussitôt. */
export function justifications(
  { outils, etat, envoyer }: Contexte,
  { mener }: Menee,
  { garder }: Reglage,
  { passer }: Lectures,
) {
  function changer(
    quoi: string,
    phrase: string,
    suite: (reglages: ReglagesEcrits) => ReglagesEcrits,
  ): void {
    mener(quoi, async (avancer) => {
      const { gardes } = etat()
      if (gardes.genre !== 'lus') return {}
      const suivants = suite(gardes.reglages)
      await garder(suivants)
      envoyer({ genre: 'regle', reglages: suivants })
      const { echec } = await passer(avancer)
      return {
        avis: echec === null ? { genre: 'succes', phrase } : direLeRefus(echec, SANS_MARQUES),
      }
    })
  }

  return {
    justifier: (constat: ConstatRange, motif: string) => {
      envoyer({ genre: 'renonce' })
      changer(
        'Enregistrement de la justification',
        'Constat justifié : il reste listé dans « Justifiés » et dans le rapport, sa marque est retirée.',
        (reglages) => justifier(reglages, constat, motif, outils.aujourdhui()),
      )
    },
    retirerLesJustifications: (empreintes: readonly Empreinte[]) =>
      changer('Retrait de la justification', 'Justification retirée.', (reglages) =>
        retirerJustifications(reglages, empreintes),
      ),
  }
}
