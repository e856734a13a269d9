import { DU_PLAN } from '../../modele/index.ts'
import { anneeDuClasseur } from '../annee-du-classeur.ts'
import { anneeDuTableau, type Tableau, titresDuTableau, zonesDe } from '../tableau/index.ts'
import { anneeSeule, type Page, textesLibres, titreDAnneeAuDessus } from '../textes/index.ts'
import { titresDe } from './vigueur.ts'

/** L'exercice de chaque tableau ; null : rien ne le dit, ou ses colonnes, ou ses lignes, en disent plusieurs. */
export type Exercices = ReadonlyMap<Tableau, number | null>

/**
 * Ce qui est écrit juste au-dessus d'un tableau le date d'abord ; sinon ce que la lecture prendra pour son année : un
 * titre plus haut dans sa feuille, ou la page de garde du classeur. Un budget qui se date de loin n'est pas une version de
 * l'avenant d'une autre année.
 */
export function exercicesDe(tableaux: readonly Tableau[], pages: readonly Page[]): Exercices {
  const libres = new Map(pages.map((page) => [page, textesLibres(page, zonesDe(page, tableaux))]))
  const duClasseur = anneeDuClasseur(libres)
  return new Map(
    tableaux.map((tableau) => {
      const annees = anneesDesColonnes(tableau)
      const [seule = null, autre] = annees
      if (seule !== null) return [tableau, autre === undefined ? seule : null]
      const proche = exerciceEnTitre(tableau)
      if (proche !== null || tableau.attributions.some((a) => a.champ === 'annee'))
        return [tableau, proche]
      const titres = titresDuTableau(libres, tableau, tableaux)
      return [tableau, anneeDuTableau(tableau, titres, false).annee ?? duClasseur]
    }),
  )
}

/** Un report ou un réalisé porte l'année d'avant : seul le plan de financement dit l'exercice. */
function anneesDesColonnes({ attributions }: Tableau): readonly number[] {
  const siennes = attributions.flatMap(({ annee, champ }) =>
    annee === null || !DU_PLAN.includes(champ) ? [] : [annee],
  )
  return [...new Set(siennes)]
}

/** L'année de son nom de feuille, ou du titre le plus proche. */
function exerciceEnTitre(tableau: Tableau): number | null {
  const [nom = '', ...titres] = titresDe(tableau)
  const parNom = anneeSeule(nom)
  if (parNom !== null) return parNom
  return (
    titres
      .reverse()
      .map(anneeSeule)
      .find((a) => a !== null) ??
    anneeSeule(titreDAnneeAuDessus(tableau.page, tableau.bloc.haut)?.texte ?? '')
  )
}
