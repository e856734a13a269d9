import type { Fil } from './distant.ts'

/** Un Web Worker, sous la forme que le moteur attend ; moteur.js est à côté de la page. */
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
