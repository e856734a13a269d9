import type { Constat } from '../constats/index.ts'
import { type Examen, estSansTableau, type SansTableau } from '../examen/index.ts'
import type { Classeur } from '../grille/index.ts'
import { estAxe, type UniteDAction } from '../modele/index.ts'
import type { Contexte } from '../regles/index.ts'
import { type Plans, RIEN_DE_TENU, relever, type Tenus } from './cellules.ts'
import { type Changement, mesurer, montrerLesCellules } from './changements.ts'
import { type Gels, geler } from './geler.ts'
import { ecrireVirtuellement } from './grille-virtuelle.ts'
import { lier, type Manque, type Place } from './lier.ts'
import { auPlusPres, menuDe } from './menu.ts'
import { type CoutsLibres, cleDesCouts, type Proposition, type Reste } from './proposition.ts'
import { REGLES_CHIFFREES } from './regles-chiffrees.ts'
import { suivreLesTotaux } from './totaux.ts'
import { valeurDans } from './valeur.ts'
import { avisSur, uniteVirtuelle } from './virtuel.ts'

export interface Demande {
  readonly classeur: Classeur
  /** Ce classeur, déjà vérifié. */
  readonly examen: Examen
  /** La vraie vérification : elle rejuge la grille où la proposition serait écrite. */
  readonly examiner: (classeur: Classeur) => Examen | SansTableau
  /** Les axes et années dont les coûts peuvent changer ; aucun par défaut. */
  readonly coutsLibres?: CoutsLibres
  readonly tenus?: Tenus
}

/**
 * Les cellules d'action à changer pour lever les bloquants chiffrés, le moins possible. Rien n'est écrit. Même entrée,
 * même proposition, quel que soit l'ordre des lignes.
 */
export function proposer(demande: Demande): Proposition {
  const { examen, classeur } = demande
  const bloquants = examen.constats.filter(estChiffre)
  if (bloquants.length === 0) return conclure(demande, bloquants, RIEN)
  if (examen.interpretations.appreciation === 'contrat') {
    return conclure(demande, bloquants, { ...RIEN, surLeContrat: true })
  }
  const { contexte } = examen
  const { tenus = RIEN_DE_TENU } = demande
  const plans = relever(examen.lecture, classeur, tenus)
  const gels = geler(examen, tenus.axes)
  const annees = new Set(bloquants.map(({ annee }) => annee))
  const travail: Travail = { ...RIEN, contexte, plans, gels }
  const resolues = contexte.bilans.annees
    .filter(({ annee }) => annee !== null && annees.has(annee))
    .map((bilan) => {
      const places = placer(bilan.annee, travail, demande.coutsLibres ?? new Set())
      return { annee: bilan.annee, places, manques: lier(bilan, places, contexte) }
    })
  return conclure(demande, bloquants, {
    ...travail,
    changements: resolues.flatMap(({ places }) =>
      [...places.values()].flatMap((p) => changementDe(p, travail)),
    ),
    manques: resolues.flatMap(({ annee, manques }) => manques.map((m) => ({ ...m, annee }))),
  })
}

interface Travail {
  readonly contexte: Contexte | null
  readonly plans: Plans
  readonly gels: Gels
  readonly changements: readonly Changement[]
  readonly manques: readonly (Manque & { readonly annee: number | null })[]
  /** I3 « contrat » : les années se tiennent, la proposition ne sait pas encore les lier. */
  readonly surLeContrat: boolean
}

const RIEN: Travail = {
  contexte: null,
  plans: new Map(),
  gels: new Map(),
  changements: [],
  manques: [],
  surLeContrat: false,
}

function estChiffre({ gravite, regle }: Constat): boolean {
  return gravite === 'bloquant' && REGLES_CHIFFREES.includes(regle)
}

/** Les actions d'une année qu'on peut changer, chacune à son option la moins chère. */
function placer(
  annee: number | null,
  { contexte, plans, gels }: Travail,
  coutsLibres: CoutsLibres,
): Map<UniteDAction, Place> {
  const places = new Map<UniteDAction, Place>()
  if (contexte === null || annee === null) return places
  for (const unite of contexte.contrat.unites) {
    if (unite.annee !== annee || gels.has(unite)) continue
    const coutLibre = coutsLibres.has(cleDesCouts(unite.axe, annee))
    const menu = menuDe(unite, plans.get(unite) ?? [], { contexte, coutLibre })
    const { base: option } = menu
    if (option === null) continue
    const prise = { option, etat: auPlusPres(option, menu.etat) }
    places.set(unite, { menu, prise, raisons: [] })
  }
  return places
}

function changementDe({ menu, prise, raisons }: Place, { contexte, plans }: Travail): Changement[] {
  const { unite, avis } = menu
  const ecritures = new Map(
    [...(prise.option.poser(prise.etat) ?? [])].filter(
      ([cellule, apres]) => apres !== cellule.avant,
    ),
  )
  if (ecritures.size === 0 || contexte === null) return []
  const virtuelle = uniteVirtuelle(unite, plans.get(unite) ?? [], ecritures)
  const annonces = [...avisSur(virtuelle, contexte).autres].filter((r) => !avis.autres.has(r))
  return [{ unite, cellules: plans.get(unite) ?? [], ecritures, raisons, avis, annonces }]
}

