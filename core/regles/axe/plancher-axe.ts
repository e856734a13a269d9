import type { BilanAxe } from '../../bilan/index.ts'
import { calculManquePlancher, expliquer, plancher } from '../../calculs/index.ts'
import { normaliser } from '../../libelle/index.ts'
import {
  type Centimes,
  enPourcent,
  moins,
  plus,
  type TypeCollectivite,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { plancherDepartement, plancherMetropole, valeurDe } from '../../parametres/index.ts'
import type { CleInterpretation } from '../../reglages/index.ts'
import { surAxe } from '../phrases-d-axe.ts'
import { type Contexte, regleDAxe } from '../regle.ts'
import { direLaReprise, etapesDeReprise } from './plafond-repris.ts'

export const plancherAxe = regleDAxe({
  id: 'plancher-axe',
  titre: 'Plancher de l’axe',
  gravites: ['bloquant'],
  enonce:
    'Chaque année programmée (une part de l’État écrite, même nulle), chaque axe reçoit au ' +
    `moins une part de son plafond notifié, hors report : ${taux('departement')} pour un ` +
    `département, ${taux('metropole')} pour une métropole.`,
  sources: [
    'cadrage/plancher',
    'objectifs/axe-obligatoire',
    'objectifs/fongibilite-metropole',
    'principes/plafonds-constants',
  ],
  interpretations: ['appreciation', 'lyon'],
  colonnes: ['axe', 'annee', 'partEtat'],
  examine: (bilan, contexte, signaler) => {
    const { plafond, programme, incertains, lieux } = bilan
    const minimum = plancherExigible(bilan, contexte)
    if (minimum === null || plafond === null) return
    const type = typeSuppose(contexte)
    // Des crédits d'un axe ou d'une année non compris pourraient suffire : on ne conclut pas (lecture précise 14).
    if (plus(programme, incertains) >= minimum) return
    const manque = ecrireEuros(moins(minimum, programme))
    signaler({
      lieux,
      message:
        `${surAxe(bilan)}\u00a0: ${ecrireEuros(programme)} programmés, plancher ${ecrireEuros(minimum)} ` +
        `(${taux(type)} de ${ecrireEuros(plafond)}${direLaReprise(bilan)}). Il manque ` +
        `${manque}${reserve(contexte)}\u00a0: ` +
        'programmer au moins cette somme en plus sur les actions de cet axe.',
      etapes: [
        ...etapesDeReprise([bilan]),
        ...expliquer(calculManquePlancher, { type, plafond, programme }),
        ...creditsIncertains(bilan),
      ],
      montants: { constate: programme, attendu: minimum },
      interpretations: ['appreciation', ...interpretationDeLyon(contexte)],
    })
  },
})

/** Ce que l'axe doit recevoir, en centimes ; null quand rien ne l'exige, ou que l'axe n'est pas tout lu. */
export function plancherExigible(bilan: BilanAxe, contexte: Contexte): Centimes | null {
  const { plafond, incomplet, fongible } = bilan
  if (!fongible || plafond === null || incomplet || !estProgrammee(bilan, contexte)) return null
  return bilan.plancher ?? plancher(typeSuppose(contexte), plafond)
}

/** Type inconnu : sous le taux le plus bas, l'axe est en défaut dans les deux cas. */
function typeSuppose({ contrat }: Contexte): TypeCollectivite {
  return contrat.collectivite.type ?? 'metropole'
}

function estProgrammee({ annee }: BilanAxe, { bilans }: Contexte): boolean {
  return bilans.annees.some((b) => b.annee === annee && b.programmee)
}

function taux(type: TypeCollectivite): string {
  return enPourcent(valeurDe(type === 'departement' ? plancherDepartement : plancherMetropole))
}

function reserve({ contrat }: Contexte): string {
  return contrat.collectivite.type === null
    ? ' au moins (le type de collectivité est inconnu\u00a0: c’est le taux le plus bas qui est compté)'
    : ''
}

function creditsIncertains({ incertains }: BilanAxe): string[] {
  if (incertains === 0) return []
  return [
    `même avec les crédits dont l’axe ou l’année n’est pas reconnu (${ecrireEuros(incertains)}), le plancher ` +
      'n’est pas atteint',
  ]
}

function interpretationDeLyon({ contrat }: Contexte): CleInterpretation[] {
  return /\blyon\b/.test(normaliser(contrat.collectivite.nom ?? '')) ? ['lyon'] : []
}
