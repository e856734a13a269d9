import { moins, somme, ZERO } from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import type { Exposition, LigneDExecution } from './execution.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)
const ANNEES_D_AVANT = Array.from({ length: derniere - premiere }, (_, i) => premiere + i)

/** Les écarts non justifiés des années d'avant la dernière, axes fongibles : ceux que la règle additionne. */
export function exposer(lignes: readonly LigneDExecution[], resteARattacher: boolean): Exposition {
  const ensembles = lignes.filter((l) => l.axe === null)
  const ensembleDe = (annee: number) => ensembles.find((l) => l.annee === annee)
  const parAnnee = ANNEES_D_AVANT.map((annee) => {
    const ensemble = ensembleDe(annee)
    return { annee, etat: ensemble?.etat ?? null, montant: ensemble?.nonJustifie ?? null }
  })
  const connus = parAnnee.flatMap(({ montant }) => montant ?? [])
  const total = connus.length === 0 ? null : somme(connus)
  const partiel = ensembles.some(
    (l) => l.annee < derniere && (l.suivies < l.actions || l.incomplet),
  )
  return {
    annee: derniere,
    montant: total,
    auMoins: connus.length < parAnnee.length || partiel || resteARattacher,
    dejaSignale:
      total === null
        ? null
        : moins(total, parAnnee.find((a) => a.annee === premiere)?.montant ?? ZERO),
    programme: ensembleDe(derniere)?.programme ?? null,
    parAnnee,
  }
}
