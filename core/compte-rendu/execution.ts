import {
  type Axe,
  axesFongibles,
  type Centimes,
  type Contrat,
  estAxe,
  moins,
  plusGrand,
  somme,
  type UniteDAction,
  ZERO,
} from '../modele/index.ts'
import { anneeDe } from '../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import type { Interpretations } from '../reglages/index.ts'
import { consommeDe } from '../regles/index.ts'
import type { EcartDAction, Execution, LigneDExecution } from './matiere.ts'
import { tauxDExecution } from './taux.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Une action programmée, une année. Centimes ; consommé null : inconnu, jamais 0. */
interface Mesure {
  readonly unite: UniteDAction
  readonly programme: Centimes
  readonly consomme: Centimes | null
  readonly ecart: Centimes
  readonly justification: string
}

/**
 * Ce que le contrat a programmé et consommé, par axe et par année : les actions dont la part de l'État est connue et
 * non nulle, sans l'emploi d'un département. `date` : AAAA-MM-JJ, qui dit quelles années sont écoulées.
 */
export function mesurerLExecution(
  contrat: Contrat,
  { justification }: Pick<Interpretations, 'justification'>,
  date: string,
): Execution {
  const fongibles = axesFongibles(contrat.collectivite.type)
  const mesures = contrat.unites.flatMap((u) => (horsDuPacte(u, fongibles) ? [] : mesurer(u)))
  const annees = [...new Set(mesures.flatMap(({ unite }) => unite.annee ?? []))].sort(
    (a, b) => a - b,
  )
  const ligne = (annee: number, axe: Axe | null): LigneDExecution => {
    const siennes = mesures.filter(
      ({ unite }) => unite.annee === annee && (axe === null || unite.axe === axe),
    )
    const suivies = siennes.flatMap((m) =>
      m.consomme === null ? [] : [{ ...m, consomme: m.consomme }],
    )
    const suivi = somme(suivies.map((m) => m.programme))
    const consomme = somme(suivies.map((m) => m.consomme))
    const justifiees = suivies.filter(
      (m) => m.justification !== '' && justification !== 'sans-effet',
    )
    const justifie = somme(justifiees.map((m) => m.ecart))
    return {
      axe,
      annee,
      enCours: annee >= anneeDe(date),
      programme: somme(siennes.map((m) => m.programme)),
      suivi,
      consomme,
      reste: moins(suivi, consomme),
      taux: tauxDExecution(suivi, consomme),
      actions: siennes.length,
      suivies: suivies.length,
      justifie,
      nonJustifie: moins(somme(suivies.map((m) => m.ecart)), justifie),
    }
  }
  return {
    lignes: annees.flatMap((annee) => [
      ...fongibles.map((axe) => ligne(annee, axe)),
      ligne(annee, null),
    ]),
    ecarts: mesures.flatMap(({ unite, ecart, justification }): EcartDAction[] =>
      ecart === 0 ? [] : [{ unite, montant: ecart, justification }],
    ),
  }
}

function horsDuPacte({ axe, annee }: UniteDAction, fongibles: readonly Axe[]): boolean {
  const horsAxes = axe === 'inconnu' || (estAxe(axe) && !fongibles.includes(axe))
  return horsAxes || annee === null || annee < premiere || annee > derniere
}

function mesurer(unite: UniteDAction): Mesure[] {
  const { partEtat } = unite.montants
  if (typeof partEtat !== 'number' || partEtat <= 0) return []
  const ecrit = unite.lignes.some((l) => typeof l.montants.consomme === 'number')
  const consomme = ecrit ? consommeDe(unite) : null
  const textes = unite.lignes.map((l) => l.textes.justification ?? '').filter((t) => t !== '')
  return [
    {
      unite,
      programme: partEtat,
      consomme,
      ecart: consomme === null ? ZERO : plusGrand(ZERO, moins(partEtat, consomme)),
      justification: textes.join('\n'),
    },
  ]
}
