import type { Faite } from '../etat/index.ts'
import { direLaValeur } from '../etat/index.ts'
import type { Actions } from './actions.ts'
import type { Contexte } from './contexte.ts'
import type { Menee } from './mener.ts'

/** Écrire une correction dans sa cellule, et la remettre comme avant. */
export function corrections({ outils, etat, envoyer }: Contexte, { mener }: Menee) {
  const appliquer: Actions['appliquer'] = ({ ecriture }) => {
    envoyer({ genre: 'renonce' })
    mener('Écriture de la correction', async () => {
      await outils.hote.ecrire(ecriture)
      envoyer({ genre: 'corrige', ecriture })
      const { feuille, cellule, avant, apres } = ecriture
      const phrase = `${feuille}!${cellule} corrigée\u00a0: ${direLaValeur(avant)} → ${direLaValeur(apres)}.`
      const faite = etat().faites.at(-1)
      return {
        avis: { genre: 'succes', phrase, ...(faite === undefined ? {} : { annuler: faite }) },
      }
    })
  }

  function remettre({ numero, ecriture }: Faite): void {
    mener('Annulation de la correction', async () => {
      const { avant, apres } = ecriture
      await outils.hote.ecrire({ ...ecriture, avant: apres, apres: avant })
      envoyer({ genre: 'remet', numero })
      const phrase = `${ecriture.feuille}!${ecriture.cellule} contient de nouveau\u00a0: ${direLaValeur(avant)}.`
      return { avis: { genre: 'succes', phrase } }
    })
  }

  return { appliquer, remettre }
}
