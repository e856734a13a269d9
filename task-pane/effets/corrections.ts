import { direLaValeur, direLesEcritures, type Faite, inverser } from '../etat/index.ts'
import type { Actions } from './actions.ts'
import type { Contexte } from './contexte.ts'
import { type Lectures, SANS_MARQUES } from './lectures.ts'
import { direLeRefus, type Issue, type Menee } from './mener.ts'

/** Écrire une correction dans sa cellule, et la remettre comme avant ; ce qui est affiché suit aussitôt. */
export function corrections(
  { outils, etat, envoyer }: Contexte,
  { mener }: Menee,
  { passer }: Lectures,
) {
  const appliquer: Actions['appliquer'] = ({ ecritures }) => {
    envoyer({ genre: 'renonce' })
    mener('Écriture de la correction', async (avancer) => {
      await outils.hote.ecrire(ecritures)
      envoyer({ genre: 'corrige', ecritures })
      const faites = direLesEcritures(
        ecritures,
        ({ avant, apres }) => `${direLaValeur(avant)} → ${direLaValeur(apres)}`,
      )
      return suivre(`Corrigé\u00a0: ${faites}.`, avancer, etat().faites.at(-1))
    })
  }

  function remettre({ numero, ecritures }: Faite): void {
    mener('Annulation de la correction', async (avancer) => {
      await outils.hote.ecrire(ecritures.map(inverser))
      envoyer({ genre: 'remet', numero })
      const remises = direLesEcritures(ecritures, ({ avant }) => direLaValeur(avant))
      return suivre(`Remis comme avant\u00a0: ${remises}.`, avancer)
    })
  }

  /** Tout est écrit : si la suite échoue, le résultat d’avant reste, et se dit périmé. */
  async function suivre(
    phrase: string,
    avancer: (fraction: number) => void,
    annuler?: Faite,
  ): Promise<Issue> {
    const { verification, echec } = await passer(avancer)
    if (echec !== null) return { avis: direLeRefus(echec, `${phrase} ${SANS_MARQUES}`) }
    return {
      avis: {
        genre: 'succes',
        phrase,
        ...(verification.genre === 'refus' ? {} : { conclusion: verification.conclusion.phrase }),
        ...(annuler === undefined ? {} : { annuler }),
      },
    }
  }

  return { appliquer, remettre }
}
