import { lireLaMatiere, type Matiere } from './matiere.ts'
import { type Page, rendrePage } from './page.ts'
import { accueilDe, rechercheDe } from './pages/accueil.ts'
import { PAGE_DU_CATALOGUE } from './pages/catalogue.ts'
import { INDEX_DES_FONCTIONS, pagesDesFonctions } from './pages/fonctions.ts'
import { guidesDe } from './pages/guides.ts'
import { PAGE_DES_INTERPRETATIONS } from './pages/interpretations.ts'
import { INDEX_DES_REGLES, pagesDesRegles } from './pages/regles.ts'
import { PAGE_DES_SOURCES } from './pages/sources.ts'
import { PAGE_DES_VALEURS } from './pages/valeurs.ts'

/** Les fichiers du site, par chemin relatif à sa racine. */
export type Site = ReadonlyMap<string, string | Uint8Array>

/** Le site entier ; la même matière donne toujours les mêmes octets. */
export function genererSite(matiere: Matiere = lireLaMatiere()): Site {
  const guides = guidesDe(matiere)
  const contenu: readonly Page[] = [
    ...guides.pages,
    ...pagesDesFonctions(),
    ...pagesDesRegles(),
    guides.index,
    INDEX_DES_FONCTIONS,
    INDEX_DES_REGLES,
    PAGE_DES_INTERPRETATIONS,
    PAGE_DES_VALEURS,
    PAGE_DU_CATALOGUE,
    PAGE_DES_SOURCES,
  ]
  const pages = [accueilDe(guides.pages), rechercheDe(contenu), ...contenu]
  return new Map<string, string | Uint8Array>([
    ...pages.map((p) => [p.adresse, rendrePage(p)] as const),
    ...matiere.statique,
    ...guides.images.flatMap((nom) => {
      const octets = matiere.images.get(nom)
      return octets ? [[`images/${nom}`, octets] as const] : []
    }),
  ])
}
