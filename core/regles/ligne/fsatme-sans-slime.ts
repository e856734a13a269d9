import type { UniteDAction } from '../../modele/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { estSlime } from '../plan/index.ts'
import { regleDeContrat } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const fsatmeSansSlime = regleDeContrat({
  id: 'fsatme-sans-slime',
  titre: 'FSATME ou animation sans SLIME',
  gravites: ['signalement'],
  enonce:
    'Le texte parle de l’animation et du FSATME pour une collectivité qui porte un SLIME, un ' +
    'SLIME+ ou un équivalent ; le constat demande de vérifier que c’est le cas.',
  sources: ['transition/fsatme', 'transition/hors-plafond'],
  examine: ({ contrat }, signaler) => {
    const accompagnements: UniteDAction[] = []
    for (const unite of contrat.unites) {
      if (estSlime(unite.traits)) return
      if (accompagne(unite) && releveDuPacte(unite, contrat)) accompagnements.push(unite)
    }
    for (const unite of accompagnements) {
      const annees = anneesEnDefaut(unite, accompagne)
      if (!annees) continue
      const quoi = unite.traits.fsatme
        ? 'un fonds d’aide aux travaux (FSATME)'
        : 'l’animation d’un SLIME'
      signaler({
        axe: 'transition',
        annee: anneeCommune(annees),
        action: unite.action,
        lieux: cellulesDAction(annees, 'action'),
        message:
          `${designerAnnees(annees)}\u00a0: le contrat finance ${quoi} sans aucune action SLIME. ` +
          'Vérifier que la collectivité porte un SLIME, un SLIME+ ou un programme équivalent financé par ailleurs.',
      })
    }
  },
})

function accompagne({ traits }: UniteDAction): boolean {
  return traits.fsatme || traits.animationSlime
}
