import { type Centimes, plus, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { aLaColonne } from '../entetes.ts'
import { designer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { ecartDe } from './ecart.ts'

const { derniere } = valeurDe(anneesDuContrat)

export const derniereAnnee = regleDeContrat({
  id: 'derniere-annee',
  titre: 'Baisse possible de la dernière année',
  gravites: ['signalement'],
  enonce: `Les crédits non consommés et non justifiés des années passées peuvent réduire ceux de ${derniere}. Ceux que sous-consommation a déjà fait justifier n’y sont pas comptés deux fois.`,
  sources: ['suivi/derniere-annee'],
  interpretations: ['justification'],
  colonnes: ['annee', 'consomme'],
  examine: (contexte, signaler) => {
    if (!aLaColonne(contexte.contrat, 'consomme')) return
    let total: Centimes = ZERO
    const etapes: string[] = []
    for (const unite of contexte.contrat.unites) {
      const ecart = ecartDe(unite, contexte)
      if (!ecart?.continuite) continue
      total = plus(total, ecart.montant)
      etapes.push(`${designer(unite)} : ${ecrireEuros(ecart.montant)}`)
    }
    if (total === 0) return
    signaler({
      annee: derniere,
      lieux: [],
      message:
        `${derniere} : les crédits peuvent baisser de ${ecrireEuros(total)} au plus, au titre des crédits non consommés ` +
        'des années passées. C’est un maximum : la qualité des actions compte aussi. Préparer les explications.',
      etapes: [...etapes, `ensemble : ${ecrireEuros(total)}`],
      interpretations: ['justification'],
    })
  },
})
