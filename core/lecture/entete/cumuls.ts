import { montantDe } from '../textes/index.ts'
import type { Groupe } from './options.ts'
import type { Terrain } from './valeurs.ts'

const ANNEES_AU_MOINS = 2
const LIGNES_AU_MOINS = 2
const LIGNES_REGARDEES = 60
const NOMMEE = 7
const PRESQUE_TOUTES = 0.9
/** Centimes : les arrondis d'une somme. */
const TOLERANCE = 100

/**
 * « Part 2025 | Part 2026 | … | Part, total du contrat » : une colonne sans année que les années du même nom font ensemble en
 * est le cumul, et ne s'ajoute à aucune.
 */
export function ecarterLesCumuls(groupes: readonly Groupe[], terrain: Terrain): readonly Groupe[] {
  return groupes.map((groupe) => {
    const [entete] = groupe.colonnes
    const champ = groupe.candidats[0]?.champ
    if (groupe.colonnes.length !== 1 || entete?.annee !== null || champ === undefined) return groupe
    const faites = (g: Groupe) => faitEnsemble(terrain, entete.colonne, g)
    // « Total général », à droite des seules parts de l'État : de quoi, seuls ses nombres le disent.
    const muet = groupe.recapitule && (groupe.candidats[0]?.poids ?? 0) < NOMMEE
    const cumul = groupes
      .filter(estDate)
      .some((g) =>
        g.candidats[0]?.champ === champ ? groupe.recapitule || faites(g) : muet && faites(g),
      )
    return cumul ? { ...groupe, statut: 'anterieur', remplacee: true } : groupe
  })
}

const estDate = ({ colonnes }: Groupe): boolean =>
  new Set(colonnes.map((c) => c.annee).filter((a) => a !== null)).size >= ANNEES_AU_MOINS

function faitEnsemble(
  { etendues: [{ page, debut, fin }] }: Terrain,
  total: number,
  { colonnes }: Groupe,
): boolean {
  const valeur = (ligne: number, colonne: number) => {
    const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], 'EUR')
    return lu.genre === 'lu' ? lu.valeur : 0
  }
  let dites = 0
  let justes = 0
  for (let l = debut; l <= Math.min(fin, debut + LIGNES_REGARDEES); l++) {
    const annees = colonnes.map((c) => valeur(l, c.colonne))
    // Une seule année remplie : son cumul lui est égal, comme le serait une autre colonne.
    if (annees.filter((v) => v !== 0).length < ANNEES_AU_MOINS) continue
    dites++
    const somme = annees.reduce<number>((s, v) => s + v, 0)
    if (Math.abs(somme - valeur(l, total)) <= TOLERANCE) justes++
  }
  return dites >= LIGNES_AU_MOINS && justes >= dites * PRESQUE_TOUTES
}
