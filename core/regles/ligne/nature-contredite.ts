import type { UniteDAction } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const natureContredite = regleDAction({
  id: 'nature-contredite',
  titre: 'Action dite nouvelle, mais qui existait déjà',
  gravites: ['a-justifier'],
  enonce:
    'Une action nouvelle n’était ni menée ni financée par la collectivité avant le ' +
    'contrat\u00a0: ni reprise d’une CALPAE, ni coût antérieur.',
  sources: ['cadrage/definition-nouvelle'],
  colonnes: ['nature'],
  examine: (unite, { contrat }, signaler) => {
    if (!contredite(unite) || !releveDuPacte(unite, contrat)) return
    const annees = anneesEnDefaut(unite, contredite)
    if (!annees) return
    const { coutAnterieur } = unite.montants
    const indice =
      typeof coutAnterieur === 'number' && coutAnterieur > 0
        ? `elle coûtait déjà ${ecrireEuros(coutAnterieur)} auparavant`
        : 'son libellé parle d’une reprise (CALPAE, poursuite, maintien ou reconduction)'
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDAction(annees, 'nature'),
      message:
        `${designerAnnees(annees)}\u00a0: l’action est dite nouvelle, mais ${indice}. La déclarer renforcée ` +
        '(pour sa seule part renforcée) ou reconduite (avec accord), ou expliquer en quoi elle est nouvelle.',
    })
  },
})

function contredite({ nature, traits, montants: { coutAnterieur } }: UniteDAction): boolean {
  if (nature !== 'nouvelle') return false
  return traits.reprise || (typeof coutAnterieur === 'number' && coutAnterieur > 0)
}
