import { enteteDe } from '../entetes.ts'
import { compter } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'

export const nouvellesMinoritaires = regleDeContrat({
  id: 'nouvelles-minoritaires',
  titre: 'Actions nouvelles minoritaires',
  gravites: ['signalement'],
  enonce:
    'Le contrat finance en priorité des actions nouvelles ou la part renforcée d’actions ' +
    'existantes ; l’objectif est qu’elles soient en majorité nouvelles.',
  sources: ['calendrier/continuite', 'cadrage/part-renforcee'],
  colonnes: ['nature'],
  examine: ({ contrat, bilans }, signaler) => {
    const { total, parNature } = bilans.actions
    const { nouvelle, inconnue, absente } = parNature
    // Celles dont la nature manque sont comptées comme nouvelles : on ne signale que ce qui est sûr.
    if (total.actions === absente.actions) return
    if ((nouvelle.actions + inconnue.actions + absente.actions) * 2 > total.actions) return
    signaler({
      lieux: enteteDe(contrat, 'nature'),
      message:
        `${compter(nouvelle.actions, 'action nouvelle')} sur ${total.actions} : les actions ` +
        'nouvelles ne sont pas majoritaires, alors que l’objectif du contrat est qu’elles le soient. ' +
        'Vérifier les natures, ou préparer l’explication pour le dialogue avec l’État.',
    })
  },
})
