import { normaliser } from '../../libelle/index.ts'
import { EN_JEU } from '../entete/index.ts'
import type { Tableau } from '../tableau/index.ts'
import { anneeSeule, montantDe } from '../textes/index.ts'
import { titresDe } from './vigueur.ts'

/** Part des actions en commun à partir de laquelle deux tableaux parlent du même contrat. */
const RECOUVREMENT = 0.6
/** Part des montants communs qui doivent être égaux pour qu'un tableau ne fasse que reprendre l'autre. */
const REPRISE = 0.9
const TOLERANCE = 100

/** Ce qu'un tableau est pour un autre, déjà retenu. */
export type Parente = 'autre' | 'reprise' | 'version'

export function parente(retenu: Tableau, candidat: Tableau): Parente {
  if (!disentLesMemesActions(retenu, candidat)) return 'autre'
  const siens = creditsDe(candidat)
  const communs = [...creditsDe(retenu)].flatMap(([cle, montant]) => {
    const autre = siens.get(cle)
    return autre === undefined ? [] : [Math.abs(autre - montant) <= TOLERANCE]
  })
  const egaux = communs.filter((egal) => egal).length
  return egaux >= communs.length * REPRISE ? 'reprise' : 'version'
}

/** Du même exercice, et nommant en majorité les mêmes actions. */
function disentLesMemesActions(a: Tableau, b: Tableau): boolean {
  const parAnnee = (t: Tableau) => t.attributions.some((x) => x.champ === 'annee')
  if (parAnnee(a) || parAnnee(b)) return a.page !== b.page && recouvrement(a, b) >= RECOUVREMENT
  const [anneeA, anneeB] = [exerciceDe(a), exerciceDe(b)]
  if (anneeA !== null && anneeB !== null && anneeA !== anneeB) return false
  return recouvrement(a, b) >= RECOUVREMENT
}

export function recouvrement(a: Tableau, b: Tableau): number {
  const cles = new Set(a.actions.map((x) => normaliser(x.action)))
  const communes = b.actions.filter((x) => cles.has(normaliser(x.action))).length
  return communes / Math.max(1, Math.min(a.actions.length, b.actions.length))
}

/** L'année d'un tableau : celle de ses colonnes, de son nom de feuille, du titre le plus proche. */
export function exerciceDe(tableau: Tableau): number | null {
  const annees = new Set(tableau.attributions.flatMap((a) => (a.annee === null ? [] : [a.annee])))
  const [seule] = annees
  if (annees.size === 1 && seule !== undefined) return seule
  if (annees.size > 1) return null
  const [nom = '', ...titres] = titresDe(tableau)
  const parNom = anneeSeule(nom)
  if (parNom !== null) return parNom
  return (
    titres
      .reverse()
      .map(anneeSeule)
      .find((a) => a !== null) ?? null
  )
}

/** Crédits de l'État par action et par année. */
function creditsDe({ page, actions, attributions }: Tableau): Map<string, number> {
  const credits = new Map<string, number>()
  const colonnes = attributions.filter((a) => a.champ === 'partEtat')
  const annee = attributions.find((a) => a.champ === 'annee')?.colonne
  for (const { ligne, action } of actions) {
    const dite = annee === undefined ? '' : page.texte(ligne, annee)
    for (const a of colonnes) {
      const lu = montantDe(page.feuille.lignes[ligne]?.[a.colonne], 'EUR')
      if (lu.genre !== 'lu' || lu.valeur === 0) continue
      const cle = `${normaliser(action)}|${a.annee ?? dite}`
      credits.set(cle, (credits.get(cle) ?? 0) + lu.valeur)
    }
  }
  return credits
}

/** Combien de montants différents un tableau porte : à égalité, le plus complet dit le plan de financement. */
export function richesse({ attributions }: Tableau): number {
  return new Set(attributions.filter((a) => EN_JEU.includes(a.champ)).map((a) => a.champ)).size
}
