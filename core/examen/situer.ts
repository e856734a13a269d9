import { type Constat, ConstatBref, type Correction } from '../constats/index.ts'
import { a1, lireA1 } from '../grille/index.ts'
import type { Lecture } from '../lecture/index.ts'
import type { Lieu } from '../modele/index.ts'

/** Remet un constat en face des vraies cellules, quand sa feuille a été lue redressée. */
export function situerDans(constat: Constat, { situer }: Pick<Lecture, 'situer'>): Constat {
  const { feuille, cellules, correction, correctionJointe } = constat
  if (feuille === null) return constat
  const lieux = cellules.flatMap((cellule) => vraisLieux(situer, feuille, cellule))
  const [premier] = lieux
  if (!premier) return constat
  const enPlace = (l: Lieu, i: number) =>
    l.feuille === feuille && a1(l.ligne, l.colonne) === cellules[i]
  if (lieux.length === cellules.length && lieux.every(enPlace)) return constat
  const siennes = [
    ...new Set(
      lieux.filter((l) => l.feuille === premier.feuille).map((l) => a1(l.ligne, l.colonne)),
    ),
  ]
  if (constat instanceof ConstatBref) return constat.deplace(premier.feuille, siennes)
  const situee = (c: Correction) =>
    corrigeeSurPlace(c, vraisLieux(situer, feuille, c.cellule), premier)
  const corrections = [...(correction ? [correction] : []), ...correctionJointe].map(situee)
  const [principale, ...jointes] = corrections.every((c) => c !== null) ? corrections : []
  return {
    ...constat,
    feuille: premier.feuille,
    cellules: siennes,
    correction: principale ?? null,
    correctionJointe: jointes,
  }
}

/** null : elle s'écrirait en plusieurs cellules, ou sur une autre feuille. */
function corrigeeSurPlace(
  { champ, valeur }: Correction,
  [seule, ...autres]: readonly Lieu[],
  { feuille }: Lieu,
): Correction | null {
  if (!seule || autres.length > 0 || seule.feuille !== feuille) return null
  return { champ, cellule: a1(seule.ligne, seule.colonne), valeur }
}

function vraisLieux(situer: Lecture['situer'], feuille: string, cellule: string): readonly Lieu[] {
  const place = lireA1(cellule)
  return place ? situer({ feuille, ...place }) : []
}
