import { vi } from 'vitest'
import type { Fil } from '../../../task-pane/moteur/distant.ts'

/** Le vrai ouvrier, dans ce fil : les messages passent copiés et plus tard, comme d'un fil à l'autre. */
export async function ouvrirOuvrier(): Promise<Fil> {
  let recevoir: (evenement: { readonly data: unknown }) => void = () => {}
  const fil: Fil = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      const data = structuredClone(message)
      setTimeout(() => recevoir({ data }))
    },
  }
  vi.resetModules()
  vi.stubGlobal('self', {
    addEventListener: (_: string, ecouter: typeof recevoir) => {
      recevoir = ecouter
    },
    postMessage: (message: unknown) => {
      const data = structuredClone(message)
      setTimeout(() => fil.onmessage?.({ data }))
    },
  })
  await import('../../../task-pane/moteur/ouvrier.ts')
  return fil
}
