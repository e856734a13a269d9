import { moteurDirect } from './direct.ts'
import { type Appel, estAppel, estPartie, type Reponse } from './messages.ts'
import { decouper, recoller } from './morceaux.ts'
import { ouvrirParties } from './parties.ts'

/** Le moteur dans son fil : un message reçu, un message rendu, dans l'ordre. */
const moteur = moteurDirect()
const parties = ouvrirParties()

self.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  if (estPartie(data)) parties.recevoir(data)
  else if (estAppel(data)) poster(await repondre(data))
})

/** Une longue réponse part par morceaux : le fil qui la reçoit n'est jamais figé. */
function poster(reponse: Reponse): void {
  const { numero } = reponse
  if ('erreur' in reponse) {
    self.postMessage(reponse)
    return
  }
  const { reste, morceaux } = decouper(reponse.valeur)
  for (const morceau of morceaux) self.postMessage({ numero, morceau })
  self.postMessage({ numero, valeur: reste })
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
  if (faire === undefined) throw new RangeError(`« ${verbe} » n'est pas un verbe du moteur`)
  return faire(...(recoller(valeurs, parties.prendre(numero)) as never[]))
}
