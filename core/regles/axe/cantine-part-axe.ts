import type { BilanAxe } from '../../bilan/index.ts'
import {
  type Centimes,
  centimes,
  enPourcent,
  fraction,
  moins,
  partInferieure,
  plusGrand,
  somme,
  type UniteDAction,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { partCantine, valeurDe } from '../../parametres/index.ts'
import type { Interpretations } from '../../reglages/index.ts'
import { cellulesDe } from '../cellules.ts'
import { compter, surAxe } from '../phrases-d-axe.ts'
import { corrigerPartEtat } from '../plan/index.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'
import { direLaReprise, etapesDeReprise } from './plafond-repris.ts'

const PART = valeurDe(partCantine)
const RESTE = fraction(PART.denominateur - PART.numerateur, PART.denominateur)

export const cantinePartAxe = regleDeContrat({
  id: 'cantine-part-axe',
  titre: 'Part de la compensation cantine dans l’axe Transition',
  gravites: ['bloquant'],
  enonce:
    `Dans l’année, la compensation des repas ne dépasse pas ${enPourcent(PART)} des ` +
    'crédits de l’État de l’axe Transition ; un dépassement ne relève pas cette limite.',
  sources: ['transition/cantine-part-axe', 'transition/cantine-depassement'],
  interpretations: ['cantineDenominateur', 'cantineNumerateur'],
  colonnes: ['axe', 'annee', 'partEtat'],
  examine: (contexte, signaler) => {
    const toutes = cantinesDe(contexte)
    if (toutes.length === 0) return
    for (const bilan of contexte.bilans.annuels.axes) {
      if (bilan.axe !== 'transition' || bilan.annee === null) continue
      const credits = creditsDeLAxe(bilan, contexte.interpretations)
      const cantines = toutes.filter((c) => c.unite.annee === bilan.annee)
      if (credits === null || cantines.length === 0) continue
      const total = somme(cantines.map((c) => c.montant))
      const maximum = partInferieure(credits, PART)
      if (total <= maximum) continue
      const auPlafond = contexte.interpretations.cantineDenominateur === 'plafond'
      const baisse = baisseNecessaire(total, credits, contexte.interpretations)
      const [seule, ...autres] = cantines
      signaler({
        axe: 'transition',
        annee: bilan.annee,
        lieux: cellulesDe(
          cantines.flatMap((c) => c.unite.lignes),
          'partEtat',
        ),
        message:
          `${surAxe(bilan)} : ${ecrireEuros(total)} de part de l’État pour la cantine ` +
          `(${compter(cantines.length, 'action')}), maximum ${ecrireEuros(maximum)} ` +
          `(${enPourcent(PART)} de ${ecrireEuros(credits)}${auPlafond ? direLaReprise(bilan) : ''}). ` +
          'Baisser la part de l’État de ces actions de ' +
          `${ecrireEuros(baisse)}\u00a0: la collectivité porte la différence.`,
        etapes: [
          ...(auPlafond ? etapesDeReprise([bilan]) : []),
          ...cantines.map((c) => `${c.unite.action}\u00a0: ${ecrireEuros(c.montant)}`),
          `cantine = ${ecrireEuros(total)}`,
          `maximum = ${enPourcent(PART)} × ${ecrireEuros(credits)} = ${ecrireEuros(maximum)}`,
          `dépassement = ${ecrireEuros(moins(total, maximum))}`,
          ...(baisse === moins(total, maximum)
            ? []
            : [
                'baisse = dépassement ÷ ' +
                  `${enPourcent(RESTE)} = ${ecrireEuros(baisse)}, car elle abaisse aussi les crédits de l’axe`,
              ]),
        ],
        montants: { constate: total, attendu: maximum },
        interpretations: ['cantineDenominateur', 'cantineNumerateur'],
        ...(seule && autres.length === 0
          ? corrigerPartEtat(seule.unite, moins(seule.montant, baisse))
          : {}),
      })
    }
  },
})

export interface Cantine {
  readonly unite: UniteDAction
  readonly montant: Centimes
}

// Une part illisible parmi elles ne peut qu'aggraver le dépassement.
export function cantinesDe({ contrat, interpretations }: Contexte): Cantine[] {
  const cantines: Cantine[] = []
  for (const unite of contrat.unites) {
    if (unite.traits.cantine === null) continue
    if (interpretations.cantineNumerateur === 'compensation' && !unite.compensation) continue
    const montant = unite.montants.partEtat
    if (typeof montant === 'number' && montant > 0) cantines.push({ unite, montant })
  }
  return cantines
}

/** Ce à quoi la cantine se mesure (I4) ; null s'il n'est pas tout lu. */
export function creditsDeLAxe(
  { programme, plafond, incomplet }: Pick<BilanAxe, 'programme' | 'plafond' | 'incomplet'>,
  { cantineDenominateur }: Interpretations,
): Centimes | null {
  if (cantineDenominateur === 'plafond') return plafond
  return incomplet ? null : programme
}

/**
 * De combien baisser la cantine, en centimes ; zéro ou moins si elle tient. La baisser baisse aussi les crédits
 * programmés de l'axe, donc le maximum : x = (cantine − 30 % × crédits) ÷ 70 %.
 */
export function baisseNecessaire(
  total: Centimes,
  credits: Centimes,
  { cantineDenominateur }: Interpretations,
): Centimes {
  const exces = moins(total, partInferieure(credits, PART))
  if (cantineDenominateur === 'plafond') return exces
  const { numerateur, denominateur } = PART
  const reste = denominateur - numerateur
  const baisse = Math.ceil((total * denominateur - credits * numerateur) / reste)
  return plusGrand(exces, centimes(Math.min(baisse, total)))
}
