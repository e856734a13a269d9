import { moins } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'

export const substitutionFondsPropres = regleDAction({
  id: 'substitution-fonds-propres',
  titre: 'Part de la collectivité inférieure à celle d’avant',
  gravites: ['a-justifier'],
  enonce:
    'Le contrat n’allège pas ce que la collectivité payait ' +
    'déjà\u00a0: sur une action existante, sa part ne baisse pas.',
  sources: ['cadrage/fonds-propres'],
  colonnes: ['partCollectiviteAnterieure', 'nature'],
  examine: (unite, { contrat }, signaler) => {
    if (unite.nature !== 'renforcee' && unite.nature !== 'reconduite') return
    const { partCollectivite, partCollectiviteAnterieure: avant } = unite.montants
    if (typeof partCollectivite !== 'number' || typeof avant !== 'number') return
    if (partCollectivite >= avant || !releveDuPacte(unite, contrat)) return
    signaler({
      lieux: cellulesDe(unite.lignes, 'partCollectivite'),
      message:
        `${designer(unite)}\u00a0: la collectivité met ${ecrireEuros(partCollectivite)}, contre ` +
        `${ecrireEuros(avant)} ` +
        `auparavant, soit ${ecrireEuros(moins(avant, partCollectivite))} de moins sur une action qui existait déjà. ` +
        'Maintenir sa part, ou expliquer cette baisse\u00a0: le contrat ne remplace pas ses fonds propres.',
      montants: { constate: partCollectivite, attendu: avant },
    })
  },
})
