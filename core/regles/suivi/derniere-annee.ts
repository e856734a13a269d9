import { type AxeLu, type Centimes, moins, plus, somme, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { aLaColonne } from '../entetes.ts'
import { designer, enumerer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { dejaReprisDe } from './deja-repris.ts'
import { ecartDe } from './ecart.ts'
import { sousConsommation } from './sous-consommation.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

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
    const parAxe = new Map<string, Cumul>()
    const etapes: string[] = []
    for (const unite of contexte.contrat.unites) {
      const ecart = ecartDe(unite, contexte)
      if (ecart === null || unite.annee === null) continue
      const cle = `${unite.axe} ${unite.annee}`
      const { montant } = parAxe.get(cle) ?? { montant: ZERO }
      const { axe, annee } = unite
      parAxe.set(cle, { axe, annee, montant: plus(montant, ecart.montant) })
      etapes.push(`${designer(unite)} : ${ecrireEuros(ecart.montant)}`)
    }
    const cumuls = [...parAxe.values()]
    const repris = cumuls.map((c) => dejaReprisDe(c.montant, c, contexte.contrat))
    const parAnnee = new Map<number, Centimes>()
    cumuls.forEach(({ annee, montant }, i) => {
      const restant = moins(montant, repris[i] ?? ZERO)
      parAnnee.set(annee, plus(parAnnee.get(annee) ?? ZERO, restant))
    })
    const annees = [...parAnnee].filter(([, m]) => m > 0).sort(([a], [b]) => a - b)
    const total = somme(annees.map(([, montant]) => montant))
    if (total === 0) return
    const details = annees.map(([annee, montant]) => `${ecrireEuros(montant)} en ${annee}`)
    const deduit = somme(repris)
    if (deduit > 0) etapes.push(`déjà repris : ${ecrireEuros(deduit)}`)
    // La première année est en continuité : sous-consommation ne l'annonce pas comme une baisse.
    const enContinuite = parAnnee.get(premiere) ?? ZERO
    signaler({
      annee: derniere,
      lieux: [],
      message:
        `${derniere} : les crédits peuvent baisser au titre de ce qui n’a été ni consommé ni justifié. ` +
        `Maximum : ${ecrireEuros(total)} (${enumerer(details)})` +
        `${dejaDit(moins(total, enContinuite))}${direLaReprise(deduit)}. ` +
        'La qualité des actions compte aussi : préparer les explications.',
      etapes: [...etapes, `ensemble : ${ecrireEuros(total)}`],
      montants: { constate: total, attendu: ZERO },
      interpretations: ['justification'],
    })
  },
})

interface Cumul {
  readonly axe: AxeLu
  readonly annee: number
  readonly montant: Centimes
}

/** « , 20 000 € déjà repris en étant déduits ». */
export function direLaReprise(repris: Centimes): string {
  return repris === 0 ? '' : `, ${ecrireEuros(repris)} déjà repris par l’État étant déduits`
}

function dejaDit(montant: Centimes): string {
  return montant === 0
    ? ''
    : `, dont ${ecrireEuros(montant)} figurent déjà dans les constats « ${sousConsommation.titre} »`
}
