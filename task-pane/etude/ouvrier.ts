// L'entrée de etude.js : le fil d'une étude, qui ne sert qu'à un appel.
import '../../core/complements/index.ts'
import type { Appel, Reponse } from './distante.ts'
import { ETUDE_DIRECTE } from './etude.ts'

self.addEventListener('message', async ({ data }: MessageEvent<Appel>) => {
  self.postMessage(await repondre(data))
})

async function repondre({ verbe, demande }: Appel): Promise<Reponse> {
  try {
    const faire: (demande: never) => Promise<unknown> = ETUDE_DIRECTE[verbe]
    return { valeur: await faire(demande as never) }
  } catch (cause) {
    return { erreur: cause instanceof Error ? cause.message : String(cause) }
  }
}
