import {
  type Cellule,
  type Classeur,
  type ClasseurBrut,
  type Feuille,
  type FeuilleBrute,
  type LigneDeGrille,
  serieDe,
  type ValeurBrute,
} from '../../core/grille/index.ts'

/** Un classeur lu, tel qu'un tableur en marche le donnerait : classeurDeBrut y retrouve les mêmes cellules. */
export function brutDe({ feuilles }: Classeur): ClasseurBrut {
  let faites: readonly FeuilleBrute[] | null = null
  return {
    // Ses matrices doublent un grand classeur : elles ne se font que pour qui les lit.
    get feuilles() {
      faites ??= feuilles.map(feuilleBruteDe)
      return faites
    },
  }
}

interface Rangee {
  readonly valeurs: readonly ValeurBrute[]
  readonly formules: readonly ValeurBrute[]
  readonly formats: readonly string[]
}

const VIDE: Rangee = { valeurs: [], formules: [], formats: [] }

/**
 * Chaque rangée s'arrête à sa dernière cellule : une cellule perdue au bout de la feuille ne la remplit pas de
 * vide.
 */
function feuilleBruteDe(feuille: Feuille): FeuilleBrute {
  const rangees: Rangee[] = []
  let derniere: LigneDeGrille | undefined
  let rangee = VIDE
  for (const ligne of feuille.lignes) {
    // Des lignes répétées sont un seul objet : leur rangée aussi.
    if (ligne !== derniere) rangee = ligne === undefined ? VIDE : rangeeDe(ligne)
    derniere = ligne
    rangees.push(rangee)
  }
  return {
    nom: feuille.nom,
    haut: 0,
    gauche: 0,
    valeurs: rangees.map(({ valeurs }) => valeurs),
    formules: rangees.map(({ formules }) => formules),
    formats: rangees.map(({ formats }) => formats),
    fusions: feuille.fusions,
    lignesMasquees: [...feuille.lignesMasquees],
    colonnesMasquees: [...feuille.colonnesMasquees],
    masquee: feuille.masquee,
    protegee: feuille.protegee,
  }
}

/** Sans formule ni format, une rangée partage ses tableaux : presque toutes, et il y en a parfois 200 000. */
function rangeeDe(ligne: LigneDeGrille): Rangee {
  const valeurs = Array.from(ligne, valeurDe)
  return {
    valeurs,
    formules: ligne.some((cellule) => cellule?.formule !== undefined)
      ? Array.from(ligne, (c, i) =>
          c?.formule === undefined ? (valeurs[i] ?? null) : `=${c.formule}`,
        )
      : valeurs,
    formats: ligne.some((cellule) => formatDe(cellule) !== '')
      ? Array.from(ligne, formatDe)
      : SANS_FORMAT,
  }
}

/** Un format qui manque vaut « Standard ». */
const SANS_FORMAT: readonly string[] = []

const FORMAT_DES_JOURS = 'dd/mm/yyyy'

/** Ce qu'une cellule contient et le code de son format ; un jour hors du calendrier d'Excel reste un texte. */
export function contenuDe(cellule: Cellule | undefined): {
  readonly valeur: ValeurBrute
  readonly format: string
} {
  return { valeur: valeurDe(cellule), format: formatDe(cellule) }
}

function valeurDe(cellule: Cellule | undefined): ValeurBrute {
  if (cellule === undefined || cellule.genre === 'sans-valeur') return null
  return cellule.genre === 'date' ? (serieDe(cellule.valeur) ?? cellule.valeur) : cellule.valeur
}

function formatDe(cellule: Cellule | undefined): string {
  if (cellule?.genre === 'nombre') return cellule.format ?? ''
  return cellule?.genre === 'date' && serieDe(cellule.valeur) !== null ? FORMAT_DES_JOURS : ''
}
