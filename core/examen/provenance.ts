import { dateEnClair } from '../constats/index.ts'
import { NOMS_DES_TYPES, nomCite } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import {
  completerInterpretations,
  direInterpretation,
  INTERPRETATIONS,
  interpretationsChangees,
  type ReglagesDuContrat,
} from '../reglages/index.ts'

/** D'où vient un réglage, tel qu'on le dit. */
export type Provenance = 'du fichier donné par --contrat' | 'des réglages gardés dans le classeur'

type Montant = ReglagesDuContrat['plafonds'][number]

/** Ce qui décide du verdict sans être dans les cellules, et d'où cela vient ; une phrase, ou aucune. */
export function direLesReglages(reglages: ReglagesDuContrat, provenance: Provenance): string[] {
  const { collectivite, type, outreMer, annee, signature, plafonds, reports, dejaRepris } = reglages
  const dits = [
    collectivite === undefined ? [] : [`collectivité «\u00a0${collectivite}\u00a0»`],
    type === undefined ? [] : [`type «\u00a0${NOMS_DES_TYPES[type]}\u00a0»`],
    outreMer === undefined ? [] : [outreMer ? 'outre-mer' : 'pas d’outre-mer'],
    annee === undefined ? [] : [`année ${annee}`],
    signature === undefined ? [] : [`signature le ${dateEnClair(signature)}`],
    plafonds.map((montant) => direUnMontant('plafond', montant)),
    reports.map((montant) => direUnMontant('report', montant)),
    (dejaRepris ?? []).map((montant) => direUnMontant('crédits déjà repris', montant)),
    direLesInterpretationsChangees(reglages),
  ].flat()
  return dits.length === 0
    ? []
    : [`Viennent ${provenance}, et non des cellules\u00a0: ${dits.join('\u00a0; ')}.`]
}

function direUnMontant(quoi: string, { axe, annee, montant }: Montant): string {
  const quand = annee === null ? '' : ` en ${annee}`
  return `${quoi} de l’axe ${nomCite(axe)}${quand}\u00a0: ${ecrireEuros(montant)}`
}

function direLesInterpretationsChangees({ interpretations }: ReglagesDuContrat): string[] {
  const changees = interpretationsChangees(interpretations)
  const retenues = completerInterpretations(interpretations)
  return INTERPRETATIONS.filter(({ cle }) => changees.includes(cle)).map(
    ({ cle, titre }) => `${titre}\u00a0: ${direInterpretation(cle, retenues)}`,
  )
}
