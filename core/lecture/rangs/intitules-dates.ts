import { normaliser } from '../../libelle/index.ts'
import { anneeSeule } from '../textes/index.ts'
import type { Regard } from './regard.ts'

/** « Exercice 2026 », et rien d'autre : « Actions reconduites de 2024 » ne date pas ce qui suit. */
const INTITULE_D_ANNEE =
  /^(?:(?:exercices?|annees?|programmation|programme|budgets?|tranches?|bp|millesimes?|actions?|credits?|previsionnel|annuel|de|l|en|pour) )*20\d\d$/
const TITRE_REGARDE = 60

/**
 * L'année que chaque intitulé ouvre : « Exercice 2026 » ; ou « Maquette 2026 », à côté d'un « Maquette 2025 » qui ne diffère que
 * par elle. `titres` : ceux du tableau, et celui qui le coiffe.
 */
export function anneesDesIntitules(titres: readonly string[]): (titre: string) => number | null {
  const annees = new Map<string, Set<number>>()
  for (const titre of titres) {
    const annee = anneeSeule(titre)
    const modele = sansAnnee(titre)
    if (annee !== null) annees.set(modele, (annees.get(modele) ?? new Set()).add(annee))
  }
  return (titre) => {
    const seule = INTITULE_D_ANNEE.test(normaliser(titre.slice(0, TITRE_REGARDE)))
    const enSerie = (annees.get(sansAnnee(titre))?.size ?? 0) > 1
    return seule || enSerie ? anneeSeule(titre) : null
  }
}

const sansAnnee = (titre: string): string =>
  normaliser(titre.slice(0, TITRE_REGARDE)).replace(/20\d\d/, '')

/** « Exercice 2024 », seul de ce tableau sur la ligne où celui d'à côté a son en-tête : l'année des premières actions. */
export function anneeDeLEntete({ cadre }: Regard): number | null {
  const dit = seulTexte(cadre, cadre.bloc.bas)
  return INTITULE_D_ANNEE.test(normaliser(dit)) ? anneeSeule(dit) : null
}

/** « B. Actions non retenues », seul sur la ligne au-dessus de l'en-tête. */
export function titreJusteAuDessus({ cadre }: Regard): string {
  return seulTexte(cadre, cadre.bloc.haut - 1)
}

function seulTexte({ page, gauche, droite }: Regard['cadre'], ligne: number): string {
  const dits = new Set<string>()
  for (let c = gauche; c <= droite; c++) dits.add(page.texte(ligne, c))
  dits.delete('')
  const [dit = ''] = dits
  return dits.size === 1 ? dit : ''
}
