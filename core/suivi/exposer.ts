import { type Contrat, moins, somme, ZERO } from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import { dejaReprisDe } from '../regles/index.ts'
import type { Exposition, LigneDExecution } from './execution.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)
const ANNEES_D_AVANT = Array.from({ length: derniere - premiere }, (_, i) => premiere + i)

/** Les écarts non justifiés des années d'avant la dernière, axes fongibles : ceux que la règle additionne. */
export function exposer(
  lignes: readonly LigneDExecution[],
  resteARattacher: boolean,
  contrat: Contrat,
): Exposition {
  const ensembles = lignes.filter((l) => l.axe === null)
  const ensembleDe = (annee: number) => ensembles.find((l) => l.annee === annee)
  const reprises = lignes.flatMap(({ axe, annee, aPart, nonJustifie }) => {
    if (axe === null || aPart || nonJustifie === null || annee >= derniere) return []
    return [{ annee, repris: dejaReprisDe(nonJustifie, { axe, annee }, contrat) }]
  })
  const parAnnee = ANNEES_D_AVANT.map((annee) => {
    const ensemble = ensembleDe(annee)
    const repris = somme(reprises.flatMap((r) => (r.annee === annee ? [r.repris] : [])))
    const ecart = ensemble?.nonJustifie ?? null
    return {
      annee,
      etat: ensemble?.etat ?? null,
      montant: ecart === null ? null : moins(ecart, repris),
    }
  })
  const connus = parAnnee.flatMap(({ montant }) => montant ?? [])
  const total = connus.length === 0 ? null : somme(connus)
  const partiel = ensembles.some(
    (l) => l.annee < derniere && (l.suivies < l.actions || l.incomplet),
  )
  return {
    annee: derniere,
    montant: total,
    dejaRepris: somme(reprises.map((r) => r.repris)),
    auMoins: connus.length < parAnnee.length || partiel || resteARattacher,
    dejaSignale:
      total === null
        ? null
        : moins(total, parAnnee.find((a) => a.annee === premiere)?.montant ?? ZERO),
    programme: ensembleDe(derniere)?.programme ?? null,
    parAnnee,
  }
}
