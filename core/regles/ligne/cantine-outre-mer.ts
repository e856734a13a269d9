import type { UniteDAction } from '../../modele/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const cantineOutreMer = regleDAction({
  id: 'cantine-outre-mer',
  titre: 'Tarification sociale en outre-mer',
  gravites: ['bloquant'],
  enonce:
    'Le contrat ne cofinance pas la tarification sociale de la ' +
    'restauration scolaire en outre-mer, où une autre aide existe (PARS).',
  sources: ['transition/cantine-outre-mer'],
  examine: (unite, { contrat }, signaler) => {
    if (!contrat.collectivite.outreMer || !cofinancee(unite)) return
    if (!releveDuPacte(unite, contrat)) return
    const annees = anneesEnDefaut(unite, cofinancee)
    if (!annees) return
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDAction(annees, 'action'),
      message:
        `${designerAnnees(annees)}\u00a0: la tarification sociale de la restauration ne peut pas ` +
        'être cofinancée par le ' +
        'contrat en outre-mer. Retirer la part de l’État\u00a0: la restauration scolaire y a déjà son aide (PARS).',
    })
  },
})

function cofinancee({ traits, montants: { partEtat } }: UniteDAction): boolean {
  return traits.cantine !== null && typeof partEtat === 'number' && partEtat > 0
}
