import type { ReglagesEcrits } from '../../core/reglages/index.ts'
import type { Contexte } from './contexte.ts'
import { type Lectures, SANS_MARQUES } from './lectures.ts'
import { direLeRefus, type Menee } from './mener.ts'
import type { Reglage } from './reglages.ts'

/** Garde un choix dans le classeur, et le vérifie de nouveau aussitôt. */
export function retenir(
  { etat, envoyer }: Contexte,
  { mener }: Menee,
  { garder }: Reglage,
  { passer }: Lectures,
) {
  return (
    quoi: string,
    phrase: string,
    suite: (reglages: ReglagesEcrits) => ReglagesEcrits,
  ): void => {
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
}

export type Retenue = ReturnType<typeof retenir>
