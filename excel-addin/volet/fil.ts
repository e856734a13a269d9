import type { moteurDistant } from '../../moteur/index.ts'

type Fil = ReturnType<Parameters<typeof moteurDistant>[0]>

/** L'ouvrier où tourne le moteur, à côté de la page. */
export function ouvrirLeFil(): Fil {
  const ouvrier = new Worker('moteur.js')
  const fil: Fil = {
    postMessage: (message) => ouvrier.postMessage(message),
    onmessage: null,
    onerror: null,
  }
  ouvrier.onmessage = (evenement) => fil.onmessage?.(evenement)
  ouvrier.onerror = (evenement) => fil.onerror?.(evenement)
  return fil
}
