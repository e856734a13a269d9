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
}

export function ouvrirLeChantier({
  examen,
  classeur,
  coutsLibres = new Set(),
  tenus = RIEN_DE_TENU,
  facons = new Map(),
}: Demande): Chantier {
  return {
    contexte: examen.contexte,
    plans: relever(examen.lecture, classeur, tenus),
    gels: geler(examen, tenus.axes),
    coutsLibres,
    facons,
  }
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
  { contexte, coutsLibres, facons }: Chantier,
): Menu {
  const tenu = menuDe(unite, cellules, {
    contexte,
    coutLibre: coutsLibres.has(cleDesCouts(unite.axe, annee)),
  })
  const cede = [...facons].some(
    ([cle, facon]) => axePonctionne(facon) === unite.axe && cle.endsWith(`-${annee}`),
  )
  if (!cede) return tenu
  // Ce que cet axe cède peut baisser un coût ; ce qu'on y corrige par ailleurs, non.
  const { options } = menuDe(unite, cellules, { contexte, coutLibre: true })
  return { ...tenu, options }
}
