import { pluriel } from '../../core/constats/index.ts'
import type { ChoixDeModele } from '../../core/gabarit/index.ts'
import { type Avis, direLeRetrait, estUnRapport, type Remise } from '../etat/index.ts'
import { ErreurDHote, type FormulesAFiger, type Portee } from '../hote/index.ts'
import { tenter } from '../parcours/index.ts'
import type { Contexte } from './contexte.ts'
import type { Lectures } from './lectures.ts'
import type { Menee } from './mener.ts'

/** Nous l’avons changé, et le résultat affiché n’en sait rien. */
const CLASSEUR_CHANGE = { genre: 'change', changement: { cible: null, valeurs: null } } as const

/** Les cellules ont pu changer de place : les marques d’avant n’y seraient plus justes. */
const TROP_TARD: Avis = {
  genre: 'information',
  phrase: 'Le classeur a changé depuis la vérification. Vérifiez de nouveau le contrat.',
}

const DIFFERENTES =
  ' «\u00a0Annuler l’effacement\u00a0» posera ce que le classeur donne à présent, qui a pu changer.'

/** Ce qui change les feuilles sans rien vérifier. */
export function feuilles(
  { outils, etat, envoyer }: Contexte,
  { mener }: Menee,
  { relire }: Pick<Lectures, 'relire'>,
) {
  const { hote, moteur } = outils

  /** Combien de formules, ou la phrase qui dit pourquoi on ne sait pas. */
  async function compter(portee: Portee): Promise<FormulesAFiger | string> {
    const compte = await tenter(() => hote.compterFormules(portee))
    return compte instanceof ErreurDHote ? compte.message : compte
  }

  /** Ce qui saura remettre ce qu'on efface : la vérification en mémoire, si elle est celle du classeur d'à présent. */
  const enMemoire = () => {
    const { resultat, peremption } = etat()
    return resultat?.genre === 'verifie' && peremption === null ? resultat.verification : null
  }

  const marquesPosees = () => {
    const { resultat } = etat()
    return resultat?.genre === 'verifie' && resultat.marquage.genre === 'posees'
  }

  return {
    effacer: () => {
      // Confirmé dans le dialogue : on sait que cela ne s'annulera pas.
      const prevenu = etat().dialogue?.genre === 'effacer'
      envoyer({ genre: 'renonce' })
      mener('Effacement des signalements', async (avancer) => {
        // Des marques d'avant l'ouverture du volet ne sont nulle part en mémoire ; illisibles, elles s'effacent encore.
        const posees = enMemoire() !== null && marquesPosees()
        if (!prevenu && !enMemoire()) await tenter(() => relire(avancer))
        const annulable = enMemoire()
        if (!prevenu && !annulable) {
          envoyer({ genre: 'demande', dialogue: { genre: 'effacer' } })
          return {}
        }
        const retrait = await hote.effacer()
        envoyer({ genre: 'efface' })
        const rapport = retrait.rapports.some(estUnRapport)
        const phrase = direLeRetrait(retrait)
        if (!annulable || (!rapport && retrait.retirees === 0)) {
          return { avis: { genre: 'succes', phrase } }
        }
        const exacte = posees || retrait.retirees === 0
        const reserve = exacte ? '' : DIFFERENTES
        return {
          avis: { genre: 'succes', phrase: phrase + reserve, reposer: { rapport, exacte } },
        }
      })
    },
    annulerLEffacement: ({ rapport, exacte }: Remise) =>
      mener('Remise des signalements', async () => {
        const verification = enMemoire()
        if (verification === null) return { avis: TROP_TARD }
        const pose = await hote.marquer(verification.marques)
        envoyer({ genre: 'repose', pose })
        const refait = rapport ? await moteur.rapport() : null
        if (refait !== null) await hote.ecrireRapport(refait)
        const comment = exacte ? '' : ' d’après le classeur d’à présent'
        const et = refait === null ? '' : ', et le rapport refait'
        return { avis: { genre: 'succes', phrase: `Les signalements sont remis${comment}${et}.` } }
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
            ? 'Aucune formule de Pacte à figer.'
            : `${pluriel(nombre, 'formule remplacée par sa valeur', 'formules remplacées par leurs valeurs')}.`
        return { avis: { genre: 'succes', phrase } }
      })
    },
  }
}
