import { celluleEn } from '../../../core/grille/index.ts'
import type { Getters } from '../bibliotheque.ts'
import type { Etat, FeuilleOuverte } from '../etat.ts'
import { colonneDe, ligneDe, type Place, placeDe } from '../place.ts'
import { placesChangees } from './places-changees.ts'
import { type References, referencesDe } from './references.ts'
import { contenuEn } from './valeur.ts'

/** Par identifiant de feuille. */
export type Perimees = ReadonlyMap<string, ReadonlySet<Place>>

interface Formule {
  readonly id: string
  readonly place: Place
  readonly figee: boolean
  readonly references: References
}

const AUCUNE: Perimees = new Map()

/**
 * Les formules dont la valeur date d'avant un changement : celles que la grille ne recalcule pas et qui en dépendent,
 * et toutes celles qui dépendent de ces dernières. Leur valeur ne dit plus rien.
 */
export function perimeesDe(getters: Getters, etat: Etat): Perimees {
  if (etat.feuilles.every(({ figees }) => figees.size === 0)) return AUCUNE
  const changees = new Atteintes(etat.feuilles)
  for (const ouverte of etat.feuilles) {
    for (const place of placesChangees(getters, etat, ouverte)) changees.ajouter(ouverte.id, place)
  }
  if (changees.nombre === 0) return AUCUNE
  const formules = etat.feuilles.flatMap((ouverte) => [...formulesDe(getters, ouverte)])
  changees.propager(formules)
  const perimees = new Atteintes(etat.feuilles)
  for (const { id, place, figee } of formules) {
    if (figee && changees.contient(id, place)) perimees.ajouter(id, place)
  }
  perimees.propager(formules)
  return perimees.parFeuille
}

function* formulesDe(getters: Getters, ouverte: FeuilleOuverte): Generator<Formule> {
  const { id, feuille, figees, contenus } = ouverte
  const lieux = new Set([...figees, ...contenus.keys()])
  for (const { row, col } of getters.getEvaluatedCellsPositions(id)) {
    lieux.add(placeDe(row, col))
  }
  for (const place of lieux) {
    const position = { sheetId: id, row: ligneDe(place), col: colonneDe(place) }
    const contenu = contenuEn(getters, position)
    const intacte = contenu === (contenus.get(place) ?? '')
    const figee = figees.has(place) && intacte
    const ecrite = figee
      ? celluleEn(feuille, ligneDe(place), colonneDe(place))?.formule
      : contenu.startsWith('=')
        ? contenu.slice(1)
        : undefined
    if (ecrite !== undefined) yield { id, place, figee, references: referencesDe(ecrite) }
  }
}

/** Des cellules, et celles que leurs formules atteignent. */
class Atteintes {
  readonly parFeuille = new Map<string, Set<Place>>()
  private readonly idDe: ReadonlyMap<string, string>
  nombre = 0

  constructor(feuilles: readonly FeuilleOuverte[]) {
    this.idDe = new Map(feuilles.map(({ id, feuille }) => [feuille.nom.toLowerCase(), id]))
  }

  contient(id: string, place: Place): boolean {
    return this.parFeuille.get(id)?.has(place) ?? false
  }

  ajouter(id: string, place: Place): void {
    const siennes = this.parFeuille.get(id) ?? new Set()
    if (siennes.has(place)) return
    this.parFeuille.set(id, siennes.add(place))
    this.nombre += 1
  }

  /** Une formule atteinte en atteint d'autres : on recommence tant qu'il en vient. */
  propager(formules: readonly Formule[]): void {
    for (let avant = -1; avant !== this.nombre; ) {
      avant = this.nombre
      for (const formule of formules) {
        const { id, place } = formule
        if (!this.contient(id, place) && this.atteint(formule)) this.ajouter(id, place)
      }
    }
  }

  private atteint({ id, references }: Formule): boolean {
    if (references === null) return this.nombre > 0
    return references.some(({ feuille, haut, bas, gauche, droite }) => {
      const visee = feuille === null ? id : this.idDe.get(feuille.toLowerCase())
      for (const place of (visee === undefined ? null : this.parFeuille.get(visee)) ?? []) {
        const [ligne, colonne] = [ligneDe(place), colonneDe(place)]
        if (ligne >= haut && ligne <= bas && colonne >= gauche && colonne <= droite) return true
      }
      return false
    })
  }
}
