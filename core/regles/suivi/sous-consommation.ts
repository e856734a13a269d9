import { calculDiminution, expliquer } from '../../calculs/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { ecartDe } from './ecart.ts'

const { premiere } = valeurDe(anneesDuContrat)

export const sousConsommation = regleDAction({
  id: 'sous-consommation',
  titre: 'Crédits programmés et non consommés',
  gravites: ['a-justifier', 'signalement'],
  enonce:
    'Si une action est retardée ou non engagée sans justification valable, le préfet peut diminuer ' +
    `en proportion les crédits nouveaux de l’année suivante. De ${premiere} à ${premiere + 1}, il ` +
    'n’y a pas de reprise automatique.',
  sources: ['calendrier/report', 'calendrier/continuite'],
  interpretations: ['justification'],
  colonnes: ['annee', 'consomme'],
  examine: (unite, contexte, signaler) => {
    const ecart = ecartDe(unite, contexte)
    if (ecart === null || unite.annee === null) return
    const { programme, consomme, montant, continuite } = ecart
    const suivante = unite.annee + 1
    signaler({
      gravite: continuite ? 'signalement' : 'a-justifier',
      lieux: cellulesDe(unite.lignes, 'consomme'),
      message:
        `${designer(unite)}\u00a0: ${ecrireEuros(consomme)} consommés sur ${ecrireEuros(programme)} programmés. ` +
        (continuite
          ? `Pas de reprise automatique en ${suivante} ; l’écart de ${ecrireEuros(montant)} peut ` +
            'toutefois compter dans l’ajustement de la dernière année. '
          : `Sans justification valable, les crédits nouveaux de ${suivante} peuvent baisser de ` +
            `${ecrireEuros(montant)} au plus, à l’appréciation du préfet. `) +
        'Indiquer la raison de l’écart.',
      etapes: expliquer(calculDiminution, { credits: programme, engages: consomme }),
      montants: { constate: consomme, attendu: programme },
      interpretations: ['justification'],
    })
  },
})
