import type { BilanAnnee } from '../bilan/index.ts'
import type { Constat } from '../constats/index.ts'
import { type Examen, estSansTableau, type SansTableau } from '../examen/index.ts'
import { estAxe, type UniteDAction } from '../modele/index.ts'
import { type Changement, changer, mesurer, montrerLesCellules } from './changements.ts'
import { type Chantier, type Demande, ouvrirLeChantier, placer } from './chantier.ts'
import { enchainer, reunirLesPlanchers } from './enchainer.ts'
import { ecrireVirtuellement, type GrilleVirtuelle } from './grille-virtuelle.ts'
import { lier } from './lier.ts'
import type { Manque } from './place.ts'
import { direLesPlanchers } from './planchers.ts'
import {
  type CoutsLibres,
  cleDesCouts,
  type PlancherReleve,
  type Proposition,
  type Reste,
  type TotalSuivi,
} from './proposition.ts'
import { REGLES_CHIFFREES } from './regles-chiffrees.ts'
import { suivreLesTotaux } from './totaux.ts'
import { valeurDans } from './valeur.ts'

/** Ce qu'un passage écrit peut en débloquer un autre ; au-delà, ce qui reste est dit. */
const PASSAGES_AU_PLUS = 4

/**
 * Les cellules d'action à changer pour lever les bloquants chiffrés, le moins possible. Rien n'est écrit. Même entrée,
 * même proposition, quel que soit l'ordre des lignes ; rejouée sur ce qu'elle écrit, elle ne change plus rien.
 */
export function proposer(demande: Demande): Proposition {
  const { examen } = demande
  const bloquants = examen.constats.filter(estChiffre)
  if (bloquants.length === 0) return conclure(demande, bloquants, RIEN, jouer(demande, RIEN))
  if (examen.interpretations.appreciation === 'contrat') {
    const travail = { ...RIEN, surLeContrat: true }
    return conclure(demande, bloquants, travail, jouer(demande, travail))
  }
  const depart = ouvrirLeChantier(demande)
  let travail = travailler(depart, bloquants)
  let jouee = jouer(demande, travail)
  for (let passage = 1; passage < PASSAGES_AU_PLUS && travail.changements.length > 0; passage++) {
    const { apres, grille } = jouee
    const encore = estSansTableau(apres) ? [] : apres.constats.filter(estChiffre)
    if (estSansTableau(apres) || encore.length === 0) break
    const chantier = ouvrirLeChantier({ ...demande, classeur: grille.classeur, examen: apres })
    const suite = travailler(chantier, encore)
    if (suite.changements.length === 0) break
    travail = {
      ...suite,
      changements: enchainer(travail.changements, suite.changements, depart),
      planchers: reunirLesPlanchers(travail.planchers, suite.planchers),
    }
    jouee = jouer(demande, travail)
  }
  return conclure(demande, bloquants, travail, jouee)
}

/** Un passage, année par année. */
function travailler(chantier: Chantier, bloquants: readonly Constat[]): Travail {
  const annees = new Set(bloquants.map(({ annee }) => annee))
  const resolues = chantier.contexte.bilans.annees
    .filter(({ annee }) => annee !== null && annees.has(annee))
    .map((bilan) => resoudre(bilan, chantier))
  return {
    chantier,
    changements: resolues.flatMap(({ changements }) => changements),
    manques: resolues.flatMap(({ annee, manques }) => manques.map((m) => ({ ...m, annee }))),
    planchers: resolues.flatMap(({ planchers }) => planchers),
    surLeContrat: false,
  }
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
    changements: [...annee.places.values()].flatMap(({ menu: { unite }, prise, raisons }) =>
      changer(unite, prise.option.poser(prise.etat) ?? new Map(), raisons, chantier),
    ),
    planchers: bilan.annee === null ? [] : direLesPlanchers(bilan.annee, annee, releves, chantier),
  }
}

function estChiffre({ gravite, regle }: Constat): boolean {
  return gravite === 'bloquant' && REGLES_CHIFFREES.includes(regle)
}

/** La grille où tout serait écrit, et ce que la vérification en dit. */
interface Jouee {
  readonly grille: GrilleVirtuelle
  readonly totaux: readonly TotalSuivi[]
  readonly apres: Examen | SansTableau
}

/** Rejoue la vérification sur la grille virtuelle : elle seule dit ce qui est levé, ce qui reste, ce qui est né. */
function jouer(demande: Demande, { changements }: Travail): Jouee {
  const { examen, classeur } = demande
  const valeurs = new Map(
    changements.flatMap(({ ecritures }) =>
      [...ecritures].map(([cellule, apres]) => [cellule.cle, valeurDans(cellule, apres)] as const),
    ),
  )
  const seules = ecrireVirtuellement(classeur, valeurs)
  if (valeurs.size === 0) return { grille: seules, totaux: [], apres: examen }
  const rendu = demande.examiner(seules.classeur)
  const totaux = suivreLesTotaux(demande, examen, rendu)
  // Sans total qui suive, la grille est celle qu'on vient de juger.
  if (totaux.length === 0) return { grille: seules, totaux, apres: rendu }
  for (const { feuille, cellule, valeur } of totaux) valeurs.set(`${feuille}!${cellule}`, valeur)
  const grille = ecrireVirtuellement(classeur, valeurs)
  return { grille, totaux, apres: demande.examiner(grille.classeur) }
}

function conclure(
  demande: Demande,
  bloquants: readonly Constat[],
  travail: Travail,
  { grille, totaux, apres }: Jouee,
): Proposition {
  const { examen } = demande
  const { changements } = travail
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
    aLiberer: travail.surLeContrat
      ? new Set()
      : aLiberer(restent, travail, demande.coutsLibres ?? new Set()),
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
