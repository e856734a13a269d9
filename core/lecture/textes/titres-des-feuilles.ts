import {
  axeDuNomCoupe,
  LIBELLES_DES_AXES,
  reconnaitreAxe,
  reconnaitreTitreDAxe,
  sansNumero,
} from '../../catalogue/index.ts'
import { memoriserParObjet, normaliser } from '../../libelle/index.ts'
import { AXES, type Axe, estAxe } from '../../modele/index.ts'
import { axePenche, SANS_LEGENDE } from './legendes.ts'
import type { Page } from './page.ts'
import { nommeUnService } from './services.ts'
import { tousLesTextes } from './tous-les-textes.ts'

/** Excel coupe un nom de feuille à 31 caractères, et certains exports un peu avant. */
const NOM_COUPE = 25
const DEBUT_LE_PLUS_COURT = 12
/** Autant de textes sur une ligne font un en-tête. */
const TEXTES_D_UN_ENTETE = 4
const LIGNES_REGARDEES = 40

/**
 * L'axe que dit le nom d'une feuille sans le nommer tout à fait : le début d'un titre écrit ailleurs, un mot coupé, ou, parmi
 * des feuilles de même en-tête, celui vers lequel il penche. Par nom de feuille.
 */
export const titrerLesFeuilles = memoriserParObjet(
  (pages: readonly Page[]): ReadonlyMap<string, string> => {
    const noms = pages
      .map(({ feuille: { nom } }) => nom)
      .filter((nom) => reconnaitreAxe(nom) === null && !nommeUnService(nom))
    const titres = titresCommences(noms, pages)
    for (const nom of noms) {
      const coupe = nom.length >= NOM_COUPE && !titres.has(nom) ? axeDuNomCoupe(nom) : null
      if (coupe !== null) titres.set(nom, LIBELLES_DES_AXES[coupe].officiel)
    }
    for (const soeurs of feuillesSoeurs(pages)) {
      const axes = soeurs.map(({ feuille: { nom } }) => axeVise(titres.get(nom) ?? nom))
      const dits = axes.filter((axe) => axe !== null)
      // Deux feuilles d'un même axe : leurs noms disent autre chose.
      if (new Set(dits).size < dits.length) continue
      soeurs.forEach(({ feuille: { nom } }, i) => {
        const axe = axes[i]
        if (axe && noms.includes(nom) && !titres.has(nom))
          titres.set(nom, LIBELLES_DES_AXES[axe].officiel)
      })
    }
    return titres
  },
)

/** « Prévenir la pauvreté et lutt » : le nom commence un titre d'axe, écrit dans une feuille ou officiel. */
function titresCommences(noms: readonly string[], pages: readonly Page[]): Map<string, string> {
  const debuts = noms
    .map((nom) => ({ nom, debut: sansNumero(nom), numerote: reconnaitreTitreDAxe(nom) !== null }))
    .filter(({ debut }) => debut.length >= DEBUT_LE_PLUS_COURT)
  const titres = new Map<string, string>()
  if (debuts.length === 0) return titres
  const officiels = AXES.map((axe) => LIBELLES_DES_AXES[axe].officiel)
  for (const texte of [...pages.flatMap((page) => tousLesTextes(page)), ...officiels]) {
    const libelle = normaliser(texte)
    for (const { nom, debut, numerote } of debuts) {
      if (titres.has(nom) || !libelle.includes(debut)) continue
      const titre = sansNumero(texte)
      if (!titre.startsWith(debut) || titre.length === debut.length) continue
      // « Programmation », et « Programmation de l'emploi » : un mot entier peut n'être que le même mot.
      const coupe = titre[debut.length] !== ' ' || nom.length >= NOM_COUPE || numerote
      if (coupe && reconnaitreAxe(texte)) titres.set(nom, texte)
    }
  }
  return titres
}

/** L'axe que le texte nomme, ou vers lequel il penche nettement. */
function axeVise(texte: string): Axe | null {
  const nomme = reconnaitreAxe(texte)?.axe
  if (nomme !== undefined) return estAxe(nomme) ? nomme : null
  const axe = axePenche(texte, SANS_LEGENDE)
  return estAxe(axe) ? axe : null
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
