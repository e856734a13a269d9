import { messagesDe } from './evenements.ts'
import type { Coulisses, Hote } from './hote.ts'
import { repondre } from './repondre.ts'
import type { ResultatDeFonction } from './services.ts'

/** Le pont natif que la bibliothèque cherche sous le nom `_richApiNativeBridge`, et par lequel tout passe. */
export interface Pont {
  readonly sendMessageToHost: (message: string) => void
  /** Posée par la bibliothèque. */
  onMessageFromHost?: (message: string) => void
}

/** Appelle une fonction personnalisée comme une cellule le ferait. */
export type AppelDeFonction = (
  nom: string,
  args: readonly unknown[],
  adresse?: string,
) => Promise<ResultatDeFonction>

const GENRE_REPONSE = 2
const GENRE_MESSAGE = 3
/** Les erreurs de cellule passent à la fonction : functions.json le demande (allowErrorForDataTypeAny). */
const ERREURS_ADMISES = 4
const APPEL_DE_FONCTION = { messageCategory: 1, messageType: 1000, targetId: '' }

/**
 * Relie l’hôte à la bibliothèque : lots dans un sens, événements et appels de fonction dans l’autre. Chaque réponse
 * part au tour suivant, comme d’un vrai hôte.
 */
export function creerPont(
  hote: Hote,
  coulisses: Coulisses,
): { pont: Pont; appeler: AppelDeFonction } {
  const attentes = new Map<number, (resultat: ResultatDeFonction) => void>()
  let dernier = 0
  const dire = (message: unknown) => pont.onMessageFromHost?.(JSON.stringify(message))
  const pousser = (entries: readonly unknown[]) =>
    dire({ id: 0, type: GENRE_MESSAGE, flags: 0, message: { entries } })
  const pont: Pont = {
    sendMessageToHost: (recu) => {
      const { id, message } = JSON.parse(recu)
      setTimeout(() => {
        const { statut, corps } = repondre(hote, coulisses, message.body)
        const reponse = { statusCode: statut, headers: {}, body: corps }
        dire({ id, type: GENRE_REPONSE, flags: 0, message: reponse })
      })
    },
  }
  coulisses.ecouter = (evenement, duComplement) =>
    setTimeout(() => pousser(messagesDe(evenement, duComplement)))
  coulisses.surResultat = (resultat) => {
    attentes.get(resultat.numero)?.(resultat)
    attentes.delete(resultat.numero)
  }
  const appeler: AppelDeFonction = (nom, args, adresse = 'Feuil1!A1') =>
    new Promise((resoudre) => {
      const numero = ++dernier
      attentes.set(numero, resoudre)
      const message = JSON.stringify([numero, nom, args, adresse, ERREURS_ADMISES, null])
      pousser([{ ...APPEL_DE_FONCTION, message }])
    })
  return { pont, appeler }
}
