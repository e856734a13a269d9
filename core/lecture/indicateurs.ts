import { type IndicateurFourni, reconnaitreSousThematique } from '../catalogue/index.ts'
import { a1 } from '../grille/index.ts'
import { noterEntete } from './entete/index.ts'
import type { Page } from './textes/index.ts'

export interface IndicateursLus {
  readonly fournis: readonly IndicateurFourni[]
  readonly notes: readonly string[]
}

/** Colonnes d'une liste d'indicateurs : sous-thématique, libellé, référence de la source. */
interface Colonnes {
  readonly ligne: number
  readonly sousThematique: number
  readonly libelle: number
  readonly source: number
}

const SOURCE = /^(sources?|references?|origine)\b/

/**
 * Les indicateurs nationaux qu'une feuille du classeur fournit : trois colonnes « Sous-thématique »,
 * « Indicateur (national) », « Source ». Sans source, un libellé ne compte pas, et on le dit.
 */
export function lireIndicateurs(pages: readonly Page[]): IndicateursLus {
  const fournis = new Map<string, IndicateurFourni>()
  const notes: string[] = []
  for (const page of pages) {
    const colonnes = chercherColonnes(page)
    if (!colonnes) continue
    for (let l = colonnes.ligne + 1; l < page.nombreDeLignes; l++) {
      const sousThematique = page.texte(l, colonnes.sousThematique)
      const libelle = page.texte(l, colonnes.libelle)
      const source = page.texte(l, colonnes.source)
      if (sousThematique === '' || libelle === '') continue
      const id = reconnaitreSousThematique(sousThematique)?.id
      const ou = `Feuille « ${page.feuille.nom} », ${a1(l, colonnes.libelle)}`
      if (id === undefined)
        notes.push(`${ou} : sous-thématique « ${sousThematique} » inconnue, indicateur non retenu.`)
      else if (source === '')
        notes.push(`${ou} : indicateur non retenu, la référence de sa source est vide.`)
      else if (fournis.has(id))
        notes.push(`${ou} : second indicateur de la même sous-thématique, non retenu.`)
      else fournis.set(id, { sousThematique: id, libelle, source })
    }
  }
  return { fournis: [...fournis.values()], notes }
}

const LIGNES_D_ENTETE = 30

function chercherColonnes(page: Page): Colonnes | null {
  for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_D_ENTETE); l++) {
    const trouver = (admet: (libelle: string) => boolean) => {
      for (let c = 0; c < page.largeur(l); c++) if (admet(page.libelle(l, c))) return c
      return null
    }
    const annonce = (libelle: string, champs: readonly string[]) =>
      noterEntete(libelle).some((n) => champs.includes(n.champ))
    const sousThematique = trouver((t) => annonce(t, ['sousThematique']))
    const libelle = trouver((t) => annonce(t, ['indicateurNational', 'indicateurLocal']))
    const source = trouver((t) => SOURCE.test(t))
    if (sousThematique !== null && libelle !== null && source !== null) {
      return { ligne: l, sousThematique, libelle, source }
    }
  }
  return null
}
