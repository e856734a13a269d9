import {
  axeDuNomCoupe,
  LIBELLES_DES_AXES,
  peserLesAxes,
  reconnaitreAxe,
  sansNumero,
} from '../../catalogue/index.ts'
import { memoriserParObjet } from '../../libelle/index.ts'
import { AXES, type Axe, estAxe } from '../../modele/index.ts'
import { meilleurAxe } from './legendes.ts'
import type { Page } from './page.ts'
import { tousLesTextes } from './tous-les-textes.ts'

/** Excel coupe un nom de feuille à 31 caractères, et certains exports un peu avant. */
const NOM_COUPE = 25
const DEBUT_LE_PLUS_COURT = 12
const PENCHE = 0.4
const PENCHE_NET = 0.2
/** Autant de textes sur une ligne font un en-tête. */
const TEXTES_D_UN_ENTETE = 4
const LIGNES_REGARDEES = 40

/**
 * L'axe que dit le nom d'une feuille sans le nommer tout à fait : le début d'un titre écrit ailleurs, un mot coupé, ou, parmi des
 * feuilles de même en-tête, celui vers lequel il penche, ou le seul qui reste. Par nom de feuille.
 */
export const titresDesFeuilles = memoriserParObjet(
  (pages: readonly Page[]): ReadonlyMap<string, string> => {
    const titres = new Map<string, string>()
    for (const { feuille } of pages) {
      const titre = titreEntier(feuille.nom, pages)
      if (titre !== null) titres.set(feuille.nom, titre)
    }
    for (const soeurs of feuillesSoeurs(pages)) {
      const axes = soeurs.map(({ feuille: { nom } }) => axeVise(titres.get(nom) ?? nom))
      const dits = axes.filter((axe) => axe !== null)
      if (new Set(dits).size < dits.length) continue
      const restent = AXES.filter((axe) => !dits.includes(axe))
      const [dernier = null] = soeurs.length === AXES.length ? restent : []
      soeurs.forEach(({ feuille: { nom } }, i) => {
        const axe = axes[i] ?? (restent.length === 1 ? dernier : null)
        if (axe && !titres.has(nom) && reconnaitreAxe(nom) === null)
          titres.set(nom, LIBELLES_DES_AXES[axe].officiel)
      })
    }
    return titres
  },
)

function titreEntier(nom: string, pages: readonly Page[]): string | null {
  const debut = sansNumero(nom)
  if (debut.length < DEBUT_LE_PLUS_COURT || reconnaitreAxe(nom) !== null) return null
  const officiels = AXES.map((axe) => LIBELLES_DES_AXES[axe].officiel)
  for (const texte of [...pages.flatMap((page) => tousLesTextes(page)), ...officiels]) {
    const suite = sansNumero(texte)
    if (suite.length > debut.length && suite.startsWith(debut) && reconnaitreAxe(texte))
      return texte
  }
  const coupe = nom.length >= NOM_COUPE ? axeDuNomCoupe(nom) : null
  return coupe && LIBELLES_DES_AXES[coupe].officiel
}

/** L'axe que le texte nomme, ou vers lequel il penche nettement. */
function axeVise(texte: string): Axe | null {
  const nomme = reconnaitreAxe(texte)?.axe
  if (nomme !== undefined) return estAxe(nomme) ? nomme : null
  const { axe, poids, marge } = meilleurAxe(peserLesAxes(texte))
  return estAxe(axe) && poids >= PENCHE && marge >= PENCHE_NET ? axe : null
}

/** Les feuilles dont le premier en-tête se lit mot pour mot comme celui d'autres feuilles. */
function feuillesSoeurs(pages: readonly Page[]): readonly (readonly Page[])[] {
  const parEntete = new Map<string, Page[]>()
  for (const page of pages) {
    const entete = premierEntete(page)
    if (entete !== null) parEntete.set(entete, [...(parEntete.get(entete) ?? []), page])
  }
  return [...parEntete.values()].filter((soeurs) => soeurs.length > 1)
}

function premierEntete(page: Page): string | null {
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_REGARDEES); l++) {
    const dits = Array.from({ length: page.largeur(l) }, (_, c) => page.libelle(l, c))
    if (dits.filter((dit) => /[a-z]/.test(dit)).length >= TEXTES_D_UN_ENTETE) return dits.join('|')
  }
  return null
}
