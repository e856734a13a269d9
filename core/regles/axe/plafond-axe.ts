import type { BilanAnnee, BilanAxe } from '../../bilan/index.ts'
import { calculRestePlafond, expliquer } from '../../calculs/index.ts'
import { type Centimes, moins, plus } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { enumerer } from '../phrases.ts'
import { nomCite, surAxe } from '../phrases-d-axe.ts'
import { type Contexte, regleDAxe } from '../regle.ts'
import { anneesReprises, direLaReprise, etapesDeReprise } from './plafond-repris.ts'

export const plafondAxe = regleDAxe({
  id: 'plafond-axe',
  titre: 'Plafond de l’axe',
  gravites: ['a-justifier', 'bloquant'],
  enonce:
    'Les crédits de l’État programmés sur un axe ne dépassent pas son plafond notifié, que Pacte ' +
    'relève du report accordé. Entre axes fongibles, le niveau de fongibilité se convient localement : le ' +
    'constat dit si le total et les autres planchers tiennent ; l’emploi d’un département n’est pas fongible.',
  sources: [
    'calendrier/notification',
    'cadrage/plancher',
    'objectifs/non-fongible',
    'objectifs/fongibilite-metropole',
    'principes/plafonds-constants',
  ],
  interpretations: ['appreciation', 'report'],
  colonnes: ['axe', 'annee', 'partEtat'],
  examine: (bilan, contexte, signaler) => {
    const { plafond, programme, report, fongible, lieux } = bilan
    const maximum = maximumDeLAxe(bilan)
    if (plafond === null || maximum === null || programme <= maximum) return
    const certain = estUneEnveloppe(bilan, contexte)
    const releve = report === 0 ? '' : `, relevé d’un report de ${ecrireEuros(report)}`
    signaler({
      gravite: certain ? 'bloquant' : 'a-justifier',
      lieux,
      message:
        `${surAxe(bilan)}\u00a0: ${ecrireEuros(programme)} programmés, plafond notifié ` +
        `${ecrireEuros(plafond)}${direLaReprise(bilan)}${releve}. Dépassement de ` +
        `${ecrireEuros(moins(programme, maximum))}. ` +
        (fongible ? quoiJustifier(bilan, contexte) : quoiReduire(contexte)),
      etapes: [
        ...etapesDeReprise(fongible ? compares(bilan, contexte) : [bilan]),
        ...expliquer(calculRestePlafond, { plafond, programme, report }),
      ],
      montants: { constate: programme, attendu: maximum },
      interpretations: bilan.reportInscrit === 0 ? ['appreciation'] : ['appreciation', 'report'],
    })
  },
})

/** Plafond relevé du report, en centimes ; null s'il n'est pas tout connu. */
export function maximumDeLAxe({ plafond, report, reportIncomplet }: BilanAxe): Centimes | null {
  return plafond === null || reportIncomplet ? null : plus(plafond, report)
}

/** L'emploi d'un département : au-dessus de son plafond, rien à justifier, tout est de trop. */
export function estUneEnveloppe({ fongible }: BilanAxe, { contrat }: Contexte): boolean {
  return !fongible && contrat.collectivite.type === 'departement'
}

function quoiReduire({ contrat }: Contexte): string {
  return contrat.collectivite.type === 'departement'
    ? 'Ces crédits ne sont pas fongibles avec les autres axes\u00a0: les ramener à leur enveloppe.'
    : 'Le type de collectivité est inconnu\u00a0: pour un département, ces crédits ne sont pas ' +
        'fongibles avec les autres axes\u00a0; pour une métropole, les justifier.'
}

function quoiJustifier(bilan: BilanAxe, { bilans }: Contexte): string {
  const ensemble = bilans.annees.find((b) => b.annee === bilan.annee)
  if (!ensemble) return ''
  const autres = ensemble.axes.filter((b) => b.axe !== bilan.axe)
  return (
    `${etatDuTotal(ensemble)} ${etatDesPlanchers(autres)} ${direLesReprises(autres)}` +
    'Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.'
  )
}

/** Les axes dont la phrase compare les plafonds : le sien, et ceux du total. */
function compares(bilan: BilanAxe, { bilans }: Contexte): readonly BilanAxe[] {
  return bilans.annees.find((b) => b.annee === bilan.annee)?.axes ?? [bilan]
}

function direLesReprises(autres: readonly BilanAxe[]): string {
  const annees = anneesReprises(autres)
  if (annees.length === 0) return ''
  return `Pour d’autres axes, le plafond est repris d’une autre année (${enumerer(annees)}). `
}

function etatDuTotal(ensemble: BilanAnnee): string {
  const { programme, incomplet, plafond, report, reportIncomplet } = ensemble
  const manque =
    plafond === null
      ? 'il manque un plafond'
      : reportIncomplet
        ? 'un report n’est pas compris'
        : null
  if (plafond === null || manque !== null)
    return `Le total ne peut pas être vérifié\u00a0: ${manque}.`
  const maximum = plus(plafond, report)
  if (incomplet && programme <= maximum)
    return 'Le total ne peut pas être vérifié\u00a0: des crédits de l’État ne sont pas compris.'
  const face = `${ecrireEuros(programme)} pour ${ecrireEuros(maximum)}`
  return programme <= maximum
    ? `Le total des axes fongibles tient (${face}).`
    : `Le total des axes fongibles est dépassé aussi (${face}).`
}

function etatDesPlanchers(autres: readonly BilanAxe[]): string {
  const manquants = autres.filter((b) => b.plancher === null || b.programme < b.plancher)
  // Des crédits non compris pourraient suffire (lecture précise 14).
  const sous = manquants.filter(
    ({ plancher, incomplet, programme, incertains }) =>
      plancher !== null && !incomplet && plus(programme, incertains) < plancher,
  )
  if (sous.length > 0) {
    return `Le plancher n’est pas atteint sur ${enumerer(sous.map((b) => `l’axe ${nomCite(b.axe)}`))}.`
  }
  return manquants.length > 0
    ? 'Les planchers des autres axes ne peuvent pas tous être vérifiés.'
    : 'Les planchers des autres axes sont tenus.'
}
