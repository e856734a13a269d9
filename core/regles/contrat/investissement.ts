import { normaliser } from '../../libelle/index.ts'
import { type Centimes, type Ligne, lieuDe, type Montant, plus, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { compter } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'

export const investissement = regleDeContrat({
  id: 'investissement',
  titre: 'Dépenses d’investissement',
  gravites: ['signalement'],
  enonce:
    'Le contrat porte d’abord sur du fonctionnement\u00a0; l’investissement y reste marginal, ' +
    'sans seuil chiffré, pour des actions que les référentiels prévoient.',
  sources: ['cadrage/investissement', 'transition/investissement'],
  colonnes: ['section'],
  examine: ({ contrat }, signaler) => {
    const parFeuille = new Map<string, Ligne[]>()
    for (const ligne of contrat.lignes) {
      if (!estInvestissement(ligne) || horsDesAnnees(ligne.annee)) continue
      const lignes = parFeuille.get(ligne.vue.feuille)
      if (lignes) lignes.push(ligne)
      else parFeuille.set(ligne.vue.feuille, [ligne])
    }
    const lues = contrat.lignes.filter((l) => !horsDesAnnees(l.annee))
    const total = partsDeLEtat(lues)
    for (const lignes of parFeuille.values()) {
      const credits = partsDeLEtat(lignes)
      signaler({
        lieux: lignes.flatMap((l) => lieuDe(l, 'section') ?? []),
        message:
          `${compter(lignes.length, 'ligne')} d’investissement\u00a0: ${ecrireEuros(credits)} de ` +
          'part de l’État, toutes années lues, ' +
          `sur ${ecrireEuros(total)}. L’investissement doit rester marginal\u00a0; le texte ne ` +
          'fixe pas de seuil\u00a0: ' +
          'vérifier que ces dépenses sont prévues par les référentiels.',
        etapes: lignes.map((l) => `${l.action}\u00a0: ${ecrireEuros(lu(l.montants.partEtat))}`),
      })
    }
  },
})

function estInvestissement({ textes: { section } }: Ligne): boolean {
  return section !== null && /^(?:i|inv)$|\binvest/.test(normaliser(section))
}

function partsDeLEtat(lignes: readonly Ligne[]): Centimes {
  return lignes.reduce((total, l) => plus(total, lu(l.montants.partEtat)), ZERO)
}

function lu(montant: Montant): Centimes {
  return typeof montant === 'number' ? montant : ZERO
}
