import { centimes, fraction, pourcent } from '../modele/index.ts'
import { constante, type Parametre } from './parametre.ts'

export const parite = /* @__PURE__ */ constante(
  'parite',
  'Part de l’État dans ce qui reste à financer',
  fraction(1, 2),
  'cadrage/parite',
)

export const plancherDepartement = /* @__PURE__ */ constante(
  'plancher-departement',
  'Part minimale du plafond de l’axe, département',
  pourcent(40),
  'cadrage/plancher',
)

export const plancherMetropole = /* @__PURE__ */ constante(
  'plancher-metropole',
  'Part minimale du plafond de l’axe, métropole',
  pourcent(20),
  'cadrage/plancher',
)

export const plafondCee = /* @__PURE__ */ constante(
  'plafond-cee',
  'Part maximale des CEE et de l’État ensemble dans le coût',
  pourcent(70),
  'transition/cee',
)

export const tauxCee: Parametre<ReturnType<typeof pourcent>> = {
  id: 'taux-cee',
  titre: 'Part du coût d’un SLIME financée par les CEE',
  valeurs: [
    { depuis: 2024, valeur: pourcent(60), source: 'transition/cee', valableLe: '2026-11-23' },
    { depuis: 2025, valeur: pourcent(50), source: 'transition/cee', valableLe: '2026-11-23' },
  ],
}

/** Dernière année pour laquelle le texte écrit un taux ; au-delà, il est « à confirmer » (I7). */
export const derniereAnneeTauxCee = Math.max(...tauxCee.valeurs.map(({ depuis }) => depuis))

export const partCantine = /* @__PURE__ */ constante(
  'part-cantine',
  'Part maximale de la compensation cantine dans les crédits État de l’axe Transition',
  pourcent(30),
  'transition/cantine-part-axe',
)

export const compensationParRepas = /* @__PURE__ */ constante(
  'compensation-par-repas',
  'Compensation de l’État par repas servi',
  centimes(100),
  'transition/cantine-un-euro',
)

export const tarifMaximalDuRepas = /* @__PURE__ */ constante(
  'tarif-maximal-du-repas',
  'Tarif maximal du repas compensé',
  centimes(100),
  'transition/cantine-un-euro',
)

export const quotientMaximal = /* @__PURE__ */ constante(
  'quotient-maximal',
  'Quotient familial maximal du repas compensé',
  1000,
  'transition/cantine-un-euro',
)

export const anneesDuContrat = /* @__PURE__ */ constante(
  'annees-du-contrat',
  'Première et dernière années du contrat',
  { premiere: 2024, derniere: 2027 },
  'principes/pacte',
)

export const signatureLimite = /* @__PURE__ */ constante(
  'signature-limite',
  'Dernier jour admis pour la signature',
  '2024-06-30',
  'calendrier/signature',
)

/** Annoncée hors de la foire aux questions, qui disait fin mars N+2. */
export const echeanceMiParcours = /* @__PURE__ */ constante(
  'echeance-mi-parcours',
  'Échéance de l’évaluation à mi-parcours',
  '2026-06-30',
  'exterieure/mi-parcours',
)

/** Le programme budgétaire de l’emploi et celui des solidarités, d’après leurs intitulés au glossaire. */
export const programmeEmploi = /* @__PURE__ */ constante(
  'programme-emploi',
  'Programme budgétaire de l’accès et du retour à l’emploi',
  102,
  'glossaire/programme-102',
)

export const programmeSolidarites = /* @__PURE__ */ constante(
  'programme-solidarites',
  'Programme budgétaire de l’inclusion sociale',
  304,
  'glossaire/programme-304',
)
