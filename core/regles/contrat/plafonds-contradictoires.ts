import { ecrireEuros } from '../../nombres/index.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'
import { vientDUnReglage } from './reglage-contredit.ts'

export const plafondsContradictoires = regleDeContrat({
  id: 'plafonds-contradictoires',
  titre: 'Deux plafonds pour un même axe',
  gravites: ['signalement'],
  enonce:
    'Un axe n’a qu’un plafond notifié par année. Quand deux ' +
    'endroits en donnent deux, le constat dit lequel est retenu.',
  sources: ['calendrier/notification'],
  examine: ({ contrat }, signaler) => {
    for (const contradiction of contrat.contradictions) {
      if (vientDUnReglage(contradiction, contrat)) continue
      const { axe, annee, retenu, ecarte, lieu } = contradiction
      signaler({
        axe,
        annee,
        lieux: [lieu],
        message:
          `Axe ${nomCite(axe)}${annee === null ? '' : `, ${annee}`}\u00a0: cette cellule donne ` +
          `un plafond de ${ecrireEuros(ecarte)}, ` +
          `un autre endroit ${ecrireEuros(retenu)}. C’est ${ecrireEuros(retenu)} qui est ` +
          'retenu\u00a0: corriger celui des deux qui est faux.',
        montants: { constate: ecarte, attendu: retenu },
      })
    }
  },
})
