import { moins } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { designer } from '../phrases.ts'
import { ecartDeParite, etapesDeParite, interpretationsDeParite } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const pariteIncomplete = regleDAction({
  id: 'parite-incomplete',
  titre: 'Part de l’État inférieure à la parité',
  gravites: ['a-justifier', 'bloquant'],
  enonce: 'L’État et la collectivité financent à égalité ce qui reste à payer de chaque action.',
  sources: ['cadrage/parite'],
  interpretations: ['pariteIncomplete', 'tolerance', 'ordre', 'cee'],
  colonnes: ['partEtat', 'partCollectivite'],
  examine: (unite, contexte, signaler) => {
    const choix = contexte.interpretations.pariteIncomplete
    if (choix === 'ignorer') return
    const parite = ecartDeParite(unite, contexte)
    if (parite === null || parite.etat > parite.attendu) return
    const { etat, attendu, action } = parite
    const attente =
      action === null
        ? `alors que la collectivité et le FSE+ apportent ${ecrireEuros(attendu)}`
        : `pour une part de ${ecrireEuros(attendu)} à parité`
    signaler({
      gravite: choix,
      lieux: cellulesDe(unite.lignes, 'partEtat'),
      message:
        `${designer(unite)}\u00a0: l’État finance ${ecrireEuros(etat)}, ${attente}, ` +
        `soit ${ecrireEuros(moins(attendu, etat))} de moins. Rétablir la parité, ou indiquer pourquoi la ` +
        'collectivité accepte de porter davantage.',
      etapes: etapesDeParite(parite),
      montants: { constate: etat, attendu },
      interpretations: ['pariteIncomplete', ...interpretationsDeParite(parite)],
    })
  },
})
