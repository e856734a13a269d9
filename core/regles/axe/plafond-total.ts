import type { BilanAnnee, BilanAxe } from '../../bilan/index.ts'
import { calculRestePlafond, expliquer } from '../../calculs/index.ts'
import { type Centimes, moins, plus, somme } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { enumerer } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'
import { anneesReprises, etapesDeReprise } from './plafond-repris.ts'

export const plafondTotal = regleDeContrat({
  id: 'plafond-total',
  titre: 'Plafond des axes fongibles ensemble',
  gravites: ['bloquant'],
  enonce:
    'Les crédits de l’État programmés une année sur les axes fongibles ne dépassent pas la somme ' +
    'de leurs plafonds notifiés, que Pacte relève des reports accordés. L’emploi d’un ' +
    'département n’y compte pas.',
  sources: ['calendrier/montee-en-puissance', 'principes/plafonds-constants'],
  interpretations: ['appreciation', 'report'],
  colonnes: ['annee', 'partEtat'],
  examine: (contexte, signaler) => {
    for (const bilan of contexte.bilans.annees) {
      const maximum = maximumDeLAnnee(bilan)
      if (maximum === null || bilan.plafond === null || bilan.programme <= maximum) continue
      if (!certainPourUneMetropole(bilan, contexte)) continue
      const { annee, programme, plafond, report, axes, lieux } = bilan
      const transversal = moins(programme, somme(axes.map((b) => b.programme)))
      const releve = report === 0 ? '' : `, relevés de ${ecrireEuros(report)} de report`
      signaler({
        annee,
        lieux,
        message:
          `${annee ?? 'Ensemble du contrat'}, axes ${enumerer(axes.map((b) => nomCite(b.axe)))} ensemble` +
          `${transversal === 0 ? '' : ', actions transversales comprises'}\u00a0: ` +
          `${ecrireEuros(programme)} programmés, plafonds ${ecrireEuros(plafond)}${reprises(axes)}${releve}. ` +
          `Dépassement de ${ecrireEuros(moins(programme, maximum))}\u00a0: retirer au moins ` +
          'cette somme de part de l’État.',
        etapes: [
          ...etapesDeReprise(axes),
          ...axes.map((b) => `axe ${nomCite(b.axe)} : ${ecrireEuros(b.programme)} programmés`),
          ...(transversal === 0
            ? []
            : [`actions transversales\u00a0: ${ecrireEuros(transversal)} programmés`]),
          ...expliquer(calculRestePlafond, { plafond, programme, report }),
        ],
        montants: { constate: programme, attendu: maximum },
        interpretations: report === 0 ? ['appreciation'] : ['appreciation', 'report'],
      })
    }
  },
})

function reprises(axes: readonly BilanAxe[]): string {
  const annees = anneesReprises(axes)
  return annees.length === 0 ? '' : `, dont ceux de ${enumerer(annees)} repris`
}

/** Plafonds des axes fongibles, relevés des reports, en centimes ; null s'ils ne sont pas tous connus. */
export function maximumDeLAnnee({ plafond, report, reportIncomplet }: BilanAnnee): Centimes | null {
  return plafond === null || reportIncomplet ? null : plus(plafond, report)
}

// Type inconnu et axe emploi présent : pour une métropole, il compterait ; le total doit être dépassé dans les deux
// cas.
function certainPourUneMetropole(bilan: BilanAnnee, { contrat, bilans }: Contexte): boolean {
  if (contrat.collectivite.type !== null) return true
  const emploi = bilans.axes.find((b) => b.axe === 'emploi' && b.annee === bilan.annee)
  const maximum = maximumDeLAnnee(bilan)
  if (!emploi) return true
  if (emploi.plafond === null || emploi.reportIncomplet || maximum === null) return false
  const programme = plus(bilan.programme, emploi.programme)
  return programme > plus(maximum, plus(emploi.plafond, emploi.report))
}
