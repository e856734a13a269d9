import { moins, somme, ZERO } from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import type { Exposition, LigneDExecution } from './execution.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)
const ANNEES_D_AVANT = Array.from({ length: derniere - premiere }, (_, i) => premiere + i)

/** Additionne les écarts non justifiés des années écoulées, axes fongibles ; une année qui court n'en a pas encore. */
export function exposer(lignes: readonly LigneDExecution[], resteARattacher: boolean): Exposition {
  const ensembles = lignes.filter((l) => l.axe === null)
  const ensembleDe = (annee: number) => ensembles.find((l) => l.annee === annee)
  const parAnnee = ANNEES_D_AVANT.map((annee) => {
    const ensemble = ensembleDe(annee)
    const montant = ensemble?.etat === 'ecoulee' ? ensemble.nonJustifie : null
    return { annee, montant }
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
    dejaSignale: moins(total ?? ZERO, parAnnee.find((a) => a.annee === premiere)?.montant ?? ZERO),
    programme: ensembleDe(derniere)?.programme ?? null,
    parAnnee,
  }
}
