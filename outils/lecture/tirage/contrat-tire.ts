import { AXES, type Axe, type TypeCollectivite } from '../../../core/modele/index.ts'
import {
  DEPARTEMENTS,
  FACONS,
  FINANCEURS,
  INDICATEURS,
  METROPOLES,
  OBJETS,
  PORTEURS,
} from '../mots/index.ts'
import type { Choisir } from './choix.ts'
import { type Hasard, hasard } from './hasard.ts'

/**
 * Le plan de financement d'une action, une année, en euros. Un texte est un montant que le service n'a pas su
 * écrire.
 */
export interface Parts {
  readonly cout: number
  readonly partEtat: number
  readonly partCollectivite: number | string
  readonly fse: number
  readonly cee: number
  /** Dans l'ordre des financeurs du contrat. */
  readonly tiers: readonly number[]
}

export interface ActionTiree {
  readonly axe: Axe
  readonly libelle: string
  readonly porteur: string
  readonly nature: string
  readonly indicateur: string
  /** Dans l'ordre des années du contrat. */
  readonly parts: readonly Parts[]
}

export interface ContratTire {
  readonly type: TypeCollectivite
  readonly nom: string
  readonly annees: readonly number[]
  /** Dans l'ordre où la collectivité les présente. */
  readonly axes: readonly Axe[]
  readonly financeurs: readonly string[]
  readonly avecFse: boolean
  readonly avecCee: boolean
  readonly actions: readonly ActionTiree[]
  /** Le plafond annuel notifié, en euros. */
  readonly plafonds: Readonly<Record<Axe, number>>
}

const ANNEES_DU_CONTRAT = [2024, 2025, 2026, 2027]
const NOMBRE_D_ANNEES = { une: 1, deux: 2, trois: 3, quatre: 4 } as const
const MINIMUM_D_ACTIONS = 6
const MAXIMUM_D_ACTIONS = 25
/** Un multiple de 100 € s'écrit sans perte en milliers d'euros. */
const PAS = 100

export function tirerContrat(
  graine: number,
  choisir: Choisir,
  plusieursAnnees: boolean,
): ContratTire {
  const de = hasard(graine, 'contrat')
  const type = de.chance(0.6) ? 'departement' : 'metropole'
  const nombre =
    NOMBRE_D_ANNEES[choisir('annees', plusieursAnnees ? ['deux', 'trois', 'quatre'] : ['une'])]
  const depart = de.entier(ANNEES_DU_CONTRAT.length - nombre + 1)
  const annees = ANNEES_DU_CONTRAT.slice(depart, depart + nombre)
  const financeurs = de.melanger(FINANCEURS).slice(0, 1 + de.entier(4))
  const avecFse = de.chance(0.5)
  const avecCee = de.chance(0.3)
  const axes = axesDe(de, type)
  const partage = { financeurs: financeurs.length, avecFse, avecCee }
  const total = MINIMUM_D_ACTIONS + de.entier(MAXIMUM_D_ACTIONS - MINIMUM_D_ACTIONS + 1)
  const actions = axes.flatMap((axe, rang) => {
    const combien = Math.max(2, Math.floor((total + rang) / axes.length))
    return tirerActions(de, axe, combien, annees.length, partage)
  })
  return {
    type,
    nom: type === 'departement' ? de.parmi(DEPARTEMENTS) : de.parmi(METROPOLES),
    annees,
    axes,
    financeurs,
    avecFse,
    avecCee,
    actions,
    plafonds: {
      enfance: plafond(de),
      emploi: plafond(de),
      droits: plafond(de),
      transition: plafond(de),
    },
  }
}

function plafond(de: Hasard): number {
  return 150_000 + 1_000 * de.entier(400)
}

function axesDe(de: Hasard, type: TypeCollectivite): readonly Axe[] {
  const presents =
    type === 'metropole' || de.chance(0.2) ? AXES : AXES.filter((a) => a !== 'emploi')
  return de.chance(0.75) ? presents : de.melanger(presents)
}

interface Partage {
  readonly financeurs: number
  readonly avecFse: boolean
  readonly avecCee: boolean
}

function tirerActions(
  de: Hasard,
  axe: Axe,
  combien: number,
  annees: number,
  partage: Partage,
): ActionTiree[] {
  return de
    .melanger(OBJETS[axe])
    .slice(0, combien)
    .map((objet) => {
      const base = 50 + de.entier(900)
      const cee = partage.avecCee && axe === 'transition' && de.chance(0.5)
      return {
        axe,
        libelle: `${de.parmi(FACONS)} ${objet}`.replace(/ de ([aeéiou])/, ' d’$1'),
        porteur: de.parmi(PORTEURS),
        nature: de.chance(0.6) ? 'Nouvelle' : 'Renforcée',
        indicateur: de.parmi(INDICATEURS),
        parts: Array.from({ length: annees }, () =>
          avecFaute(de, tirerParts(de, base + de.entier(80), cee, partage)),
        ),
      }
    })
}

function tirerParts(de: Hasard, centaines: number, cee: boolean, partage: Partage): Parts {
  const cout = 2 * centaines * PAS
  const tiers = Array.from({ length: partage.financeurs }, () =>
    de.chance(0.3) ? PAS * 2 * Math.floor((centaines * (1 + de.entier(8))) / 100) : 0,
  )
  const certificats = cee ? PAS * 2 * Math.floor(centaines * 0.2) : 0
  const aPartager = cout - certificats - tiers.reduce((a, b) => a + b, 0)
  const partEtat = de.chance(0.85)
    ? aPartager / 2
    : PAS * Math.floor((aPartager / PAS) * (0.25 + de.entier(20) / 100))
  const fse =
    partage.avecFse && de.chance(0.35) ? PAS * Math.floor(((aPartager - partEtat) / PAS) * 0.3) : 0
  return {
    cout,
    partEtat,
    partCollectivite: aPartager - partEtat - fse,
    fse,
    cee: certificats,
    tiers,
  }
}

/** Une ligne sur trente porte la faute qu'un contrôle doit trouver : elle doit se lire telle quelle. */
function avecFaute(de: Hasard, parts: Parts): Parts {
  if (!de.chance(1 / 30)) return parts
  const genre = de.entier(3)
  if (genre === 0) return { ...parts, cout: parts.cout + PAS * (1 + de.entier(20)) }
  if (genre === 1)
    return { ...parts, partCollectivite: de.parmi(['à confirmer', 'n. c.', 'en attente']) }
  const trop = PAS * (1 + de.entier(30))
  const { partCollectivite } = parts
  if (typeof partCollectivite !== 'number' || partCollectivite <= trop) return parts
  return { ...parts, partEtat: parts.partEtat + trop, partCollectivite: partCollectivite - trop }
}
