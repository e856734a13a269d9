import type {
  Cellule,
  Classeur,
  ClasseurBrut,
  Feuille,
  FeuilleBrute,
  ValeurBrute,
} from '../../core/grille/index.ts'

/** Un classeur lu d’un fichier, tel qu’un tableur en marche l’aurait donné. */
export function brutDeClasseur({ feuilles }: Classeur): ClasseurBrut {
  return { feuilles: feuilles.map(feuilleBrute) }
}

const ORIGINE = Date.UTC(1899, 11, 30)
const JOUR_MS = 86_400_000

function feuilleBrute(feuille: Feuille): FeuilleBrute {
  const largeur = Math.max(0, ...Array.from(feuille.lignes, (ligne) => ligne?.length ?? 0))
  const matrice = <V>(lire: (cellule: Cellule | undefined) => V): V[][] =>
    Array.from(feuille.lignes, (ligne) =>
      Array.from({ length: largeur }, (_, c) => lire(ligne?.[c])),
    )
  return {
    nom: feuille.nom,
    haut: 0,
    gauche: 0,
    valeurs: matrice(valeurDe),
    formules: matrice((c) => (c?.formule === undefined ? valeurDe(c) : `=${c.formule}`)),
    formats: matrice(formatDe),
    fusions: feuille.fusions,
    lignesMasquees: [...feuille.lignesMasquees],
    colonnesMasquees: [...feuille.colonnesMasquees],
    masquee: feuille.masquee,
    protegee: feuille.protegee,
  }
}

function valeurDe(cellule: Cellule | undefined): ValeurBrute {
  if (cellule === undefined || cellule.genre === 'sans-valeur') return ''
  return cellule.genre === 'date'
    ? (Date.parse(`${cellule.valeur}T00:00:00Z`) - ORIGINE) / JOUR_MS
    : cellule.valeur
}

function formatDe(cellule: Cellule | undefined): string {
  if (cellule?.genre === 'date') return 'yyyy-mm-dd'
  return cellule?.genre === 'nombre' ? (cellule.format ?? 'General') : 'General'
}
