import type { Axe, Contrat, Lieu, UniteDAction } from '../modele/index.ts'

/** Cellule du sous-total de la part État d'un axe. */
export function lieuDuSousTotal(contrat: Contrat, axe: Axe, annee: number | null): Lieu | null {
  for (const { champ, portee, annee: a, lieu } of contrat.totaux) {
    if (champ === 'partEtat' && portee.genre === 'axe' && portee.axe === axe && a === annee)
      return lieu
  }
  return null
}

/** Total général de la part État, sinon en-tête de la part État. */
export function lieuxDuTotal(contrat: Contrat, annee: number | null): readonly Lieu[] {
  for (const { champ, portee, annee: a, lieu } of contrat.totaux) {
    if (champ === 'partEtat' && portee.genre === 'general' && a === annee) return [lieu]
  }
  return lieuxDEntete(contrat, annee, [])
}

/** En-tête de la part État : du tableau où sont ces actions, sinon du premier tableau de l'année. */
export function lieuxDEntete(
  contrat: Contrat,
  annee: number | null,
  unites: readonly UniteDAction[],
): readonly Lieu[] {
  const vues = [...unites.slice(0, 1).map((u) => u.lignes[0].vue), ...contrat.vues]
  for (const vue of vues) {
    const deLAnnee = vue.annee === annee || vue.annee === null || annee === null
    if (deLAnnee && vue.entetes.partEtat) return [vue.entetes.partEtat]
  }
  return []
}
