import { type Centimes, moins, plus, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { aLaColonne } from '../entetes.ts'
import { designer, enumerer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { ecartDe } from './ecart.ts'
import { sousConsommation } from './sous-consommation.ts'

const { derniere } = valeurDe(anneesDuContrat)

export const derniereAnnee = regleDeContrat({
  id: 'derniere-annee',
  titre: 'Baisse possible de la dernière année',
  gravites: ['signalement'],
  enonce:
    'Plutôt que de reprendre les crédits non consommés, l’État peut réduire ceux de ' +
    `${derniere}\u00a0; la qualité des actions compte aussi. Pacte ne compte pas ce qui est justifié.`,
  sources: ['suivi/derniere-annee'],
  interpretations: ['justification'],
  colonnes: ['annee', 'consomme'],
  examine: (contexte, signaler) => {
    if (!aLaColonne(contexte.contrat, 'consomme')) return
    const parAnnee = new Map<number, Centimes>()
    // La première année est en continuité : sous-consommation ne l'annonce pas comme une baisse.
    let total: Centimes = ZERO
    let enContinuite: Centimes = ZERO
    const etapes: string[] = []
    for (const unite of contexte.contrat.unites) {
      const ecart = ecartDe(unite, contexte)
      if (ecart === null || unite.annee === null) continue
      total = plus(total, ecart.montant)
      if (ecart.continuite) enContinuite = plus(enContinuite, ecart.montant)
      parAnnee.set(unite.annee, plus(parAnnee.get(unite.annee) ?? ZERO, ecart.montant))
      etapes.push(`${designer(unite)} : ${ecrireEuros(ecart.montant)}`)
    }
    if (total === 0) return
    const annees = [...parAnnee].sort(([a], [b]) => a - b)
    const details = annees.map(([annee, montant]) => `${ecrireEuros(montant)} en ${annee}`)
    signaler({
      annee: derniere,
      lieux: [],
      message:
        `${derniere} : les crédits peuvent baisser au titre de ce qui n’a été ni consommé ni justifié. ` +
        `Maximum : ${ecrireEuros(total)} (${enumerer(details)})${dejaDit(moins(total, enContinuite))}. ` +
        'La qualité des actions compte aussi : préparer les explications.',
      etapes: [...etapes, `ensemble : ${ecrireEuros(total)}`],
      montants: { constate: total, attendu: ZERO },
      interpretations: ['justification'],
    })
  },
})

function dejaDit(montant: Centimes): string {
  return montant === 0
    ? ''
    : `, dont ${ecrireEuros(montant)} figurent déjà dans les constats « ${sousConsommation.titre} »`
}
