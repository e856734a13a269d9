import type { Fil } from './distant.ts'
import type { Portee } from './servir.ts'

/** Le moteur chargé dans la page : de quoi le servir sans ouvrier. */
export interface MoteurDeLaPage {
  readonly servir: (portee: Portee) => void
}

/** Au-delà, l'ouvrier ne répondra pas : il lui faut quelques dixièmes de seconde pour démarrer. */
const DELAI_DU_PREMIER_MESSAGE_MS = 8_000

/**
 * Un fil vers le moteur, dans un ouvrier pour que le volet reste libre. Une page encadrée, ou d'un ancien navigateur,
 * peut se voir refuser les ouvriers : alors, le même moteur s'exécute dans la page. Tant que l'ouvrier n'a pas
 * parlé, ce
 * qui lui a été dit est gardé, pour être redit.
 */
export function filOuPage(
  ouvrirLOuvrier: () => Worker,
  charger: () => Promise<MoteurDeLaPage>,
): Fil {
  const gardes: Parameters<Fil['postMessage']>[0][] = []
  let parle = false
  const garder: Fil['postMessage'] = (message) => gardes.push(message)
  let envoyer = garder
  const fil: Fil = { postMessage: (message) => envoyer(message), onmessage: null, onerror: null }

  function dansLaPage(): void {
    parle = true
    envoyer = garder
    charger().then(
      (moteur) => {
        envoyer = servirIci(moteur, fil)
        for (const message of gardes.splice(0)) envoyer(message)
      },
      (cause: Error) => fil.onerror?.(cause),
    )
  }

  function dansUnOuvrier(ouvrier: Worker): void {
    const renoncer = () => {
      clearTimeout(minuterie)
      ouvrier.terminate()
      dansLaPage()
    }
    const minuterie = setTimeout(renoncer, DELAI_DU_PREMIER_MESSAGE_MS)
    envoyer = (message) => {
      if (!parle) gardes.push(message)
      ouvrier.postMessage(message)
    }
    ouvrier.onmessage = (evenement) => {
      clearTimeout(minuterie)
      parle = true
      gardes.length = 0
      fil.onmessage?.(evenement)
    }
    ouvrier.onerror = (evenement) => {
      if (parle) fil.onerror?.(evenement)
      else renoncer()
    }
  }

  try {
    dansUnOuvrier(ouvrirLOuvrier())
  } catch {
    dansLaPage()
  }
  return fil
}

/** Le moteur, sans ouvrier ; ses messages passent plus tard, comme d'un fil à l'autre. */
function servirIci(moteur: MoteurDeLaPage, fil: Fil): Fil['postMessage'] {
  let recevoir: (evenement: { readonly data: unknown }) => void = () => undefined
  moteur.servir({
    addEventListener: (_, ecouter) => {
      recevoir = ecouter
    },
    postMessage: (data) => setTimeout(() => fil.onmessage?.({ data })),
  })
  return (data) => setTimeout(() => recevoir({ data }))
}
