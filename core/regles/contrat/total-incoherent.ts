import {
  type Centimes,
  type Champ,
  estMontant,
  fois,
  moins,
  NOMS_AVEC_ARTICLE,
  plusGrand,
  type Total,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import type { Interpretations } from '../../reglages/index.ts'
import { citer } from '../phrases.ts'
import { compter } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'

export const totalIncoherent = regleDeContrat({
  id: 'total-incoherent',
  titre: 'Total incohérent',
  gravites: ['a-justifier'],
  enonce:
    'Un total ou un sous-total est égal, colonne par colonne, à la somme des actions qu’il couvre, à la tolérance près par ligne additionnée.',
  sources: [],
  interpretations: ['tolerance'],
  examine: ({ contrat, interpretations }, signaler) => {
    for (const total of contrat.totaux) {
      const proche = plusProche(total)
      const ecart = moins(total.montant, proche)
      const tolerance = toleranceDuTotal(total, interpretations)
      if (Math.abs(ecart) <= tolerance) continue
      const { portee, annee, libelle, champ, montant, nombreDeLignes, lieu } = total
      signaler({
        axe: portee.genre === 'axe' ? portee.axe : null,
        annee,
        lieux: [lieu],
        message:
          `${citer(libelle)}, ${nomDe(champ)} : ${ecrireEuros(montant)} écrits, ${ecrireEuros(proche)} en additionnant ` +
          `${compter(nombreDeLignes, 'ligne')}. Écart de ${ecrireEuros(ecart)} : corriger la formule ou la saisie. ` +
          'Les contrôles additionnent les actions, jamais les totaux.',
        etapes: [
          `somme des lignes = ${ecrireEuros(proche)}`,
          `écart = ${ecrireEuros(montant)} − ${ecrireEuros(proche)} = ${ecrireEuros(ecart)}`,
          `tolérance = ${ecrireEuros(tolerance)} pour ${compter(nombreDeLignes, 'ligne')}`,
        ],
        montants: { constate: montant, attendu: proche },
        interpretations: ['tolerance'],
      })
    }
  },
})

function plusProche({ montant, attendus }: Total): Centimes {
  return attendus.reduce((proche, attendu) =>
    Math.abs(montant - attendu) < Math.abs(montant - proche) ? attendu : proche,
  )
}

// En k€ ou M€, chaque cellule additionnée est arrondie à la moitié du dernier chiffre affiché.
function toleranceDuTotal(total: Total, { tolerance }: Interpretations): Centimes {
  return fois(plusGrand(tolerance, total.vue.demiPas), Math.max(1, total.nombreDeLignes))
}

function nomDe(champ: Champ): string {
  return estMontant(champ) ? NOMS_AVEC_ARTICLE[champ] : 'ce montant'
}
