import type { Appel, Reponse } from './distante.ts'
import { ETUDE_DIRECTE } from './etude.ts'

/** Ce qu'il faut du fil où l'on sert : un Web Worker, ou de quoi le remplacer. */
export interface PorteeDeLEtude {
  readonly addEventListener: (
    genre: 'message',
    ecouter: (evenement: { readonly data: Appel }) => void,
  ) => void
  readonly postMessage: (reponse: Reponse) => void
}

/** Une étude dans son fil : un appel reçu, une réponse rendue. */
export function servirLEtude(portee: PorteeDeLEtude): void {
  portee.addEventListener('message', async ({ data }) => {
    portee.postMessage(await repondre(data))
  })
}

async function repondre({ verbe, demande }: Appel): Promise<Reponse> {
  try {
    const faire: (demande: never) => Promise<unknown> = ETUDE_DIRECTE[verbe]
    return { valeur: await faire(demande as never) }
  } catch (cause) {
    return { erreur: cause instanceof Error ? cause.message : String(cause) }
  }
}
