import type { UniteDAction } from '../../modele/index.ts'
import { cellulesDe } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const indicateurLocalAbsent = regleDAction({
  id: 'indicateur-local-absent',
  titre: 'Action sans indicateur local',
  gravites: ['bloquant'],
  enonce: 'Chaque action a un indicateur local, chiffré ou qualitatif.',
  sources: ['suivi/indicateur-local'],
  colonnes: ['indicateurLocal'],
  examine: (unite, _contexte, signaler) => {
    if (!sansIndicateur(unite)) return
    const annees = anneesEnDefaut(unite, sansIndicateur)
    if (!annees) return
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDe(
        annees.flatMap((a) => a.lignes),
        'indicateurLocal',
      ),
      message:
        `${designerAnnees(annees)}\u00a0: aucun indicateur local n’est indiqué. En définir un avec l’État, ` +
        'chiffré ou qualitatif, pour suivre l’action.',
    })
  },
})

// Une ligne renseignée suffit à une action écrite sur plusieurs lignes.
function sansIndicateur({ lignes, annee }: UniteDAction): boolean {
  const [premiere] = lignes
  if (premiere.textes.indicateurLocal !== '' || horsDesAnnees(annee)) return false
  return lignes.every((l) => !l.textes.indicateurLocal && !l.nonReconduite)
}
