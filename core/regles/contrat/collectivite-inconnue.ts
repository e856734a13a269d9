import { enPourcent } from '../../modele/index.ts'
import { plancherDepartement, plancherMetropole, valeurDe } from '../../parametres/index.ts'
import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'

export const collectiviteInconnue = regleDeContrat({
  id: 'collectivite-inconnue',
  titre: 'Type de collectivité inconnu',
  gravites: ['signalement'],
  enonce:
    'Le taux du plancher et les axes exigés dépendent du type de la collectivité, département ou métropole.',
  sources: ['cadrage/plancher'],
  examine: ({ contrat: { collectivite } }, signaler) => {
    if (collectivite.type !== null || !collectivite.eligible) return
    const [bas, haut] = [plancherMetropole, plancherDepartement].map((p) => enPourcent(valeurDe(p)))
    signaler({
      lieux: [],
      message:
        `${
          collectivite.nom === null
            ? 'Le classeur ne dit pas quelle collectivité il concerne'
            : `${citer(collectivite.nom)} n’est reconnue ni comme département ni comme métropole`
        }. ` +
        `Entre ${bas} et ${haut} du plafond, le plancher des axes n’est pas jugé, et l’axe ` +
        '«\u00a0Emploi\u00a0» n’est pas exigé\u00a0: ' +
        'indiquer le type (département ou métropole) dans les réglages du contrat.',
    })
  },
})
