import { moteurDirect } from './direct.ts'
import { type Appel, estAppel, estPartie, type Partie, type Reponse } from './messages.ts'
import { decouper, recoller } from './morceaux.ts'
import type { Moteur } from './moteur.ts'
import { ouvrirParties } from './parties.ts'

/** Ce qu'il faut du fil où l'on sert : un Web Worker, ou de quoi le remplacer. */
export interface Portee {
  readonly addEventListener: (
    genre: 'message',
    ecouter: (evenement: { readonly data: unknown }) => void,
  ) => void
  readonly postMessage: (message: Reponse | Partie) => void
}

/** Un moteur dans son fil : un message reçu, un message rendu, dans l'ordre. */
export function servir(portee: Portee, moteur: Moteur = moteurDirect()): void {
  const parties = ouvrirParties()

  portee.addEventListener('message', async ({ data }) => {
    if (estPartie(data)) parties.recevoir(data)
    else if (estAppel(data)) poster(await repondre(data))
  })

  /** Une longue réponse part par morceaux : le fil qui la reçoit n'est jamais figé. */
  function poster(reponse: Reponse): void {
    const { numero } = reponse
    if ('erreur' in reponse) {
      portee.postMessage(reponse)
      return
    }
    const { reste, morceaux } = decouper(reponse.valeur)
    for (const morceau of morceaux) portee.postMessage({ numero, morceau })
    portee.postMessage({ numero, valeur: reste })
  }

  async function repondre(appel: Appel): Promise<Reponse> {
    const { numero } = appel
    try {
      return { numero, valeur: await executer(appel) }
    } catch (cause) {
      return { numero, erreur: cause instanceof Error ? cause.message : String(cause) }
    }
  }

  function executer({ numero, verbe, arguments: valeurs }: Appel): Promise<unknown> {
    const verbes: Record<string, (...valeurs: never[]) => Promise<unknown>> = { ...moteur }
    const faire = verbes[verbe]
    if (faire === undefined) throw new RangeError(`«\u00a0${verbe}\u00a0» n’est pas un verbe`)
    return faire(...(recoller(valeurs, parties.prendre(numero)) as never[]))
  }
}
