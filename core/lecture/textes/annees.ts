import { memoriser } from '../../libelle/index.ts'

/** Ce qu'un texte dit de l'année : rien, une seule, ou une période. */
export type AnneeLue =
  | { readonly genre: 'aucune' }
  | { readonly genre: 'une'; readonly annee: number }
  | { readonly genre: 'periode'; readonly debut: number; readonly fin: number }

/** Les années plausibles d'un classeur de contrat, avant et après compris. */
const ANNEE = /(?:^|\D)(20[12]\d)(?!\d)/g

const MOIS_ET_ANNEE =
  /(\d{1,2}(er)?\s+)?(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)\s+20\d\d/gi

/** « Délibération CP-2025-0412 » : un numéro d'acte, pris l'année d'avant. */
const NUMERO_D_ACTE = /20\d\d[-/](?!20[12]\d(?!\d))\d{3,}/g

/**
 * Lit l'année d'un titre, d'un nom de feuille ou d'un en-tête. « 2024-2027 » est une période ; une date
 * (12/03/2025) ou une période de contrat à côté d'une année seule ne comptent pas comme l'année du tableau.
 */
export const lireAnnee = memoriser((texte): AnneeLue => {
  const sansDates = texte
    .replace(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, ' ')
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, ' ')
    .replace(MOIS_ET_ANNEE, ' ')
    .replace(NUMERO_D_ACTE, ' ')
  const periode = /(?:^|\D)(20[12]\d)\s*(?:[-–—/]|à|a|au|et)\s*(20[12]\d|[23]\d)(?!\d)/i.exec(
    sansDates,
  )
  const reste = periode ? sansDates.replace(periode[0], ' ') : sansDates
  const annees = new Set([...reste.matchAll(ANNEE)].map((m) => Number(m[1])))
  const [seule] = annees
  if (annees.size === 1 && seule !== undefined) return { genre: 'une', annee: seule }
  if (annees.size > 1) {
    return { genre: 'periode', debut: Math.min(...annees), fin: Math.max(...annees) }
  }
  if (!periode) return { genre: 'aucune' }
  const debut = Number(periode[1])
  const fin = Number(periode[2])
  return { genre: 'periode', debut, fin: fin < 100 ? 2000 + fin : fin }
})

export function anneeSeule(texte: string): number | null {
  const lue = lireAnnee(texte)
  return lue.genre === 'une' ? lue.annee : null
}
