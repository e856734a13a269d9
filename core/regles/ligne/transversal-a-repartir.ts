import { type Centimes, plus, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { citer, enumerer } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'
import { type GroupeDAxe, objetDuGroupe, parCelluleDAxe } from './par-cellule-d-axe.ts'

export const transversalARepartir = regleDeContrat({
  id: 'transversal-a-repartir',
  titre: 'Dépense transversale à répartir entre les axes',
  gravites: ['a-justifier'],
  enonce:
    'Une ressource de suivi peut aller en particulier dans l’axe 3 du texte (accès aux droits), et ' +
    'sinon se répartir entre les axes si elle sert tout le contrat\u00a0; d’ici là, elle compte dans le ' +
    'total et dans aucun plancher.',
  sources: ['cadrage/transversal'],
  examine: (contexte, signaler) => {
    for (const groupe of parCelluleDAxe(contexte, 'transversal')) {
      const { action, annee, nombre } = objetDuGroupe(groupe)
      const libelle = groupe.unites[0]?.lignes[0].axeLu ?? ''
      const ou = action === null ? `${nombre} actions` : citer(action)
      const credits = creditsDuGroupe(groupe)
      signaler({
        axe: null,
        annee,
        action,
        lieux: groupe.lieux,
        message:
          `${ou}\u00a0: l’axe indiqué est ${citer(libelle)}. Placer ${credits} dans l’axe ${nomCite('droits')} ` +
          '(l’axe 3, dans la numérotation du texte), ou la répartir entre les axes si la ' +
          'ressource suit tout le contrat. ' +
          'Tels quels, ces crédits comptent dans le total et dans aucun plancher.',
      })
    }
  },
})

// Année par année : on n'additionne pas plusieurs années sans le dire.
function creditsDuGroupe({ unites }: GroupeDAxe): string {
  const parAnnee = new Map<number | null, Centimes>()
  for (const { annee, montants } of unites) {
    const { partEtat } = montants
    if (typeof partEtat !== 'number') continue
    parAnnee.set(annee, plus(parAnnee.get(annee) ?? ZERO, partEtat))
  }
  if (parAnnee.size === 0) return 'cette dépense'
  const parts = [...parAnnee].map(([annee, montant]) =>
    annee === null ? ecrireEuros(montant) : `${ecrireEuros(montant)} en ${annee}`,
  )
  return `la part de l’État (${enumerer(parts)})`
}
