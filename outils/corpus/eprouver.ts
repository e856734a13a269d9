import { a1, type Feuille } from '../../core/grille/index.ts'
import {
  annoter,
  type ClasseurLu,
  effacer,
  lireClasseur,
  octetsDe,
  releverClasseur,
} from '../../formats/index.ts'
import { marquesArtificielles, RAPPORT } from './marques.ts'
import { mesurerLesParties } from './parties.ts'

/** Ce qu'un aller et retour a abîmé ; chaque liste est vide pour un classeur fidèle. */
export interface Epreuve {
  readonly partiesPerdues: readonly string[]
  readonly cellulesChangees: readonly string[]
  readonly marquesPerdues: readonly string[]
  readonly secondesInexactes: readonly string[]
  readonly effacementsInexacts: readonly string[]
  readonly fautesXml: readonly string[]
}

/** Annote, relit, annote encore, efface. ErreurDeClasseur si le classeur, ou sa copie, est inutilisable. */
export function eprouver(octets: Uint8Array, nom: string): Epreuve {
  const original = lireClasseur(octets, nom)
  const marques = marquesArtificielles(original.classeur.feuilles)
  const { octets: annotes, nonPosees } = annoter(original, marques, RAPPORT)
  const annote = lireClasseur(annotes, nom)
  const encore = annoter(annote, marques, RAPPORT).octets
  const efface = lireClasseur(effacer(annote), nom)
  const parties = mesurerLesParties(original, annote)
  // Un classeur déjà annoté n'a pas à garder nos marques d'avant : c'est sans elles qu'il faut le retrouver.
  const propre = lireClasseur(effacer(original), nom)
  return {
    partiesPerdues: parties.perdues,
    cellulesChangees: cellulesChangees(original.classeur.feuilles, annote),
    marquesPerdues: marquesPerdues(marques.length - nonPosees.length, annote, nom),
    secondesInexactes: memesOctets(encore, annotes) ? [] : ['différente'],
    effacementsInexacts: mesurerLesParties(propre, efface).differentes,
    fautesXml: parties.malFormees,
  }
}

function memesOctets(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b)
}

function marquesPerdues(posees: number, annote: ClasseurLu, nom: string): string[] {
  // Un .csv ne garde pas de quoi les relever.
  if (annote.format === 'csv') return []
  const { marques } = releverClasseur(octetsDe(annote), nom)
  const manque = posees - marques.length
  return manque > 0 ? [`${manque} marque(s)`] : []
}

/** Les cellules que la copie annotée ne rend pas comme l'original ; la colonne ajoutée à un .csv n'en est pas une. */
function cellulesChangees(avant: readonly Feuille[], annote: ClasseurLu): string[] {
  const apres = annote.format === 'csv' ? lireSansColonne(annote) : annote.classeur.feuilles
  return avant.flatMap((feuille) => {
    const autre = apres.find(({ nom }) => nom === feuille.nom)
    if (autre === undefined) return [`${feuille.nom} (toute la feuille)`]
    const lignes = Math.max(feuille.lignes.length, autre.lignes.length)
    const changees: string[] = []
    for (let ligne = 0; ligne < lignes; ligne++) {
      const [siennes = [], autres = []] = [feuille.lignes[ligne], autre.lignes[ligne]]
      for (let colonne = 0; colonne < Math.max(siennes.length, autres.length); colonne++) {
        if (JSON.stringify(siennes[colonne]) === JSON.stringify(autres[colonne])) continue
        changees.push(`${feuille.nom}!${a1(ligne, colonne)}`)
      }
    }
    return changees
  })
}

function lireSansColonne(annote: ClasseurLu): readonly Feuille[] {
  const nom = annote.classeur.feuilles[0]?.nom ?? ''
  return lireClasseur(effacer(annote), `${nom}.csv`).classeur.feuilles
}
