/** Ce que le seul libellé d'une action laisse reconnaître ; calculé une fois par libellé. */
export interface Traits {
  readonly slime: boolean
  /** Autre programme CEE éligible à la règle des 70 % (TZEE…). */
  readonly programmeCee: boolean
  readonly animationSlime: boolean
  readonly fsatme: boolean
  /** Tarification sociale de la restauration : ce que l'État y finance, si le libellé le dit. */
  readonly cantine: 'compensation' | 'moyens' | 'a-preciser' | null
  readonly evaluation: boolean
  readonly horsReferentiel: boolean
  /** « CALPAE », « poursuite », « maintien », « reconduction » : contredit une action dite nouvelle. */
  readonly reprise: boolean
  /** Identifiants de la table de périmètre (regles.md § 5) que le libellé évoque. */
  readonly perimetre: readonly string[]
}
