import { type Constat, GRAVITES } from '../constats/index.ts'
import { lireA1 } from '../grille/index.ts'

/** Bloquant, à justifier, signalement, puis feuille (dans l'ordre du classeur) et cellule, puis règle. */
export function trier(constats: readonly Constat[], feuilles: readonly string[]): Constat[] {
  const rangDeFeuille = (nom: string | null) => {
    if (nom === null) return feuilles.length + 1
    const rang = feuilles.indexOf(nom)
    return rang < 0 ? feuilles.length : rang
  }
  return constats
    .map((constat) => {
      const adresse = lireA1(constat.cellules[0] ?? '')
      const cle = [
        GRAVITES.indexOf(constat.gravite),
        rangDeFeuille(constat.feuille),
        adresse?.ligne ?? -1,
        adresse?.colonne ?? -1,
        constat.annee ?? 0,
      ]
      return { constat, cle }
    })
    .sort((a, b) => comparer(a.cle, b.cle) || ordreDeTexte(a.constat, b.constat))
    .map(({ constat }) => constat)
}

function comparer(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const ecart = (a[i] ?? 0) - (b[i] ?? 0)
    if (ecart !== 0) return ecart
  }
  return 0
}

// Comparaison par code de caractère : le même ordre sur toutes les machines.
function ordreDeTexte(a: Constat, b: Constat): number {
  return comparerTextes(a.regle, b.regle) || comparerTextes(a.message, b.message)
}

function comparerTextes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
