import { compensationCantine } from '../../calculs/index.ts'
import { moins } from '../../modele/index.ts'
import { ecrireEuros, ecrireNombre } from '../../nombres/index.ts'
import {
  compensationParRepas,
  quotientMaximal,
  tarifMaximalDuRepas,
  valeurDe,
} from '../../parametres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { corrigerPartEtat } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

const PAR_REPAS = ecrireEuros(valeurDe(compensationParRepas))
const TARIF = ecrireEuros(valeurDe(tarifMaximalDuRepas))
const QUOTIENT = ecrireNombre(valeurDe(quotientMaximal))

export const cantineUnEuro = regleDAction({
  id: 'cantine-un-euro',
  titre: 'Compensation des repas trop élevée',
  gravites: ['bloquant'],
  enonce:
    `L’État apporte ${PAR_REPAS} par repas servi ${TARIF} au plus, pour un quotient ` +
    `familial de ${QUOTIENT} € au plus.`,
  sources: ['transition/cantine-un-euro'],
  colonnes: ['repas'],
  examine: (unite, { contrat }, signaler) => {
    if (!unite.compensation || contrat.collectivite.outreMer) return
    const { repas } = unite
    const etat = unite.montants.partEtat
    if (typeof etat !== 'number' || typeof repas !== 'number' || repas < 0) return
    const attendu = compensationCantine({ repas: Math.floor(repas) })
    if (etat <= attendu || !releveDuPacte(unite, contrat)) return
    signaler({
      lieux: cellulesDe(unite.lignes, 'partEtat'),
      message:
        `${designer(unite)}\u00a0: l’État compense ${ecrireEuros(etat)} pour ${ecrireNombre(repas)} repas, alors que ` +
        `${PAR_REPAS} par repas donne ${ecrireEuros(attendu)}, soit ${ecrireEuros(moins(etat, attendu))} de trop. ` +
        `Ramener la part de l’État à ${ecrireEuros(attendu)}, ou corriger le nombre de repas.`,
      etapes: [
        `compensation = ${ecrireNombre(repas)} repas × ${PAR_REPAS} = ${ecrireEuros(attendu)}`,
      ],
      montants: { constate: etat, attendu },
      ...corrigerPartEtat(unite, attendu),
    })
  },
})
