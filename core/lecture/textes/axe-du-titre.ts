import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Axe, type AxeLu, estAxe } from '../../modele/index.ts'
import { etiquetteUnAxe } from './axes.ts'
import { type Legende, SANS_LEGENDE } from './legendes.ts'
import type { Page } from './page.ts'
import { nommeUnService } from './services.ts'

const LIGNES_AU_DESSUS = 8

/** L'axe qu'annonce le nom de la feuille, ou ce qui l'explique : « Axe 2 », « 2 - Emploi », « Accès aux droits ». */
export function axeDuNom(
  { feuille: { nom } }: Page,
  legende: Legende = SANS_LEGENDE,
): AxeLu | null {
  if (nommeUnService(nom)) return null
  const explique = reconnaitreAxe(legende.get(normaliser(nom)) ?? '')
  const axe = (explique ?? reconnaitreTitreDAxe(nom))?.axe ?? null
  return axe === 'transversal' ? null : axe
}

/** Ce qui est seul sur sa ligne, ou après « Axe », un peu au-dessus de l'en-tête. */
export function titresAuDessus(
  page: Page,
  haut: number,
): readonly { readonly texte: string; readonly etiquete: boolean }[] {
  return Array.from({ length: Math.min(haut, LIGNES_AU_DESSUS) }, (_, i) => {
    const ligne = haut - 1 - i
    const dits = new Set(
      Array.from({ length: page.largeur(ligne) }, (_, c) => page.texte(ligne, c)),
    )
    dits.delete('')
    const titres = [...dits].filter((dit) => !etiquetteUnAxe(dit))
    const [texte = '', ...autres] = titres
    return texte === '' || autres.length > 0 ? [] : [{ texte, etiquete: dits.size > 1 }]
  }).flat()
}

/** L'axe que dit le titre du tableau : « Axe 2 – Emploi », seul sur sa ligne, ou après « Axe ». null : aucun, ou plusieurs. */
export function axeDuTitre(page: Page, haut: number): Axe | null {
  const axes = new Set(
    titresAuDessus(page, haut).flatMap(({ texte, etiquete }) => {
      const axe = (etiquete ? reconnaitreAxe(texte) : reconnaitreTitreDAxe(texte))?.axe
      return axe !== undefined && estAxe(axe) ? [axe] : []
    }),
  )
  const [seul = null] = axes
  return axes.size === 1 ? seul : null
}
