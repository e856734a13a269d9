import type { BilanAnnee } from '../bilan/index.ts'
import type { Examen, SansTableau } from '../examen/index.ts'
import type { Classeur } from '../grille/index.ts'
import type { UniteDAction } from '../modele/index.ts'
import type { Contexte } from '../regles/index.ts'
import { type CelluleDuPlan, type Plans, RIEN_DE_TENU, relever, type Tenus } from './cellules.ts'
import { axePonctionne, type Facons } from './facon.ts'
import { type Gels, geler } from './geler.ts'
import { auPlusPres, type Menu, menuDe } from './menu.ts'
import type { Place } from './place.ts'
import type { Annee } from './plancher.ts'
import { type CoutsLibres, cleDesCouts } from './proposition.ts'

export interface Demande {
  readonly classeur: Classeur
  /** Ce classeur, déjà vérifié. */
  readonly examen: Examen
  /** La vraie vérification : elle rejuge la grille où la proposition serait écrite. */
  readonly examiner: (classeur: Classeur) => Examen | SansTableau
  /** Les axes et années dont les coûts peuvent changer ; aucun par défaut. */
  readonly coutsLibres?: CoutsLibres
  readonly tenus?: Tenus
  /** Comment atteindre un plancher ; le moins de cellules par défaut. */
  readonly facons?: Facons
}

/** Ce qu'une demande laisse changer, avant que rien ne bouge. */
export interface Chantier {
  readonly contexte: Contexte
  readonly plans: Plans
  readonly gels: Gels
  readonly coutsLibres: CoutsLibres
  readonly facons: Facons
  readonly menus: Menus
}

/** Le menu d'une action, à coût libre ou tenu : le même d'une proposition à l'autre. */
interface Menus {
  readonly libres: Map<UniteDAction, Menu>
  readonly tenus: Map<UniteDAction, Menu>
}

/** Ce qui ne dépend que du classeur et de ce qu'on y tient : chaque façon de faire, chaque jeu de coûts le reprend. */
type Fond = Pick<Chantier, 'plans' | 'gels' | 'menus'> &
  Required<Pick<Demande, 'classeur' | 'tenus'>>

const fonds = new WeakMap<Examen, Fond>()

function fondDe(examen: Examen, classeur: Classeur, tenus: Tenus): Fond {
  const connu = fonds.get(examen)
  if (connu?.classeur === classeur && connu.tenus === tenus) return connu
  const fond: Fond = {
    classeur,
    tenus,
    plans: relever(examen.lecture, classeur, tenus),
    gels: geler(examen, tenus.axes),
    menus: { libres: new Map(), tenus: new Map() },
  }
  fonds.set(examen, fond)
  return fond
}

export function ouvrirLeChantier({
  examen,
  classeur,
  coutsLibres = new Set(),
  tenus = RIEN_DE_TENU,
  facons = new Map(),
}: Demande): Chantier {
  const { plans, gels, menus } = fondDe(examen, classeur, tenus)
  return { contexte: examen.contexte, plans, gels, menus, coutsLibres, facons }
}

/** Les actions d'une année qu'on peut changer, chacune à son option la moins chère. */
export function placer({ annee }: BilanAnnee, chantier: Chantier): Annee {
  const { contexte, plans, gels } = chantier
  const places = new Map<UniteDAction, Place>()
  for (const unite of contexte.contrat.unites) {
    if (annee === null || unite.annee !== annee || gels.has(unite)) continue
    const menu = menuDansLAnnee(unite, plans.get(unite) ?? [], annee, chantier)
    const { base: option } = menu
    if (option === null) continue
    const prise = { option, etat: auPlusPres(option, menu.etat) }
    places.set(unite, { menu, prise, raisons: [] })
  }
  return { axes: contexte.bilans.axes.filter((b) => b.annee === annee), places, contexte }
}

function menuDansLAnnee(
  unite: UniteDAction,
  cellules: readonly CelluleDuPlan[],
  annee: number,
  { contexte, coutsLibres, facons, menus }: Chantier,
): Menu {
  const menuA = (coutLibre: boolean): Menu => {
    const connus = coutLibre ? menus.libres : menus.tenus
    const connu = connus.get(unite)
    if (connu !== undefined) return connu
    const menu = menuDe(unite, cellules, { contexte, coutLibre })
    connus.set(unite, menu)
    return menu
  }
  const propre = menuA(coutsLibres.has(cleDesCouts(unite.axe, annee)))
  const cede = [...facons].some(
    ([cle, facon]) => axePonctionne(facon) === unite.axe && cle.endsWith(`-${annee}`),
  )
  if (!cede) return propre
  // Ce que cet axe cède peut baisser un coût ; ce qu'on y corrige par ailleurs, non.
  const { options } = menuA(true)
  return { ...propre, options }
}
