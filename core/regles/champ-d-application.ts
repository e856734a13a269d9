import type { Contrat, UniteDAction } from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Une année d'avant ou d'après le contrat : annee-hors-contrat en juge, aucune autre règle du texte. */
export function horsDesAnnees(annee: number | null): boolean {
  return annee !== null && (annee < premiere || annee > derniere)
}

/** L'emploi d'un département suit France Travail : hors parité, hors reconduites, hors FSE+ (lecture précise 4). */
export function emploiHorsPacte({ axe }: Pick<UniteDAction, 'axe'>, contrat: Contrat): boolean {
  return axe === 'emploi' && contrat.collectivite.type !== 'metropole'
}

/** Les règles de financement et de nature du pacte s'appliquent à cette action, cette année. */
export function releveDuPacte(unite: UniteDAction, contrat: Contrat): boolean {
  return !horsDesAnnees(unite.annee) && !emploiHorsPacte(unite, contrat)
}
