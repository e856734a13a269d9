import { AXES, type Axe, type Contradiction, type Plafond } from '../../modele/index.ts'
import type { ReglagesDuContrat } from '../../reglages/index.ts'
import type { PlafondLu } from './candidat.ts'

/**
 * Un plafond par axe et par année. contrat.json l'emporte, puis l'ordre de lecture ; une valeur différente pour
 * le même axe et la même année est une contradiction, dite et non tranchée en silence.
 */
export function rassemblerPlafonds(
  lus: readonly PlafondLu[],
  reglages: ReglagesDuContrat,
  annees: readonly number[],
): { readonly plafonds: readonly Plafond[]; readonly contradictions: readonly Contradiction[] } {
  const plafonds: Plafond[] = []
  const contradictions: Contradiction[] = []
  for (const axe of AXES) {
    const declares = reglages.plafonds
      .filter((p) => p.axe === axe)
      .map((p) => ({ ...p, lieu: null }))
    const candidats = lus.filter((p) => p.axe === axe)
    retenir([...declares, ...candidats], plafonds, contradictions)
  }
  return { plafonds: [...plafonds, ...prolonger(plafonds, annees)], contradictions }
}

function retenir(
  candidats: readonly Plafond[],
  plafonds: Plafond[],
  contradictions: Contradiction[],
): void {
  for (const candidat of candidats) {
    const meme = plafonds.find(
      (p) =>
        p.axe === candidat.axe &&
        (p.annee === candidat.annee || (p.annee === null && p.lieu === null)),
    )
    if (!meme) {
      plafonds.push(candidat)
      continue
    }
    const connue = contradictions.some(
      (c) => c.axe === candidat.axe && c.annee === candidat.annee && c.ecarte === candidat.montant,
    )
    if (meme.montant !== candidat.montant && candidat.lieu && !connue) {
      contradictions.push({
        axe: candidat.axe,
        annee: candidat.annee,
        retenu: meme.montant,
        ecarte: candidat.montant,
        lieu: candidat.lieu,
      })
    }
  }
}

/** Le plafond est constant sur la durée (principes/plafonds-constants) : une seule année écrite vaut pour les autres. */
function prolonger(plafonds: readonly Plafond[], annees: readonly number[]): Plafond[] {
  return AXES.flatMap((axe: Axe) => {
    const siens = plafonds.filter((p) => p.axe === axe)
    const [seul] = siens
    if (siens.length !== 1 || !seul || seul.annee === null || annees.length < 2) return []
    return [{ ...seul, annee: null }]
  })
}
