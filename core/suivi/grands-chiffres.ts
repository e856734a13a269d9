import { pluriel } from '../constats/index.ts'
import { centimes } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { ecrireTaux } from './dire.ts'
import type { Execution } from './execution.ts'

/** Un chiffre à lire d'abord, et ce qu'il compte. */
export interface GrandChiffre {
  readonly valeur: string
  readonly legende: string
}

/**
 * Les quatre qui résument la dernière année écoulée et suivie ; rien si aucune ne l'est. Le deuxième est la somme des
 * deux derniers : une action qui dépasse n'en compense pas une autre.
 */
export function grandsChiffres({ lignes }: Execution): readonly GrandChiffre[] {
  const ecoulees = lignes.filter((l) => l.axe === null && l.etat === 'ecoulee' && l.suivies > 0)
  const derniere = ecoulees.at(-1)
  if (derniere === undefined) return []
  const { annee, taux, justifie, nonJustifie, baisse, suivies, actions } = derniere
  if (justifie === null || nonJustifie === null) return []
  const couverture =
    suivies === actions ? '' : `, pour ${pluriel(suivies, 'action', 'actions')} sur ${actions}`
  return [
    { valeur: ecrireTaux(taux), legende: `consommés en ${annee}${couverture}` },
    { valeur: ecrireEuros(centimes(justifie + nonJustifie)), legende: 'non consommés' },
    { valeur: ecrireEuros(justifie), legende: 'justifiés' },
    baisse === null
      ? { valeur: 'aucune', legende: `reprise automatique en ${annee + 1}` }
      : { valeur: ecrireEuros(baisse), legende: `baisse possible en ${annee + 1}, au plus` },
  ]
}
