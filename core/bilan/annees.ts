import { anneesDuContrat, valeurDe } from '../parametres/index.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

export function estAnneeDuContrat(annee: number): boolean {
  return annee >= premiere && annee <= derniere
}
