import { a1 } from '../../../../core/grille/index.ts'
import type { Cellule, EtatDeClasseur, EtatDeFeuille, Valeur } from './modele.ts'

export function feuilleVide(nom: string): EtatDeFeuille {
  return {
    nom,
    visibilite: 'Visible',
    couleurDOnglet: '',
    quadrillage: true,
    protection: { active: false, options: null },
    cellules: {},
    fusions: [],
    lignesMasquees: [],
    colonnesMasquees: [],
    largeurs: {},
    hauteurs: {},
    misesEnForme: [],
    notes: {},
    commentaires: {},
    validations: [],
    graphiques: [],
    noms: [],
    proprietes: {},
    figees: null,
    miseEnPage: {},
  }
}

export function classeurDe(
  feuilles: readonly EtatDeFeuille[],
  nom = 'Budget.xlsx',
): EtatDeClasseur {
  return {
    nom,
    feuilles: [...feuilles],
    noms: [],
    parties: [],
    reglages: {},
    structureProtegee: false,
    active: feuilles[0]?.nom ?? '',
    selection: [{ haut: 0, gauche: 0, bas: 0, droite: 0 }],
  }
}

/** Un classeur à partir de tableaux de valeurs, par nom de feuille ; une valeur en « = » est une formule. */
export function classeurSimple(
  feuilles: Readonly<Record<string, readonly (readonly Valeur[])[]>>,
): EtatDeClasseur {
  return classeurDe(
    Object.entries(feuilles).map(([nom, lignes]) => ({
      ...feuilleVide(nom),
      cellules: Object.fromEntries(
        lignes.flatMap((ligne, i) =>
          ligne.flatMap((v, j) => (v === '' ? [] : [[a1(i, j), de(v)]])),
        ),
      ),
    })),
  )
}

function de(valeur: Valeur): Cellule {
  return typeof valeur === 'string' && valeur.startsWith('=')
    ? { valeur: 0, formule: valeur }
    : { valeur }
}
