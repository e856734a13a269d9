import { METROPOLES } from '../../catalogue/index.ts'
import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'

export const collectiviteNonEligible = regleDeContrat({
  id: 'collectivite-non-eligible',
  titre: 'Collectivité non éligible',
  gravites: ['bloquant'],
  enonce:
    'Le contrat se conclut avec un département (Métropole de Lyon comprise) ou l’une des ' +
    `${METROPOLES.length} métropoles de la liste ; la Métropole du Grand Paris est exclue.`,
  sources: ['objectifs/metropoles-eligibles', 'objectifs/lyon-grand-paris'],
  examine: ({ contrat: { collectivite } }, signaler) => {
    if (collectivite.eligible) return
    signaler({
      lieux: collectivite.lieu ? [collectivite.lieu] : [],
      message:
        `${collectivite.nom === null ? 'La collectivité' : citer(collectivite.nom)} n’est pas ` +
        'éligible à un contrat local des solidarités\u00a0: ' +
        `seuls le sont les départements (Métropole de Lyon comprise) et les ${METROPOLES.length} ` +
        'métropoles de la liste. ' +
        'Vérifier le nom de la collectivité, ou son type dans les réglages du contrat.',
    })
  },
})
