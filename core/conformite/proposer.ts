import type { BilanAnnee } from '../bilan/index.ts'
import type { Constat } from '../constats/index.ts'
import { estSansTableau } from '../examen/index.ts'
import { estAxe, type UniteDAction } from '../modele/index.ts'
import { type Changement, mesurer, montrerLesCellules } from './changements.ts'
import { type Chantier, type Demande, ouvrirLeChantier, placer } from './chantier.ts'
import { ecrireVirtuellement } from './grille-virtuelle.ts'
import { lier } from './lier.ts'
import type { Manque, Place } from './place.ts'
import { direLesPlanchers } from './planchers.ts'
import {
  type CoutsLibres,
  cleDesCouts,
  type PlancherReleve,
  type Proposition,
  type Reste,
} from './proposition.ts'
import { REGLES_CHIFFREES } from './regles-chiffrees.ts'
import { suivreLesTotaux } from './totaux.ts'
import { valeurDans } from './valeur.ts'
import { avisSur, uniteVirtuelle } from './virtuel.ts'

/**
 * Les cellules d'action à changer pour lever les bloquants chiffrés, le moins possible. Rien n'est écrit. Même entrée,
 * même proposition, quel que soit l'ordre des lignes.
 */
export function proposer(demande: Demande): Proposition {
  const { examen } = demande
  const bloquants = examen.constats.filter(estChiffre)
  if (bloquants.length === 0) return conclure(demande, bloquants, RIEN)
  if (examen.interpretations.appreciation === 'contrat') {
    return conclure(demande, bloquants, { ...RIEN, surLeContrat: true })
  }
  const chantier = ouvrirLeChantier(demande)
  const annees = new Set(bloquants.map(({ annee }) => annee))
  const resolues = chantier.contexte.bilans.annees
    .filter(({ annee }) => annee !== null && annees.has(annee))
    .map((bilan) => resoudre(bilan, chantier))
  return conclure(demande, bloquants, {
    chantier,
    changements: resolues.flatMap(({ changements }) => changements),
    manques: resolues.flatMap(({ annee, manques }) => manques.map((m) => ({ ...m, annee }))),
    planchers: resolues.flatMap(({ planchers }) => planchers),
    surLeContrat: false,
  })
}

interface Travail {
  readonly chantier: Chantier | null
  readonly changements: readonly Changement[]
  readonly manques: readonly (Manque & { readonly annee: number | null })[]
  readonly planchers: readonly PlancherReleve[]
  /** I3 « contrat » : les années se tiennent, la proposition ne sait pas encore les lier. */
  readonly surLeContrat: boolean
}

const RIEN: Travail = {
  chantier: null,
  changements: [],
  manques: [],
  planchers: [],
  surLeContrat: false,
}

function resoudre(bilan: BilanAnnee, chantier: Chantier) {
  const annee = placer(bilan, chantier)
  const { manques, releves } = lier(bilan, annee, chantier.facons)
  return {
    annee: bilan.annee,
    manques,
    changements: [...annee.places.values()].flatMap((p) => changementDe(p, chantier)),
    planchers: bilan.annee === null ? [] : direLesPlanchers(bilan.annee, annee, releves, chantier),
  }
}

function estChiffre({ gravite, regle }: Constat): boolean {
  return gravite === 'bloquant' && REGLES_CHIFFREES.includes(regle)
}

function changementDe(
  { menu, prise, raisons }: Place,
  { contexte, plans }: Chantier,
): Changement[] {
  const { unite, avis } = menu
  const ecritures = new Map(
    [...(prise.option.poser(prise.etat) ?? [])].filter(
      ([cellule, apres]) => apres !== cellule.avant,
    ),
  )
  if (ecritures.size === 0) return []
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
  const rendu = valeurs.size === 0 ? examen : demande.examiner(seules.classeur)
  const totaux = valeurs.size === 0 ? [] : suivreLesTotaux(demande, examen, rendu)
  for (const { feuille, cellule, valeur } of totaux) valeurs.set(`${feuille}!${cellule}`, valeur)
  // Sans total qui suive, la grille est celle qu'on vient de juger.
  const grille = totaux.length === 0 ? seules : ecrireVirtuellement(classeur, valeurs)
  const apres = totaux.length === 0 ? rendu : demande.examiner(grille.classeur)
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
    planchers: travail.planchers,
    aLiberer: aLiberer(restent, travail, demande.coutsLibres ?? new Set()),
  }
}

/** Le même constat, avant et après. */
export function cleDe({ regle, axe, annee, action, feuille, cellules }: Constat): string {
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
  for (const [unite, raison] of travail.chantier?.gels ?? [])
    if (estDe(constat, unite)) return raison
  for (const [unite, cellules] of travail.chantier?.plans ?? []) {
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
  { chantier }: Travail,
  libres: CoutsLibres,
): CoutsLibres {
  const gelees = [...(chantier?.gels.keys() ?? [])]
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
