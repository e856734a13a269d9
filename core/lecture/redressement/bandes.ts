import { memoriserParObjet } from '../../libelle/index.ts'
import type { Page } from '../textes/index.ts'

/** Des colonnes qui se touchent. */
export interface Bande {
  readonly gauche: number
  readonly droite: number
}

/** Les colonnes qui se touchent, de gauche à droite, entre deux colonnes où rien n'est jamais écrit. */
export const bandesDe = memoriserParObjet(({ feuille, estRemplie }: Page): readonly Bande[] => {
  const remplies = new Set<number>()
  feuille.lignes.forEach((cellules, l) => {
    cellules?.forEach((_, c) => {
      if (!remplies.has(c) && estRemplie(l, c)) remplies.add(c)
    })
  })
  const bandes: Bande[] = []
  for (const c of [...remplies].sort((a, b) => a - b)) {
    const derniere = bandes.at(-1)
    if (derniere?.droite === c - 1) bandes[bandes.length - 1] = { ...derniere, droite: c }
    else bandes.push({ gauche: c, droite: c })
  }
  return bandes
})
