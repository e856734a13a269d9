import { lieuDe } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { emploiHorsPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDeLigne } from '../regle.ts'

export const reportSansAccord = regleDeLigne({
  id: 'report-sans-accord',
  titre: 'Report sans accord',
  gravites: ['a-justifier'],
  enonce:
    'Un report de crédits d’une année sur l’autre se convient entre les signataires : le classeur indique leur accord.',
  sources: ['calendrier/report'],
  interpretations: ['report'],
  colonnes: ['accordReport'],
  examine: (ligne, { contrat, interpretations }, signaler) => {
    const { report } = ligne.montants
    if (typeof report !== 'number' || report <= 0 || ligne.textes.accordReport !== '') return
    if (emploiHorsPacte(ligne, contrat)) return
    const lieu = lieuDe(ligne, 'report')
    const effet =
      interpretations.report === 'releve-plafond'
        ? ' : sans accord, Pacte ne relève pas le plafond.'
        : '.'
    signaler({
      lieux: lieu ? [lieu] : [],
      message:
        `${designer(ligne)}\u00a0: report de ${ecrireEuros(report)} sans accord indiqué. ` +
        `Indiquer l’accord (date, signataires), ou retirer le report${effet}`,
      interpretations: ['report'],
    })
  },
})
