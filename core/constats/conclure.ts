import type { Constat } from './constat.ts'
import { partager } from './lacunes.ts'
import { type Compte, compter, direLeCompte } from './mots.ts'

/** Ce qu'on dit d'un contrat en tête ou en fin de résultat : le bilan, et sa réserve s'il en faut une. */
export function conclure(constats: readonly Constat[]): string {
  const { reproches, lacunes } = partager(constats)
  const reserve = lacunes.length > 0 ? ' Sous réserve de ce qui n’a pas pu être vérifié.' : ''
  return `${bilanDe(compter(reproches))}${reserve}`
}

function bilanDe(compte: Compte): string {
  const dit = direLeCompte(compte)
  if (compte.bloquant > 0) return `Le contrat contredit le texte : ${dit}.`
  if (compte['a-justifier'] > 0)
    return `Aucun manquement bloquant, mais des points à justifier : ${dit}.`
  return compte.signalement > 0 ? `Aucun manquement relevé : ${dit}.` : 'Aucun manquement relevé.'
}

export function estBloque(constats: readonly Constat[]): boolean {
  return constats.some(({ gravite }) => gravite === 'bloquant')
}
