import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'

export const evaluationCredits = regleDAction({
  id: 'evaluation-credits',
  titre: 'Évaluation financée par le contrat',
  gravites: ['signalement'],
  enonce:
    'L’évaluation à mi-parcours n’a pas de crédits en plus\u00a0; une part de ceux du contrat peut être ' +
    'réservée à une évaluation d’impact social.',
  sources: ['suivi/evaluation-impact', 'suivi/evaluation-credits'],
  examine: (unite, { contrat }, signaler) => {
    if (!unite.traits.evaluation) return
    const { partEtat } = unite.montants
    if (typeof partEtat !== 'number' || partEtat <= 0 || !releveDuPacte(unite, contrat)) return
    signaler({
      lieux: cellulesDe(unite.lignes, 'partEtat'),
      message:
        `${designer(unite)}\u00a0: ${ecrireEuros(partEtat)} de crédits de l’État pour une ` +
        'évaluation. Ils sont pris dans ' +
        'le plafond de l’axe\u00a0: vérifier qu’aucun crédit supplémentaire n’est attendu.',
    })
  },
})
