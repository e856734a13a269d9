import type { BilanAxe } from '../../bilan/index.ts'
import { calculManquePlancher, expliquer, plancher } from '../../calculs/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { enPourcent, moins, type TypeCollectivite } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { plancherDepartement, plancherMetropole, valeurDe } from '../../parametres/index.ts'
import type { CleInterpretation } from '../../reglages/index.ts'
import { surAxe } from '../phrases-d-axe.ts'
import { type Contexte, regleDAxe } from '../regle.ts'

export const plancherAxe = regleDAxe({
  id: 'plancher-axe',
  titre: 'Plancher de l’axe',
  gravites: ['bloquant'],
  enonce: `Chaque année où le contrat programme des crédits, chaque axe en reçoit au moins une part fixe de son plafond notifié, hors report : ${taux('departement')} pour un département, ${taux('metropole')} pour une métropole.`,
  sources: ['cadrage/plancher', 'objectifs/axe-obligatoire', 'objectifs/fongibilite-metropole'],
  interpretations: ['appreciation', 'lyon'],
  colonnes: ['axe', 'annee', 'partEtat'],
  examine: (bilan, contexte, signaler) => {
    const { plafond, programme, incomplet, fongible, lieux } = bilan
    if (!fongible || plafond === null || incomplet) return
    // Type inconnu : sous le taux le plus bas, l'axe est en défaut dans les deux cas.
    const type = contexte.contrat.collectivite.type ?? 'metropole'
    const minimum = bilan.plancher ?? plancher(type, plafond)
    if (programme >= minimum || !programmeDesCredits(bilan, contexte)) return
    const manque = ecrireEuros(moins(minimum, programme))
    signaler({
      lieux,
      message:
        `${surAxe(bilan)} : ${ecrireEuros(programme)} programmés, plancher ${ecrireEuros(minimum)} ` +
        `(${taux(type)} de ${ecrireEuros(plafond)}). Il manque ${manque}${reserve(contexte)} : ` +
        'programmer au moins cette somme en plus sur les actions de cet axe.',
      etapes: [
        ...expliquer(calculManquePlancher, { type, plafond, programme }),
        ...creditsSansAxe(bilan, contexte),
      ],
      montants: { constate: programme, attendu: minimum },
      interpretations: ['appreciation', ...interpretationDeLyon(contexte)],
    })
  },
})

function programmeDesCredits({ annee }: BilanAxe, { bilans }: Contexte): boolean {
  return bilans.annees.some((b) => b.annee === annee && b.programme > 0)
}

function taux(type: TypeCollectivite): string {
  return enPourcent(valeurDe(type === 'departement' ? plancherDepartement : plancherMetropole))
}

function reserve({ contrat }: Contexte): string {
  return contrat.collectivite.type === null
    ? ' au moins (le type de collectivité est inconnu : c’est le taux le plus bas qui est compté)'
    : ''
}

function creditsSansAxe({ annee }: BilanAxe, { bilans }: Contexte): string[] {
  const horsAxes = bilans.annees.find((b) => b.annee === annee)?.horsAxes ?? 0
  if (horsAxes === 0) return []
  return ['Les crédits inscrits sur un axe non reconnu ne comptent dans aucun plancher.']
}

function interpretationDeLyon({ contrat }: Contexte): CleInterpretation[] {
  return /\blyon\b/.test(normaliser(contrat.collectivite.nom ?? '')) ? ['lyon'] : []
}
