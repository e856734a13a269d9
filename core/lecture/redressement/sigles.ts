import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import type { Page } from '../textes/index.ts'
import { champDe, posteDe } from './mots.ts'
import { type FeuilleRedressee, intacte } from './trame.ts'

/** Ce que le classeur dit de ses sigles : « E » → « État », « CTA » → « coût total de l'action ». */
export type Sigles = ReadonlyMap<string, string>

/** « E », « CTA », « FSE+ », « F1 ». */
const SIGLE = /^\p{L}{1,6}(?:\+|\d{1,2})?$/u
const SIGLE_LE_PLUS_LONG = 8
const MORCEAU = /^\s*(\p{L}{1,6}(?:\+|\d{1,2})?)\s*[:=–-]\s*(\p{L}.{2,100}?)\s*$/u
const PHRASE_LA_PLUS_LONGUE = 800
const LIGNES_D_ENTETE = 60
/** L'État et un autre poste au moins. */
const POSTES_AU_MOINS = 2

/** Les sigles qu'une légende explique, en une phrase (« E = État ; D = Département ») ou sur deux cellules. */
export function lireLesSigles(pages: readonly Page[]): Sigles {
  const sigles = new Map<string, string>()
  const retenir = (sigle: string, sens: string) => {
    const cle = normaliser(sigle)
    if (!sigles.has(cle) && sens.length > sigle.length && estUnChamp(sens)) sigles.set(cle, sens)
  }
  const coupes = new Set<string>()
  for (const page of pages) {
    page.feuille.lignes.forEach((cellules, l) => {
      cellules?.forEach((cellule, c) => {
        if (cellule?.genre !== 'texte' || cellule.valeur.length > PHRASE_LA_PLUS_LONGUE) return
        // Un budget redit les mêmes textes à chaque ligne.
        const morceaux = coupes.has(cellule.valeur) ? [] : cellule.valeur.split(/[;,\n]/)
        coupes.add(cellule.valeur)
        for (const morceau of morceaux) {
          const [, sigle, sens] = MORCEAU.exec(morceau) ?? []
          if (sigle && sens) retenir(sigle, sens)
        }
        const sigle = cellule.valeur.trim()
        if (sigle.length > SIGLE_LE_PLUS_LONG || !SIGLE.test(sigle)) return
        const voisine = page.texte(l, c + 1)
        // « Axe | Action » : deux en-têtes, dont le premier n'est pas le sigle du second.
        if (voisine !== '' && !estUnChamp(sigle)) retenir(sigle, voisine)
      })
    })
  }
  return sigles
}

function estUnChamp(sens: string): boolean {
  return posteDe(sens) !== null || (champDe(sens)?.poids ?? 0) >= BIEN_NOMME
}

const BIEN_NOMME = 7

/** La même feuille, où une ligne d'en-tête dit ce que ses sigles veulent dire ; null si aucune n'en a. */
export function developperLesSigles(page: Page, sigles: Sigles): FeuilleRedressee | null {
  if (sigles.size < POSTES_AU_MOINS) return null
  const { feuille } = page
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_D_ENTETE); l++) {
    const cellules = feuille.lignes[l] ?? []
    const sens = cellules.map((_, c) => sigles.get(page.libelle(l, c)))
    const postes = new Set(sens.flatMap((s): Champ[] => champsDe(s)))
    if (!postes.has('partEtat') || postes.size < POSTES_AU_MOINS) continue
    const developpee = cellules.map((cellule, c) => {
      const valeur = sens[c]
      return valeur === undefined ? cellule : { genre: 'texte' as const, valeur }
    })
    return intacte({
      ...feuille,
      lignes: feuille.lignes.map((ligne, i) => (i === l ? developpee : ligne)),
    })
  }
  return null
}

function champsDe(sens: string | undefined): Champ[] {
  const poste = sens === undefined ? null : posteDe(sens)
  return poste ? [poste.champ] : []
}