/** Rejoue la vérification sur la grille virtuelle : elle seule dit ce qui est levé, ce qui reste, ce qui est né. */
function conclure(demande: Demande, bloquants: readonly Constat[], travail: Travail): Proposition {
  const { examen, classeur } = demande
  const { changements } = travail
  const valeurs = new Map(
    changements.flatMap(({ ecritures }) =>
      [...ecritures].map(([cellule, apres]) => [cellule.cle, valeurDans(cellule, apres)] as const),
    ),
  )
  const seules = ecrireVirtuellement(classeur, valeurs)
  const totaux =
    valeurs.size === 0 ? [] : suivreLesTotaux(demande, examen, demande.examiner(seules.classeur))
  for (const { feuille, cellule, valeur } of totaux) valeurs.set(`${feuille}!${cellule}`, valeur)
  const grille = totaux.length === 0 ? seules : ecrireVirtuellement(classeur, valeurs)
  const apres = valeurs.size === 0 ? examen : demande.examiner(grille.classeur)
  const rendus = estSansTableau(apres) ? [] : [...apres.constats, ...apres.retenus]
  const avant = new Set([...examen.constats, ...examen.retenus].map(cleDe))
  const releves = new Set(rendus.map(cleDe))
  const nouveaux = rendus.filter((c) => c.gravite !== 'signalement' && !avant.has(cleDe(c)))
  const enQuestion = new Set(examen.retenus.map(cleDe))
  const restent = rendus.filter((c) => estChiffre(c) && !enQuestion.has(cleDe(c)))
  const complete =
    !estSansTableau(apres) &&
    restent.length === 0 &&
    nouveaux.every((c) => estAnnonce(c, changements))
  const fini = complete ? 'complete' : 'partielle'
  return {
    etat: bloquants.length === 0 ? 'rien' : fini,
    cellules: montrerLesCellules(changements),
    totaux,
    resultats: grille.resultats,
    effet: mesurer(changements),
    bloquants: bloquants.length,
    leves: estSansTableau(apres) ? [] : bloquants.filter((c) => !releves.has(cleDe(c))),
    restent: restent.map((constat) => ({ constat, pourquoi: pourquoiReste(constat, travail) })),
    nouveaux,
    aLiberer: aLiberer(restent, travail, demande.coutsLibres ?? new Set()),
  }
}

function cleDe({ regle, axe, annee, action, feuille, cellules }: Constat): string {
  return JSON.stringify([regle, axe, annee, action, feuille, cellules])
}

function estAnnonce(constat: Constat, changements: readonly Changement[]): boolean {
  return changements.some(
    ({ unite, annonces }) =>
      annonces.includes(constat.regle) &&
      unite.annee === constat.annee &&
      unite.action === constat.action,
  )
}

function estDe({ axe, annee, action }: Constat, unite: UniteDAction): boolean {
  if (unite.annee !== annee || unite.action !== action) return false
  return axe === null || unite.axe === axe
}

function pourquoiReste(constat: Constat, travail: Travail): Reste['pourquoi'] {
  if (travail.surLeContrat)
    return 'les seuils se jugent sur l’ensemble du contrat\u00a0: les années s’y tiennent, rien n’est proposé'
  const manque = travail.manques.find(
    (m) =>
      m.regle === constat.regle &&
      m.annee === constat.annee &&
      (m.axe === null || m.axe === constat.axe),
  )
  if (manque) return manque.pourquoi
  for (const [unite, raison] of travail.gels) if (estDe(constat, unite)) return raison
  for (const [unite, cellules] of travail.plans) {
    if (!estDe(constat, unite)) continue
    const murs = [...new Set(cellules.flatMap(({ mur }) => mur ?? []))]
    if (murs.length > 0) return `ses cellules sont tenues par ${murs.join(', ')}`
    return 'aucun changement de ses parts, à coût, tiers et CEE tenus, ne la rend conforme'
  }
  return 'aucune cellule libre ne le lève'
}

/** Là où seul un coût qui change peut lever ce qui reste. */
function aLiberer(
  restent: readonly Constat[],
  { gels }: Travail,
  libres: CoutsLibres,
): CoutsLibres {
  const gelees = [...gels.keys()]
  return new Set(
    restent.flatMap((constat) => {
      const { axe, annee, action } = constat
      if (axe === null || annee === null || !estAxe(axe)) return []
      if (
        action === null ? constat.regle !== 'plancher-axe' : gelees.some((u) => estDe(constat, u))
      )
        return []
      const cle = cleDesCouts(axe, annee)
      return libres.has(cle) ? [] : [cle]
    }),
  )
}
