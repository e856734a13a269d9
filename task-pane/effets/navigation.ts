import type { Cible } from '../hote/index.ts'
import type { Contexte } from './contexte.ts'
import type { Menee } from './mener.ts'

/** Montre une cellule. Demandées trop vite, seule la dernière se montre : on ne fait pas défiler tout le classeur. */
export function navigation({ outils }: Contexte, { menerSansBruit }: Menee) {
  let voulue: Cible | null = null
  let enFile = false

  return (cible: Cible): void => {
    voulue = cible
    if (enFile) return
    enFile = true
    menerSansBruit('Affichage de la cellule', async () => {
      enFile = false
      if (voulue !== null) await outils.hote.allerA(voulue)
    })
  }
}
