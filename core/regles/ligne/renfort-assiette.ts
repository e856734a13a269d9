import type { UniteDAction } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { citer, designerAnnees, enumerer } from '../phrases.ts'
import { regleDeContrat, type Signaler } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const renfortAssiette = regleDeContrat({
  id: 'renfort-assiette',
  titre: 'Coût d’une action renforcée',
  gravites: ['a-justifier', 'signalement'],
  enonce:
    'D’une action renforcée, le contrat ne finance que la part ' +
    'renforcée\u00a0: son coût n’est pas celui de l’action entière.',
  sources: ['cadrage/part-renforcee', 'cadrage/definition-nouvelle'],
  examine: ({ contrat }, signaler) => {
    // Sans colonne du coût antérieur, un rappel par feuille suffit, et une action ne s'y rappelle qu'une fois.
    const sansColonne = new Map<string, UniteDAction[]>()
    for (const unite of contrat.unites) {
      if (unite.nature !== 'renforcee' || !avecCout(unite)) continue
      if (!releveDuPacte(unite, contrat)) continue
      if (dejaCouteuse(unite)) confirmer(unite, signaler)
      else if (unite.montants.coutAnterieur === 'absent') {
        const { feuille } = unite.lignes[0].vue
        if (unite.memeAction[0]?.lignes[0].vue.feuille !== feuille) continue
        const groupe = sansColonne.get(feuille)
        if (groupe) groupe.push(unite)
        else sansColonne.set(feuille, [unite])
      }
    }
    for (const unites of sansColonne.values()) rappeler(unites, signaler)
  },
})

function avecCout({ montants: { cout } }: UniteDAction): boolean {
  return typeof cout === 'number' && cout > 0
}

function dejaCouteuse({ montants: { coutAnterieur } }: UniteDAction): boolean {
  return typeof coutAnterieur === 'number' && coutAnterieur > 0
}

function confirmer(unite: UniteDAction, signaler: Signaler): void {
  const annees = anneesEnDefaut(unite, (a) => avecCout(a) && dejaCouteuse(a))
  const { coutAnterieur } = unite.montants
  if (!annees || typeof coutAnterieur !== 'number') return
  signaler({
    axe: unite.axe === 'transversal' || unite.axe === 'inconnu' ? null : unite.axe,
    annee: anneeCommune(annees),
    action: unite.action,
    lieux: cellulesDAction(annees, 'cout'),
    message:
      `${designerAnnees(annees)}\u00a0: l’action renforcée coûtait déjà ${ecrireEuros(coutAnterieur)}. ` +
      `Confirmer que le coût inscrit (${enumerer(annees.flatMap(coutEcrit))}) est celui de la seule part ` +
      'renforcée, sans ce qui existait.',
  })
}

function coutEcrit({ montants: { cout } }: UniteDAction): string[] {
  return typeof cout === 'number' ? [ecrireEuros(cout)] : []
}

const ACTIONS_CITEES = 3

function rappeler(unites: readonly UniteDAction[], signaler: Signaler): void {
  const actions = [...new Set(unites.map((u) => u.action))]
  const citees = actions.slice(0, ACTIONS_CITEES).map(citer)
  const autres = actions.length - citees.length
  const noms = autres > 0 ? [...citees, `${autres} autre${autres > 1 ? 's' : ''}`] : citees
  const [unique, ...suivantes] = actions
  signaler({
    gravite: 'signalement',
    annee: anneeCommune(unites),
    action: suivantes.length === 0 ? (unique ?? null) : null,
    lieux: cellulesDAction(unites, 'cout'),
    message:
      `${enumerer(noms)}\u00a0: aucune colonne ne dit ce que ` +
      `${suivantes.length === 0 ? 'cette action renforcée coûtait' : 'ces actions renforcées coûtaient'} ` +
      'avant le contrat. Vérifier que le coût inscrit est celui de la seule part renforcée.',
  })
}
