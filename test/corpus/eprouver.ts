import { a1, type Feuille } from '../../core/grille/index.ts'
import { type Fichier, ouvrirFichier } from '../../formats/index.ts'
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
  const original = ouvrirFichier(octets, nom)
  const marques = marquesArtificielles(original.classeur.feuilles)
  const premiere = original.appliquer({ marques, rapport: RAPPORT })
  const annote = premiere.fichier
  const encore = annote.appliquer({ marques, rapport: RAPPORT }).octets
  const efface = annote.appliquer({ marques: 'effacer' }).octets
  const parties = mesurerLesParties(octets, annote.octets)
  // Un classeur déjà annoté n'a pas à garder nos marques d'avant : c'est sans elles qu'il faut le retrouver.
  const propre = original.appliquer({ marques: 'effacer' }).octets
  return {
    partiesPerdues: parties.perdues,
    cellulesChangees: cellulesChangees(original.classeur.feuilles, annote),
    marquesPerdues: marquesPerdues(marques.length - premiere.nonEcrits.marques.length, annote),
    secondesInexactes: memesOctets(encore, annote.octets) ? [] : ['différente'],
    effacementsInexacts: mesurerLesParties(propre, efface).differentes,
    fautesXml: parties.malFormees,
  }
}

function memesOctets(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b)
}

function marquesPerdues(posees: number, annote: Fichier): string[] {
  // Un .csv ne garde pas de quoi les relever.
  if (annote.garde.colonne) return []
  const { marques } = annote.relever()
  const manque = posees - marques.length
  return manque > 0 ? [`${manque} marque(s)`] : []
}

/** Les cellules que la copie annotée ne rend pas comme l'original . */
function cellulesChangees(avant: readonly Feuille[], annote: Fichier): string[] {
  const apres = annote.classeur.feuilles
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
