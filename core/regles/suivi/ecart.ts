import { diminution } from '../../calculs/index.ts'
import { type Centimes, plus, type UniteDAction, ZERO } from '../../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { emploiHorsPacte } from '../champ-d-application.ts'
import type { Contexte } from '../regle.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Crédits programmés et non consommés d'une action, une année. Centimes. */
export interface Ecart {
  readonly programme: Centimes
  readonly consomme: Centimes
  readonly montant: Centimes
  /** Les deux premières années sont en continuité, sans reprise automatique. */
  readonly continuite: boolean
}

/**
 * L'écart non justifié d'une action dont l'année a une suivante dans le contrat ; null s'il n'y en a pas, ou
 * si une consommation manque : un « consommé » vide est inconnu, jamais nul.
 */
export function ecartDe(unite: UniteDAction, contexte: Contexte): Ecart | null {
  const { annee, montants } = unite
  if (typeof montants.consomme !== 'number' || typeof montants.partEtat !== 'number') return null
  if (annee === null || annee < premiere || annee >= derniere) return null
  const consomme = consommeDe(unite)
  const programme = montants.partEtat
  if (consomme === null || consomme >= programme) return null
  if (emploiHorsPacte(unite, contexte.contrat) || estJustifiee(unite, contexte)) return null
  return {
    programme,
    consomme,
    montant: diminution({ credits: programme, engages: consomme }),
    continuite: annee === premiere,
  }
}

/**
 * Somme des consommations ; null si une ligne qui a des crédits n'en donne pas, et qu'aucun tableau de suivi n'en donne
 * pour elle.
 */
export function consommeDe({ lignes, montants }: UniteDAction): Centimes | null {
  if (lignes.length === 1 && typeof montants.consomme === 'number') return montants.consomme
  const suivieAilleurs = lignes.some(
    (l) => l.vue.complement && typeof l.montants.consomme === 'number',
  )
  let total = ZERO
  for (const { montants, vue } of lignes) {
    const { consomme, partEtat } = montants
    if (typeof consomme === 'number') total = plus(total, consomme)
    else if (consomme === 'illisible') return null
    else if (partEtat !== 'vide' && partEtat !== 0 && (vue.complement || !suivieAilleurs))
      return null
  }
  return total
}

/** I13 : un texte de justification couvre tout l'écart. */
export function estJustifiee({ lignes }: UniteDAction, { interpretations }: Contexte): boolean {
  if (interpretations.justification === 'sans-effet') return false
  return lignes.some((l) => (l.textes.justification ?? '') !== '')
}
