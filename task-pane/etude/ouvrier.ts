// L'entrée de etude.js : le fil d'une étude, qui ne sert qu'à un appel.
import '../../core/complements/index.ts'
import type { Appel, Reponse } from './distante.ts'
import { ETUDE_DIRECTE } from './etude.ts'

self.addEventListener('message', async ({ data }: MessageEvent<Appel>) => {
  self.postMessage(await repondre(data))
})

async function repondre({ verbe, demande }: Appel): Promise<Reponse> {
  try {
    return { valeur: await ETUDE_DIRECTE[verbe](demande) }
  } catch (cause) {
    return { erreur: cause instanceof Error ? cause.message : String(cause) }
  }
}
