import type { Faite } from '../etat/index.ts'
import { direLaValeur } from '../etat/index.ts'
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
  const appliquer: Actions['appliquer'] = ({ ecriture }) => {
    envoyer({ genre: 'renonce' })
    mener('Écriture de la correction', async (avancer) => {
      await outils.hote.ecrire(ecriture)
      envoyer({ genre: 'corrige', ecriture })
      const { feuille, cellule, avant, apres } = ecriture
      const phrase = `${feuille}!${cellule} corrigée\u00a0: ${direLaValeur(avant)} → ${direLaValeur(apres)}.`
      const faite = etat().faites.at(-1)
      return suivre(phrase, avancer, faite)
    })
  }

  function remettre({ numero, ecriture }: Faite): void {
    mener('Annulation de la correction', async (avancer) => {
      const { avant, apres } = ecriture
      await outils.hote.ecrire({ ...ecriture, avant: apres, apres: avant })
      envoyer({ genre: 'remet', numero })
      const phrase = `${ecriture.feuille}!${ecriture.cellule} contient de nouveau\u00a0: ${direLaValeur(avant)}.`
      return suivre(phrase, avancer)
    })
  }

  /** La cellule est écrite : si la suite échoue, le résultat d’avant reste, et se dit périmé. */
  async function suivre(
    phrase: string,
    avancer: (fraction: number) => void,
    annuler?: Faite,
  ): Promise<Issue> {
    const { verification, echec } = await passer(avancer)
    if (echec !== null) return { avis: direLeRefus(echec, `${phrase} ${SANS_MARQUES}`) }
    const issue = verification.genre === 'refus' ? '' : ` ${verification.conclusion.phrase}`
    return {
      avis: {
        genre: 'succes',
        phrase: `${phrase}${issue}`,
        ...(annuler === undefined ? {} : { annuler }),
      },
    }
  }

  return { appliquer, remettre }
}
