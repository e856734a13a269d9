import type { Constat } from '../constats/index.ts'
import { a1, lireA1 } from '../grille/index.ts'
import type { Lecture } from '../lecture/index.ts'
import type { Lieu } from '../modele/index.ts'

/** Remet un constat en face des vraies cellules, quand sa feuille a été lue redressée. */
export function situerDans(constat: Constat, { situer }: Pick<Lecture, 'situer'>): Constat {
  const { feuille, cellules, correction } = constat
  if (feuille === null) return constat
  const lieux = cellules.flatMap((cellule) => vraisLieux(situer, feuille, cellule))
  const [premier] = lieux
  if (!premier) return constat
  const corrigee = correction ? vraisLieux(situer, feuille, correction.cellule) : []
  const [seule] = corrigee
  const surPlace = seule && corrigee.length === 1 && seule.feuille === premier.feuille
  return {
    ...constat,
    feuille: premier.feuille,
    cellules: [
      ...new Set(
        lieux.filter((l) => l.feuille === premier.feuille).map((l) => a1(l.ligne, l.colonne)),
      ),
    ],
    correction:
      correction && surPlace ? { ...correction, cellule: a1(seule.ligne, seule.colonne) } : null,
  }
}

function vraisLieux(situer: Lecture['situer'], feuille: string, cellule: string): readonly Lieu[] {
  const place = lireA1(cellule)
  return place ? situer({ feuille, ...place }) : []
}
