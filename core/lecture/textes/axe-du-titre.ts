import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { type Axe, estAxe } from '../../modele/index.ts'
import { etiquetteUnAxe } from './axes.ts'
import type { Page } from './page.ts'

const LIGNES_AU_DESSUS = 8

/** L'axe que dit le titre du tableau : « Axe 2 – Emploi », seul sur sa ligne, ou après « Axe ». null : aucun, ou plusieurs. */
export function axeDuTitre(page: Page, haut: number): Axe | null {
  const axes = new Set<Axe>()
  for (let l = Math.max(0, haut - LIGNES_AU_DESSUS); l < haut; l++) {
    const dits = new Set(Array.from({ length: page.largeur(l) }, (_, c) => page.texte(l, c)))
    dits.delete('')
    const titres = [...dits].filter((t) => !etiquetteUnAxe(t.replace(/:\s*$/, '')))
    const axe = titres.length === 1 ? reconnaitreTitreDAxe(titres[0] ?? '')?.axe : undefined
    if (axe !== undefined && estAxe(axe)) axes.add(axe)
  }
  const [seul = null] = axes
  return axes.size === 1 ? seul : null
}
