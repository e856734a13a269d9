import { pluriel } from '../../core/constats/index.ts'
import type { ChoixDeModele } from '../../core/gabarit/index.ts'
import { type Avis, direLeRetrait, type Effacement } from '../etat/index.ts'
import { ErreurDHote, type FormulesAFiger, type Portee } from '../hote/index.ts'
import type { Contexte } from './contexte.ts'
import type { Menee } from './mener.ts'

/** Nous l’avons changé, et le résultat affiché n’en sait rien. */
const CLASSEUR_CHANGE = { genre: 'change', changement: { cible: null, valeurs: null } } as const

/** Les cellules ont pu changer de place : les marques d’avant n’y seraient plus justes. */
const TROP_TARD: Avis = {
  genre: 'information',
  phrase:
    'Le classeur ou ses réglages ont changé depuis l’effacement\u00a0: ' +
    'vérifiez de nouveau pour retrouver les signalements.',
}

/** Ce qui change les feuilles sans rien vérifier. */
export function feuilles({ outils, etat, envoyer }: Contexte, { mener }: Menee) {
  const { hote, moteur } = outils

  /** Combien de formules, ou la phrase qui dit pourquoi on ne sait pas. */
  async function compter(portee: Portee): Promise<FormulesAFiger | string> {
    try {
      return await hote.compterFormules(portee)
    } catch (cause) {
      if (cause instanceof ErreurDHote) return cause.message
      throw cause
    }
  }

  return {
    effacer: () =>
      mener('Effacement des signalements', async () => {
        const { resultat } = etat()
        const retrait = await hote.effacer()
        envoyer({ genre: 'efface' })
        const posees = resultat?.genre === 'verifie' && resultat.marquage.genre === 'posees'
        return {
          avis: {
            genre: 'succes',
            phrase: direLeRetrait(retrait),
            ...(posees ? { reposer: { rapport: retrait.rapports > 0 } } : {}),
          },
        }
      }),
    annulerLEffacement: ({ rapport }: Effacement) =>
      mener('Remise des signalements', async () => {
        const { resultat, peremption } = etat()
        if (resultat?.genre !== 'verifie' || peremption !== null) return { avis: TROP_TARD }
        const pose = await hote.marquer(resultat.verification.marques)
        envoyer({ genre: 'repose', pose })
        const refait = rapport ? await moteur.rapport() : null
        const feuille = refait === null ? null : await hote.ecrireRapport(refait)
        const et =
          feuille === null ? '' : ` Le rapport est récrit dans la feuille «\u00a0${feuille}\u00a0».`
        return { avis: { genre: 'succes', phrase: `Les signalements effacés sont remis.${et}` } }
      }),
    demanderLeModele: () => envoyer({ genre: 'demande', dialogue: { genre: 'modele' } }),
    insererLeModele: (choix: ChoixDeModele) => {
      envoyer({ genre: 'renonce' })
      mener('Insertion du tableau modèle', async () => {
        const nom = await hote.insererTableau(await moteur.modele(choix))
        envoyer(CLASSEUR_CHANGE)
        const phrase =
          `Le tableau est dans la feuille «\u00a0${nom}\u00a0»\u00a0: remplissez ` +
          'les cases jaunes, le reste se calcule.'
        return { avis: { genre: 'succes', phrase } }
      })
    },
    demanderAFiger: () =>
      mener('Compte des formules', async () => {
        const selection = await compter('selection')
        const feuille = await compter('feuille')
        envoyer({ genre: 'demande', dialogue: { genre: 'figer', comptes: { selection, feuille } } })
        return {}
      }),
    figer: (portee: Portee) => {
      envoyer({ genre: 'renonce' })
      mener('Remplacement des formules', async () => {
        const nombre = await hote.figer(portee)
        if (nombre > 0) envoyer(CLASSEUR_CHANGE)
        const phrase =
          nombre === 0
            ? 'Il n’y avait aucune formule de Pacte à figer.'
            : `${pluriel(nombre, 'formule remplacée par sa valeur', 'formules remplacées par leurs valeurs')}.`
        return { avis: { genre: 'succes', phrase } }
      })
    },
  }
}
