import { celluleEn, type Feuille, lettreDe, texteDe } from '../grille/index.ts'
import { normaliser } from '../libelle/index.ts'
import type { Champ } from '../modele/index.ts'
import type { Correspondance, CorrespondanceReperee } from '../reglages/index.ts'

interface Recalage {
  readonly correspondances: readonly Correspondance[]
  /** Ce qui a bougé ou n'a pas été retrouvé, une phrase chacun. */
  readonly notes: readonly string[]
}

/** Un en-tête est dans les premières lignes ; au-delà, ce sont des données. */
const LIGNES_CHERCHEES = 200

/**
 * Remet une correspondance gardée dans le classeur en face des en-têtes qu'elle visait, si des lignes ou des colonnes ont
 * été insérées. Ce qui ne se retrouve pas est abandonné, et redeviné : jamais une colonne n'est lue pour une autre.
 */
export function recaler(
  feuilles: readonly Feuille[],
  gardees: readonly CorrespondanceReperee[],
): Recalage {
  const correspondances: Correspondance[] = []
  const notes: string[] = []
  for (const gardee of gardees) {
    const feuille = feuilles.find((f) => f.nom === gardee.feuille)
    if (!feuille) {
      notes.push(
        `La feuille « ${gardee.feuille} », dont vous aviez corrigé la lecture, n’existe plus : cette correction est ignorée.`,
      )
      continue
    }
    const { correspondance, perdues } = recalerUne(feuille, gardee)
    correspondances.push(correspondance)
    if (perdues.length > 0) {
      notes.push(
        `Feuille « ${feuille.nom} » : l’en-tête choisi pour ${perdues.join(', ')} n’est plus là ; la colonne est redevinée.`,
      )
    }
  }
  return { correspondances, notes }
}

function recalerUne(feuille: Feuille, { reperes, ...gardee }: CorrespondanceReperee) {
  const entete = ligneDesReperes(feuille, reperes, gardee.entete)
  const enPlace =
    entete !== null &&
    [...reperes].every(
      ([c, repere]) => repere === '' || retrouver(feuille, entete, c, repere) === c,
    )
  const perdues: string[] = []
  const colonnes: Partial<Record<Champ, readonly number[]>> = {}
  for (const [champ, choisies] of Object.entries(gardee.colonnes) as [Champ, readonly number[]][]) {
    const retrouvees = choisies.flatMap((colonne) => {
      const repere = reperes.get(colonne) ?? ''
      // Une colonne sans en-tête n'a que sa place : elle ne vaut que si aucune autre n'a bougé.
      const retrouvee =
        entete === null || (repere === '' && !enPlace)
          ? null
          : retrouver(feuille, entete, colonne, repere)
      if (retrouvee === null) perdues.push(repere === '' ? lettreDe(colonne) : `« ${repere} »`)
      return retrouvee === null ? [] : [retrouvee]
    })
    // Une liste vide voulue dit « aucune colonne » ; une liste vidée par le recalage se redevine.
    if (retrouvees.length > 0 || choisies.length === 0) colonnes[champ] = retrouvees
  }
  const lue = gardee.entete === undefined || entete === null ? {} : { entete }
  const { entete: _, ...reste } = gardee
  return { correspondance: { ...reste, ...lue, colonnes }, perdues }
}

/** La ligne où l'on retrouve le plus de repères ; à égalité, la plus proche de celle qui était choisie. null : aucune. */
function ligneDesReperes(
  feuille: Feuille,
  reperes: ReadonlyMap<number, string>,
  choisie: number | undefined,
): number | null {
  const cherches = new Set([...reperes.values()].map(normaliser).filter((t) => t !== ''))
  if (cherches.size === 0) return choisie ?? null
  let meilleure: number | null = null
  let meilleurScore = 0
  const ecart = (ligne: number | null) => Math.abs((ligne ?? 0) - (choisie ?? 0))
  const derniere = Math.min(feuille.lignes.length, LIGNES_CHERCHEES + (choisie ?? 0))
  for (let ligne = 0; ligne < derniere; ligne++) {
    const presents = new Set(feuille.lignes[ligne]?.map((c) => normaliser(texteDe(c))))
    const score = [...cherches].filter((t) => presents.has(t)).length
    if (score === 0 || score < meilleurScore) continue
    if (score === meilleurScore && ecart(ligne) >= ecart(meilleure)) continue
    meilleure = ligne
    meilleurScore = score
  }
  return meilleure
}

/** La même colonne si son en-tête n'a pas changé, sinon la seule qui porte ce texte. */
function retrouver(
  feuille: Feuille,
  entete: number,
  colonne: number,
  repere: string,
): number | null {
  const cherche = normaliser(repere)
  const texteEn = (c: number) => normaliser(texteDe(celluleEn(feuille, entete, c)))
  if (texteEn(colonne) === cherche) return colonne
  if (cherche === '') return null
  const memes = Array.from(feuille.lignes[entete] ?? [], (_, c) => c).filter(
    (c) => texteEn(c) === cherche,
  )
  return memes.length === 1 ? (memes[0] ?? null) : null
}
