import { type Centimes, moins, plus, ZERO } from '../modele/index.ts'
import { calcul, type Formule } from './calcul.ts'
import { facultatif, montant } from './entree.ts'
import { type Etape, sansTrace } from './etape.ts'

/** Centimes ; report omis : aucun. */
export interface Enveloppe {
  readonly plafond: Centimes
  readonly programme: Centimes
  readonly report?: Centimes
}

/** Crédits encore disponibles sous le plafond, relevé du report accordé (I12) ; négatif s'il est dépassé. */
export function resteSousPlafond(enveloppe: Enveloppe, etape: Etape = sansTrace): Centimes {
  const { plafond, programme, report = ZERO } = enveloppe
  const reste = moins(plus(plafond, report), programme)
  return report === 0
    ? etape('reste sous le plafond', 'plafond − programmé', reste)
    : etape('reste sous le plafond', 'plafond + report − programmé', reste)
}

const formuleRestePlafond: Formule<Enveloppe, Centimes> = {
  fonction: 'RESTEPLAFOND',
  entrees: {
    plafond: montant('le plafond', 'Plafond notifié pour l’année, en euros'),
    programme: montant('le programmé', 'Crédits de l’État programmés, en euros'),
    report: facultatif(
      montant('le report', 'Report accordé pour cette année, en euros\u00a0; omis\u00a0: aucun'),
    ),
  },
  calcule: resteSousPlafond,
}

export const calculRestePlafond = /* @__PURE__ */ calcul(formuleRestePlafond, {
  id: 'reste-plafond',
  titre: 'Crédits disponibles sous le plafond',
  description:
    'Plafond notifié, auquel Pacte ajoute le report accordé, moins ' +
    'les crédits programmés. Un résultat négatif est un dépassement.',
  sources: ['principes/plafonds-constants', 'calendrier/notification', 'calendrier/report'],
  parametres: {},
  exemples: [
    { source: null, entrees: { plafond: 320_000, programme: 100_000 }, attendu: 220_000 },
    {
      source: null,
      entrees: { plafond: 320_000, programme: 330_000, report: 20_000 },
      attendu: 10_000,
    },
    { source: null, entrees: { plafond: 320_000, programme: 320_000.01 }, attendu: -0.01 },
  ],
})
