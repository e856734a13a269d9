import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Axe, type AxeLu, estAxe } from '../../modele/index.ts'
import { etiquetteUnAxe } from './axes.ts'
import { type Legende, SANS_LEGENDE } from './legendes.ts'
import type { Page } from './page.ts'

const LIGNES_AU_DESSUS = 8

/** Un service, ou un contrat, n'est pas un axe. */
const D_AUTRE_CHOSE = /\b(?:directions?|services?|poles?|dga|ddets|dases|contrats?|budgets?)\b/

/** L'axe qu'annonce le nom de la feuille, ou ce qui l'explique : « Axe 2 », « 2 - Emploi », « Accès aux droits ». */
export function axeDuNom(
  { feuille: { nom } }: Page,
  legende: Legende = SANS_LEGENDE,
): AxeLu | null {
  if (D_AUTRE_CHOSE.test(normaliser(nom))) return null
  const explique = reconnaitreAxe(legende.get(normaliser(nom)) ?? '')
  const axe = (explique ?? reconnaitreTitreDAxe(nom))?.axe ?? null
  return axe === 'transversal' ? null : axe
}

/** L'axe que dit le titre du tableau : « Axe 2 – Emploi », seul sur sa ligne, ou après « Axe ». null : aucun, ou plusieurs. */
export function axeDuTitre(page: Page, haut: number): Axe | null {
  const axes = new Set<Axe>()
  for (let l = Math.max(0, haut - LIGNES_AU_DESSUS); l < haut; l++) {
    const dits = new Set(Array.from({ length: page.largeur(l) }, (_, c) => page.texte(l, c)))
    dits.delete('')
    const titres = [...dits].filter((t) => !etiquetteUnAxe(t.replace(/:\s*$/, '')))
    const [titre = ''] = titres
    const lu = titres.length < dits.size ? reconnaitreAxe(titre) : reconnaitreTitreDAxe(titre)
    const axe = titres.length === 1 ? lu?.axe : undefined
    if (axe !== undefined && estAxe(axe)) axes.add(axe)
  }
  const [seul = null] = axes
  return axes.size === 1 ? seul : null
}
