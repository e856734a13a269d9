import { type Constat, GRAVITES } from '../constats/index.ts'
import { lireA1 } from '../grille/index.ts'

/** Gravité, feuille, ligne, colonne, année : ce qui range un constat avant ses mots. */
const CLES = 5

/** Bloquant, à justifier, signalement, puis feuille (dans l'ordre du classeur) et cellule, puis règle. */
export function trier(constats: readonly Constat[], feuilles: readonly string[]): Constat[] {
  // En nombres côte à côte : un long classeur a des centaines de milliers de constats.
  const cles = new Int32Array(constats.length * CLES)
  constats.forEach((constat, i) => {
    cles.set(clesDe(constat, feuilles), i * CLES)
  })
  const ordre = Uint32Array.from(constats.keys()).sort(
    (i, j) => comparer(cles, i, j) || ordreDeTexte(constats[i], constats[j]) || i - j,
  )
  return Array.from(ordre).flatMap((i) => constats[i] ?? [])
}

function clesDe({ gravite, feuille, cellules, annee }: Constat, feuilles: readonly string[]) {
  const adresse = lireA1(cellules[0] ?? '')
  return [
    GRAVITES.indexOf(gravite),
    rangDeFeuille(feuille, feuilles),
    adresse?.ligne ?? -1,
    adresse?.colonne ?? -1,
    annee ?? 0,
  ]
}

function rangDeFeuille(nom: string | null, feuilles: readonly string[]): number {
  if (nom === null) return feuilles.length + 1
  const rang = feuilles.indexOf(nom)
  return rang < 0 ? feuilles.length : rang
}

function comparer(cles: Int32Array, i: number, j: number): number {
  for (let k = 0; k < CLES; k++) {
    const ecart = (cles[i * CLES + k] ?? 0) - (cles[j * CLES + k] ?? 0)
    if (ecart !== 0) return ecart
  }
  return 0
}

// Comparaison par code de caractère : le même ordre sur toutes les machines.
function ordreDeTexte(a: Constat | undefined, b: Constat | undefined): number {
  return comparerTextes(a?.regle, b?.regle) || comparerTextes(a?.message, b?.message)
}

function comparerTextes(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
