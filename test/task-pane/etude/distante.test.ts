import { expect, it } from 'vitest'
import type { FilDEtude } from '../../../task-pane/etude/index.ts'
import { etudeDistante } from '../../../task-pane/etude/index.ts'

type Evenement = { readonly data: never; readonly message: string }

/** Un fil qui répond ceci, ou qui tombe ; `finis` compte ceux qu’on a arrêtés. */
function filQui(reponse: unknown, tombe = false) {
  const finis: number[] = []
  const ouvrir = (): FilDEtude => {
    const ecoutes = new Map<string, (evenement: Evenement) => void>()
    return {
      addEventListener: (genre: string, faire: (evenement: never) => void) => {
        ecoutes.set(genre, faire as (evenement: Evenement) => void)
      },
      postMessage: () => {
        const evenement = { data: reponse as never, message: 'le fil est tombé' }
        queueMicrotask(() => ecoutes.get(tombe ? 'error' : 'message')?.(evenement))
      },
      terminate: () => finis.push(1),
    }
  }
  return { ouvrir, finis }
}

const DEMANDE = { classeur: { feuilles: [] }, reglages: null, date: '2026-11-23' }

it('rend la valeur du fil, puis l’arrête', async () => {
  const { ouvrir, finis } = filQui({ valeur: { genre: 'refus', phrase: 'rien' } })
  expect(await etudeDistante(ouvrir).suivre(DEMANDE)).toEqual({ genre: 'refus', phrase: 'rien' })
  expect(finis).toHaveLength(1)
})

it('un défaut de l’étude et un fil tombé sont des erreurs, et le fil s’arrête', async () => {
  for (const [reponse, tombe, message] of [
    [{ erreur: 'défaut' }, false, 'défaut'],
    [null, true, 'le fil est tombé'],
  ] as const) {
    const { ouvrir, finis } = filQui(reponse, tombe)
    await expect(etudeDistante(ouvrir).suivre(DEMANDE)).rejects.toThrow(message)
    expect(finis).toHaveLength(1)
  }
})
