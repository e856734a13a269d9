import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const reconductionDerogatoire = regleDAction({
  id: 'reconduction-derogatoire',
  titre: 'Action reconduite',
  gravites: ['a-justifier'],
  enonce:
    'Reconduire une action est une dérogation\u00a0: impact significatif, évalué comme tel, ' +
    'et accord du commissaire à la lutte contre la pauvreté.',
  sources: ['cadrage/reconduction'],
  colonnes: ['nature'],
  examine: (unite, { contrat }, signaler) => {
    if (unite.nature !== 'reconduite' || !releveDuPacte(unite, contrat)) return
    const annees = anneesEnDefaut(unite, (a) => releveDuPacte(a, contrat))
    if (!annees) return
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDAction(annees, 'nature'),
      message:
        `${designerAnnees(annees)}\u00a0: la reconduction d’une action existante est une ` +
        'dérogation. Joindre l’accord ' +
        'du commissaire à la lutte contre la pauvreté et l’évaluation qui montre un impact significatif.',
    })
  },
})
