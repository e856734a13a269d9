import { type Fil, type Moteur, moteurDistant, type Portee } from '../../task-pane/moteur/index.ts'

/** Ce que la fonction du moteur rend à la page. */
export interface MoteurDeLaPage {
  readonly servir: (portee: Portee) => void
}

/** Au-delà, l'ouvrier ne répondra pas : il lui faut quelques dixièmes de seconde pour démarrer. */
const DELAI_DU_PREMIER_MESSAGE_MS = 8_000

/**
 * Le moteur de la page, dans un ouvrier pour que le volet reste libre. Google range la page dans un bac à sable qui
 * peut refuser les ouvriers : alors, le même moteur s'exécute dans la page.
 */
export function ouvrirLeMoteur(fonction: () => MoteurDeLaPage): Moteur {
  return moteurDistant(() => ouvrirUnFil(fonction))
}

/** Tant que l'ouvrier n'a pas parlé, ce qui lui a été dit est gardé, pour être redit ailleurs s'il ne s'ouvre pas. */
function ouvrirUnFil(fonction: () => MoteurDeLaPage): Fil {
  const gardes: Parameters<Fil['postMessage']>[0][] = []
  let parle = false
  let envoyer: Fil['postMessage'] = () => undefined
  const fil: Fil = { postMessage: (message) => envoyer(message), onmessage: null, onerror: null }

  function dansLaPage(): void {
    parle = true
    envoyer = servirIci(fonction, fil)
    for (const message of gardes.splice(0)) envoyer(message)
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
    dansUnOuvrier(ouvrierDe(fonction))
  } catch {
    dansLaPage()
  }
  return fil
}

/** Un ouvrier dont le code est celui de la fonction : la page n'a pas d'autre fichier à charger. */
function ouvrierDe(fonction: () => MoteurDeLaPage): Worker {
  const code = new Blob([`(${fonction})().servir(self)`], { type: 'text/javascript' })
  const adresse = URL.createObjectURL(code)
  try {
    return new Worker(adresse)
  } finally {
    // L'ouvrier a déjà retenu son code.
    URL.revokeObjectURL(adresse)
  }
}

/** Le moteur, sans ouvrier ; ses messages passent plus tard, comme d'un fil à l'autre. */
function servirIci(fonction: () => MoteurDeLaPage, fil: Fil): Fil['postMessage'] {
  let recevoir: (evenement: { readonly data: unknown }) => void = () => undefined
  fonction().servir({
    addEventListener: (_, ecouter) => {
      recevoir = ecouter
    },
    postMessage: (data) => setTimeout(() => fil.onmessage?.({ data })),
  })
  return (data) => setTimeout(() => recevoir({ data }))
}
