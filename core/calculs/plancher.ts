import {
  type Centimes,
  type Fraction,
  moins,
  partSuperieure,
  plusGrand,
  type TypeCollectivite,
  ZERO,
} from '../modele/index.ts'
import { plancherDepartement, plancherMetropole, valeurDe } from '../parametres/index.ts'
import { calcul, type Formule } from './calcul.ts'
import { montant, typeDeCollectivite as type } from './entree.ts'
import { type Etape, sansTrace } from './etape.ts'

const TAUX: Readonly<Record<TypeCollectivite, Fraction>> = {
  departement: valeurDe(plancherDepartement),
  metropole: valeurDe(plancherMetropole),
}

/** Taux de plancher d'une collectivité ; null si son type est inconnu. */
export function tauxDePlancher(type: TypeCollectivite | null): Fraction | null {
  return type === null ? null : TAUX[type]
}

/** Part minimale du plafond notifié de l'axe (hors report), arrondie au centime supérieur. */
export function plancher(
  type: TypeCollectivite,
  plafond: Centimes,
  etape: Etape = sansTrace,
): Centimes {
  const formule = type === 'departement' ? 'taux d’un département' : 'taux d’une métropole'
  const taux = etape('taux du plancher', formule, TAUX[type])
  const minimum = partSuperieure(plafond, taux)
  const arrondi = { montant: plafond, taux, sens: 'supérieur' } as const
  return etape('plancher', 'plafond × taux du plancher', minimum, arrondi)
}

/** Ce qu'il reste à programmer pour atteindre le plancher ; 0 s'il est atteint. */
export function manqueAuPlancher(
  type: TypeCollectivite,
  plafond: Centimes,
  programme: Centimes,
  etape: Etape = sansTrace,
): Centimes {
  const minimum = plancher(type, plafond, etape)
  const manque = moins(minimum, programme)
  // Aucun mot d’une entrée dans la seconde formule : il serait remplacé par son montant.
  const formule = manque >= 0 ? 'plancher − programmé' : 'aucun, ce minimum est dépassé'
  return etape('manque', formule, plusGrand(ZERO, manque))
}

const plafond = montant(
  'le plafond',
  'Plafond notifié de l’axe pour l’année, hors report, en euros',
)

const TAUX_CITES = {
  'taux d’un département': plancherDepartement,
  'taux d’une métropole': plancherMetropole,
}

const formulePlancher: Formule<{ type: TypeCollectivite; plafond: Centimes }, Centimes> = {
  fonction: 'PLANCHER',
  entrees: { type, plafond },
  calcule: ({ type, plafond }, etape) => plancher(type, plafond, etape),
}

export const calculPlancher = /* @__PURE__ */ calcul(formulePlancher, {
  id: 'plancher',
  titre: 'Plancher de crédits d’un axe',
  description:
    'Part minimale du plafond notifié de l’axe à programmer dans l’année, arrondie au centime supérieur.',
  sources: ['cadrage/plancher', 'objectifs/axe-obligatoire', 'objectifs/fongibilite-metropole'],
  parametres: TAUX_CITES,
  exemples: [
    { source: null, entrees: { type: 'département', plafond: 320_000 }, attendu: 128_000 },
    { source: null, entrees: { type: 'métropole', plafond: 320_000 }, attendu: 64_000 },
    { source: null, entrees: { type: 'département', plafond: 100.01 }, attendu: 40.01 },
  ],
})

export interface Manque {
  readonly type: TypeCollectivite
  readonly plafond: Centimes
  readonly programme: Centimes
}

const formuleManquePlancher: Formule<Manque, Centimes> = {
  fonction: 'MANQUEPLANCHER',
  entrees: {
    type,
    plafond,
    programme: montant('le programmé', 'Crédits de l’État programmés sur l’axe, en euros'),
  },
  calcule: (e, etape) => manqueAuPlancher(e.type, e.plafond, e.programme, etape),
}

export const calculManquePlancher = /* @__PURE__ */ calcul(formuleManquePlancher, {
  id: 'manque-plancher',
  titre: 'Crédits qui manquent pour atteindre le plancher',
  description:
    'Plancher de l’axe moins les crédits programmés\u00a0; 0 si le plancher est atteint.',
  sources: ['cadrage/plancher'],
  parametres: TAUX_CITES,
  exemples: [
    {
      source: null,
      entrees: { type: 'département', plafond: 320_000, programme: 100_000 },
      attendu: 28_000,
    },
    {
      source: null,
      entrees: { type: 'département', plafond: 320_000, programme: 128_000 },
      attendu: 0,
    },
    {
      source: null,
      entrees: { type: 'métropole', plafond: 320_000, programme: 63_999.99 },
      attendu: 0.01,
    },
  ],
})
