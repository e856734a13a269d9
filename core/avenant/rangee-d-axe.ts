import type { CelluleDeModele } from '../gabarit/index.ts'
import { a1, plageEnA1 } from '../grille/index.ts'
import { type Centimes, enEuros } from '../modele/index.ts'
import type { AxeDAvenant } from './avenant.ts'

/** « Report » n'y est pas : la lecture prendrait la colonne pour des reports accordés. */
const ENTETES = [
  'Axe',
  'Plafond notifié',
  'Plancher',
  'Crédits État inscrits',
  'Manque au plancher',
  'Reste sous plafond',
  'Non consommé l’an passé',
] as const

export function enteteDesAxes(): readonly string[] {
  return ENTETES
}

/** Où sont les actions de l'axe : leurs lignes, la colonne de la part de l'État et celle des reports. */
interface Actions {
  readonly premiere: number
  readonly derniere: number
  readonly etat: number
  readonly report: number
}

/** Un axe, son plafond repris, et de quoi suivre ce qui s'inscrit. Un report relève le plafond, pas le plancher. */
export function rangeeDAxe(
  { libelle, plafond, taux, plancher, nonConsomme }: AxeDAvenant,
  ligne: number,
  { premiere, derniere, etat, report }: Actions,
): readonly CelluleDeModele[] {
  const [celluleDuPlafond, duPlancher, desCredits] = [1, 2, 3].map((c) => a1(ligne, c))
  const somme = (c: number) =>
    `SUM(${plageEnA1({ haut: premiere, bas: derniere, gauche: c, droite: c })})`
  const montant = plafond.genre === 'connu' ? plafond.montant : null
  const siPlafond = (formule: string, resultat: Centimes | null): CelluleDeModele => ({
    style: 'calcul',
    formule: `IF(${celluleDuPlafond}="","",${formule})`,
    resultat: resultat === null ? '' : enEuros(resultat),
  })
  const sansPlancher: CelluleDeModele = { style: 'calcul' }
  return [
    { style: 'calcul', texte: libelle },
    montant === null ? { style: 'saisie' } : { style: 'saisie', nombre: enEuros(montant) },
    taux === null
      ? sansPlancher
      : siPlafond(
          // Le centime supérieur, sans ce qu'un produit en virgule flottante ajoute de poussière.
          `ROUNDUP(ROUND(${celluleDuPlafond}*${taux.numerateur}/${taux.denominateur},4),2)`,
          plancher,
        ),
    { style: 'calcul', formule: somme(etat), resultat: 0 },
    taux === null ? sansPlancher : siPlafond(`MAX(0,${duPlancher}-${desCredits})`, plancher),
    siPlafond(`${celluleDuPlafond}+${somme(report)}-${desCredits}`, montant),
    nonConsomme === null ? { style: 'calcul' } : { style: 'calcul', nombre: enEuros(nonConsomme) },
  ]
}
