import { GRAVITES, type Gravite } from '../../core/constats/index.ts'
import { type Adresse, enRectangles, type Plage } from '../../core/grille/index.ts'
import { seCroisent } from './decoupe.ts'
import { enPlage, type Feuille } from './feuilles.ts'
import { convient, estANous, type Regle, regleDe } from './regles.ts'

/** Une cellule à colorer, et le texte de son bloc. */
export interface CelluleAMarquer extends Adresse {
  readonly gravite: Gravite
  readonly texte: string
}

/** Chaque zone se lit par un appel : au-delà, on récrit sans comparer, et l'on relit les notes de toute la feuille. */
const ZONES_LUES = 200

/** Nos règles, chacune avec ses zones ; null quand il y en a trop. */
export type NosRegles = ReadonlyMap<Regle, readonly Plage[] | null>

export function nosReglesDe(regles: readonly Regle[]): NosRegles {
  const notres = regles.filter(estANous)
  const plages = notres.map((regle) => regle.getRanges())
  const trop = plages.reduce((somme, siennes) => somme + siennes.length, 0) > ZONES_LUES
  return new Map(notres.map((regle, i) => [regle, trop ? null : (plages[i] ?? []).map(enPlage)]))
}

export interface ReglesChangees {
  /** null : celles qui y sont conviennent. */
  readonly apres: readonly Regle[] | null
  readonly retirees: number
  /** Des nôtres, sous une protection. */
  readonly gardees: number
}

/**
 * Les nôtres passent devant, la plus grave d'abord ; celles de l'utilisateur sont rendues telles quelles, dans leur
 * ordre.
 */
export function changerLesRegles(
  feuille: Feuille,
  regles: readonly Regle[],
  notres: NosRegles,
  cellules: readonly CelluleAMarquer[],
  protegees: readonly Plage[],
): ReglesChangees {
  const touche = (regle: Regle) =>
    protegees.length > 0 &&
    (notres.get(regle) ?? regle.getRanges().map(enPlage)).some((zone) =>
      protegees.some((p) => seCroisent(p, zone)),
    )
  const gardees = [...notres.keys()].filter(touche)
  const partantes = [...notres.keys()].filter((regle) => !gardees.includes(regle))
  const restantes = regles.filter((regle) => !partantes.includes(regle))
  const voulues = GRAVITES.map((gravite) => ({
    gravite,
    zones: enRectangles(cellules.filter((c) => c.gravite === gravite)),
  })).filter(({ zones }) => zones.length > 0)
  const dejaLa = voulues.every(({ gravite, zones }, i) => {
    const actuelle = regles[i]
    if (actuelle === undefined) return false
    const siennes = notres.get(actuelle)
    return siennes ? convient(actuelle, siennes, gravite, zones) : false
  })
  const inchangees = dejaLa && voulues.length === partantes.length
  return {
    apres: inchangees
      ? null
      : [...voulues.map((v) => regleDe(feuille, v.gravite, v.zones)), ...restantes],
    retirees: partantes.length,
    gardees: gardees.length,
  }
}
