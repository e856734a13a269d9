import { NOMS_AVEC_ARTICLE } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { designer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { cellulesNegatives, objetDe } from './cellules-fautives.ts'

export const montantNegatif = regleDeContrat({
  id: 'montant-negatif',
  titre: 'Montant négatif',
  gravites: ['bloquant'],
  enonce: 'Aucun montant du plan de financement n’est négatif.',
  sources: [],
  examine: (contexte, signaler) => {
    for (const { faute, ligne } of cellulesNegatives(contexte)) {
      signaler({
        ...objetDe(ligne),
        lieux: [faute.lieu],
        message: () =>
          `${designer(ligne)}\u00a0: ${NOMS_AVEC_ARTICLE[faute.champ]} porte un montant négatif ` +
          `(${ecrireEuros(faute.montant)}). Corriger le signe, ou retirer ce montant du plan de financement.`,
      })
    }
  },
})
