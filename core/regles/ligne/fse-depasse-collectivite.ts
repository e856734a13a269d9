import { calculPartCollectivite, expliquer, resteALaCollectivite } from '../../calculs/index.ts'
import { moins } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { designer } from '../phrases.ts'
import { actionDe, fseInclus, pariteApplicable } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const fseDepasseCollectivite = regleDAction({
  id: 'fse-depasse-collectivite',
  titre: 'FSE+ supérieur à la part de la collectivité',
  gravites: ['bloquant'],
  enonce:
    'Le FSE+ ne vient en déduction que de la part de la collectivité, jamais de celle de l’État.',
  sources: ['cadrage/fse', 'cadrage/exemple-fse'],
  interpretations: ['ordre', 'cee'],
  colonnes: ['fse', 'cout'],
  examine: (unite, contexte, signaler) => {
    const { fse } = unite.montants
    if (typeof fse !== 'number' || fse <= 0) return
    const action = actionDe(unite, contexte.interpretations)
    if (action === null) return
    const place = resteALaCollectivite(action)
    if (fse <= place || !pariteApplicable(unite, contexte)) return
    const etapes = expliquer(calculPartCollectivite, action)
    if (fseInclus(unite, contexte.interpretations)) {
      etapes.push(
        'le FSE+ est compris dans la part de la collectivité\u00a0: sans lui, le plan s’équilibre',
      )
    }
    signaler({
      lieux: cellulesDe(unite.lignes, 'fse'),
      message:
        `${designer(unite)}\u00a0: le FSE+ (${ecrireEuros(fse)}) dépasse de ${ecrireEuros(moins(fse, place))} ` +
        `la part de la collectivité (${ecrireEuros(place)}) et prendrait sur celle de l’État. ` +
        `Ramener le FSE+ à ${ecrireEuros(place)} au plus.`,
      etapes,
      montants: { constate: fse, attendu: place },
      interpretations: action.cee ? ['ordre', 'cee'] : ['ordre'],
    })
  },
})
