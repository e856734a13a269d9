import { type Centimes, moins, plusGrand, ZERO } from '../modele/index.ts'
import { calcul, type Formule } from './calcul.ts'
import { facultatif, montant } from './entree.ts'
import { type Etape, sansTrace } from './etape.ts'

/** Une année écoulée ; centimes, justifiés omis : aucun. */
export interface Execution {
  readonly credits: Centimes
  readonly engages: Centimes
  readonly justifies?: Centimes
}

/** Maximum théorique de la baisse des crédits nouveaux de l'année suivante ; jamais négatif. */
export function diminution(execution: Execution, etape: Etape = sansTrace): Centimes {
  const { credits, engages, justifies = ZERO } = execution
  const ecart = moins(moins(credits, engages), justifies)
  return etape('baisse maximale', formuleDe(ecart, justifies), plusGrand(ZERO, ecart))
}

/** Aucun mot d’une entrée dans la première formule : il serait remplacé par son montant. */
function formuleDe(ecart: Centimes, justifies: Centimes): string {
  if (ecart < 0) return 'aucune, rien ne reste à employer'
  return justifies === 0 ? 'crédits − engagés' : 'crédits − engagés − justifiés'
}

const formuleDiminution: Formule<Execution, Centimes> = {
  fonction: 'DIMINUTION',
  entrees: {
    credits: montant('les crédits', 'Crédits de l’État programmés dans l’année, en euros'),
    engages: montant('les engagés', 'Crédits engagés (ou consommés), en euros'),
    justifies: facultatif(
      montant(
        'les justifiés',
        'Part de l’écart dûment justifiée, en euros\u00a0; omis\u00a0: aucune',
      ),
    ),
  },
  calcule: diminution,
}

export const calculDiminution = /* @__PURE__ */ calcul(formuleDiminution, {
  id: 'diminution',
  titre: 'Baisse possible des crédits nouveaux de l’année suivante',
  description:
    'Maximum théorique\u00a0: ce qui était programmé et n’a été ni engagé ni justifié. Le préfet apprécie.',
  sources: ['calendrier/report', 'suivi/derniere-annee'],
  parametres: {},
  exemples: [
    { source: null, entrees: { credits: 100_000, engages: 60_000 }, attendu: 40_000 },
    {
      source: null,
      entrees: { credits: 100_000, engages: 60_000, justifies: 15_000 },
      attendu: 25_000,
    },
    { source: null, entrees: { credits: 100_000, engages: 110_000 }, attendu: 0 },
  ],
})
