import { LIBELLES_DES_AXES } from '../../catalogue/index.ts'
import { type Axe, axesFongibles, type Lieu } from '../../modele/index.ts'
import { enteteDe } from '../entetes.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'

export const axeSansAction = regleDeContrat({
  id: 'axe-sans-action',
  titre: 'Axe sans aucune action financée',
  gravites: ['bloquant'],
  enonce:
    'Le contrat finance au moins une action par axe : trois axes pour un département, quatre pour une métropole.',
  sources: ['objectifs/axe-obligatoire'],
  colonnes: ['axe', 'partEtat'],
  examine: (contexte, signaler) => {
    const { annees } = contexte.bilans.annuels
    if (!annees.some((b) => b.programme > 0)) return
    for (const axe of axesFongibles(contexte.contrat.collectivite.type)) {
      if (!estSansAction(axe, contexte)) continue
      signaler({
        axe,
        lieux: lieuxDe(axe, contexte),
        message:
          `Axe ${axe} (« ${LIBELLES_DES_AXES[axe].officiel} ») : aucune action ne reçoit de crédits de l’État, ` +
          'sur l’ensemble du contrat. Programmer au moins une action sur cet axe.',
      })
    }
  },
})

// Une part État illisible est peut-être l'action qui manque : on ne conclut pas.
function estSansAction(axe: Axe, { bilans }: Contexte): boolean {
  return bilans.annuels.axes.every((bilan) => {
    if (bilan.axe !== axe) return true
    const credits = bilan.unites.map((u) => u.montants.partEtat)
    return !bilan.incomplet && credits.every((c) => typeof c !== 'number' || c <= 0)
  })
}

function lieuxDe(axe: Axe, { contrat, bilans }: Contexte): readonly Lieu[] {
  const bilan = bilans.annuels.axes.find((b) => b.axe === axe && b.lieuPlafond)
  return bilan?.lieuPlafond ? [bilan.lieuPlafond] : enteteDe(contrat, 'axe', 'partEtat')
}
