import { normaliser } from '../../libelle/index.ts'
import { type Champ, estMontant } from '../../modele/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { ditTotal } from './etages.ts'
import { nommeUnApport } from './groupes-d-entete.ts'
import { neDitQuUnStatut, POIDS_PARLANT } from './noms.ts'

const POIDS_UTILE = 4
/** Un étage de plus qui donne son année à chaque colonne vaut mieux qu'un qui n'en date que quelques-unes. */
const DATEES = 8

/**
 * Les champs distincts que l'on croit reconnaître, pondérés ; un étage d'années qui distingue compte un peu. Deux
 * champs ne font un en-tête que si l'un porte de l'argent : une ligne d'action peut contenir « action » ou « axe ».
 */
export function scoreDe(colonnes: readonly EnteteDeColonne[]): number {
  const parChamp = new Map<Champ, number>()
  const annees = new Set<number>()
  let datees = 0
  const finance = colonnes.some((c) => c.notes.slice(0, 1).some(nommeUnApport))
  for (const { texte, complet, notes, annee } of colonnes) {
    const [premiere] = notes
    if (!premiere || premiere.poids < POIDS_UTILE) continue
    // « Total », que rien d'autre ne nomme, parmi des financeurs : celui d'un groupe, peut-être.
    if (finance && premiere.poids <= POIDS_PARLANT && ditTotal(normaliser(texte))) continue
    // « Programmé » dit où en est un crédit, plus souvent que son programme ; « BP », sous « P304 », le garde.
    if (premiere.champ === 'programme' && texte === complet && neDitQuUnStatut(normaliser(texte)))
      continue
    parChamp.set(premiere.champ, Math.max(parChamp.get(premiere.champ) ?? 0, premiere.poids))
    if (annee === null) continue
    annees.add(annee)
    datees++
  }
  if (parChamp.size < 3 && ![...parChamp.keys()].some(estMontant)) return 0
  let score = annees.size >= 2 ? annees.size * 3 + (DATEES * datees) / colonnes.length : annees.size
  for (const poids of parChamp.values()) score += poids
  return score
}
