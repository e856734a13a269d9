import { type Contrat, estAxe } from '../../core/modele/index.ts'

/**
 * Le moins qu'on puisse faire : une boucle qui additionne les parts de l'État par axe et par année, et compte celles
 * qui dépassent la moitié du reste à payer de plus d'un euro. Ni modèle, ni phrases, ni les soixante autres règles.
 */
export function verifierANu({ lignes }: Contrat): { depassees: number; total: number } {
  const sommes: Record<string, number> = {}
  let depassees = 0
  for (const { axe, annee, montants } of lignes) {
    const { partEtat, cout, tiers } = montants
    if (typeof partEtat !== 'number' || typeof cout !== 'number' || !estAxe(axe)) continue
    const cle = `${axe} ${annee}`
    sommes[cle] = (sommes[cle] ?? 0) + partEtat
    const attendu = (cout - (typeof tiers === 'number' ? tiers : 0)) / 2
    if (partEtat - attendu > 100) depassees++
  }
  let total = 0
  for (const somme of Object.values(sommes)) total += somme
  return { depassees, total }
}
