import type { Feuille } from '../../../core/grille/index.ts'
import type { Fichier, Lecture, Releve } from '../../../formats/index.ts'
import { type Apparence, apparenceDe } from '../../../hotes/grille/apparence/index.ts'

/** Ce que la grille prend d'un fichier lu, sans les lignes de ses feuilles, qui suivent par morceaux. */
export interface Remise {
  readonly lecture: Lecture
  readonly releve: Releve
  readonly apparence: Apparence | null
}

export function remettre(fichier: Fichier): Remise {
  const lu = fichier.lu()
  // La page a déjà les octets.
  const { paquet: _, source: __, ...lecture } = { paquet: null, source: null, ...lu }
  const feuilles = lu.classeur.feuilles.map((feuille) => ({ ...feuille, lignes: [] }))
  return {
    lecture: { ...lecture, classeur: { feuilles } },
    releve: fichier.relever(),
    apparence: apparenceDe(lu),
  }
}

/** Assez pour peu de morceaux, assez peu pour que recevoir l'un soit bref. */
const CELLULES_PAR_MORCEAU = 3_000
const LIGNES_PAR_MORCEAU = 20_000

/** Les lignes d'une feuille à partir d'une ; aucune après la dernière. */
export function lignesDe({ lu }: Fichier, feuille: number, debut: number): Feuille['lignes'] {
  const lignes = lu().classeur.feuilles[feuille]?.lignes ?? []
  let fin = debut
  for (let cellules = 0; fin < lignes.length && cellules < CELLULES_PAR_MORCEAU; fin++) {
    if (fin - debut === LIGNES_PAR_MORCEAU) break
    cellules += lignes[fin]?.length ?? 0
  }
  return lignes.slice(debut, fin)
}
