import type { Etude } from './etude.ts'

/** À côté de la page. */
export const FICHIER_DE_L_ETUDE = 'etude.js'

/** Un appel, tel qu'il passe d'un fil à l'autre. */
export interface Appel {
  readonly verbe: keyof Etude
  readonly demande: unknown
}

export type Reponse = { readonly valeur: unknown } | { readonly erreur: string }

/** Ce qu'il faut d'un Worker : de quoi le remplacer dans un essai. */
export interface FilDEtude {
  readonly postMessage: (appel: Appel) => void
  readonly terminate: () => void
  addEventListener(
    genre: 'message',
    recevoir: (evenement: { readonly data: Reponse }) => void,
  ): void
  addEventListener(genre: 'error', tomber: (evenement: { readonly message: string }) => void): void
}

/** L'étude dans un fil qui ne sert qu'à un appel : rien n'en reste. Rejette avec une Error si le fil tombe. */
export function etudeDistante(ouvrir: () => FilDEtude): Etude {
  function appeler<Valeur>(verbe: Appel['verbe'], demande: Appel['demande']): Promise<Valeur> {
    return new Promise((resoudre, rejeter) => {
      const fil = ouvrir()
      fil.addEventListener('message', ({ data }) => {
        fil.terminate()
        if ('erreur' in data) rejeter(new Error(data.erreur))
        else resoudre(data.valeur as Valeur)
      })
      fil.addEventListener('error', ({ message }) => {
        fil.terminate()
        rejeter(new Error(message))
      })
      fil.postMessage({ verbe, demande })
    })
  }
  return {
    suivre: (demande) => appeler('suivre', demande),
    proposer: (demande) => appeler('proposer', demande),
    comparer: (demande) => appeler('comparer', demande),
  }
}
