import type { Demande, Reponse } from './messages.ts'

/** Fait faire un rapport dans un fil qui ne sert qu'à cela. Lève une Error si le fil tombe. */
export function demanderLeRapport(demande: Demande): Promise<Reponse> {
  const fil = new Worker('rapport.js')
  return new Promise<Reponse>((recu, echec) => {
    fil.onmessage = ({ data }: MessageEvent<Reponse>) => recu(data)
    fil.onerror = ({ message }) => echec(new Error(message))
    fil.postMessage(demande)
  }).finally(() => fil.terminate())
}
