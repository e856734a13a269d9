import { AXES, axesFongibles, type Contrat, type Plafond } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { enumerer } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'

export const plafondsVariables = regleDeContrat({
  id: 'plafonds-variables',
  titre: 'Plafond qui change d’une année à l’autre',
  gravites: ['signalement'],
  enonce:
    'Les plafonds notifiés sont constants sur la durée du contrat. ' +
    'L’enveloppe emploi d’un département, annuelle, n’est pas visée.',
  sources: ['principes/plafonds-constants', 'objectifs/avenants'],
  examine: ({ contrat }, signaler) => {
    for (const axe of AXES) {
      if (!axesFongibles(contrat.collectivite.type).includes(axe)) continue
      const plafonds = annuelsDe(contrat, axe)
      const [premier] = plafonds
      const differents = plafonds.filter((p) => p.montant !== premier?.montant)
      if (differents.length === 0) continue
      signaler({
        axe,
        lieux: differents.flatMap((p) => p.lieu ?? []),
        message:
          `Axe ${nomCite(axe)}\u00a0: le plafond change d’une année à l’autre ` +
          `(${enumerer(plafonds.map((p) => `${p.annee ?? 'toutes années'}\u00a0: ${ecrireEuros(p.montant)}`))}). ` +
          'Il est en principe constant\u00a0: vérifier la notification. Chaque année est jugée sur son propre plafond.',
      })
    }
  },
})

function annuelsDe({ plafonds }: Contrat, axe: Plafond['axe']): Plafond[] {
  return plafonds
    .filter((p) => p.axe === axe && !horsDesAnnees(p.annee))
    .sort((a, b) => (a.annee ?? 0) - (b.annee ?? 0))
}
