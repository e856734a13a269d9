import type { FonctionParCellule } from './fonction.ts'
import {
  type Cellule,
  type ErreurDeFonction,
  estOmis,
  estPlage,
  type Scalaire,
  type ValeurDArgument,
  type ValeurDeFonction,
} from './valeur.ts'

type Plage = readonly (readonly Scalaire[])[]

type Appelable<R> = Pick<FonctionParCellule<R>, 'nom' | 'largeur' | 'calcule' | 'parametres'>

/** Un argument, prêt à être lu position par position. */
interface Source {
  readonly valeur: Scalaire
  /** null : la même valeur partout. */
  readonly plage: Plage | null
}

/**
 * Applique une fonction cellule par cellule. Les plages ont toutes la même forme, celle du résultat ; un
 * scalaire, ou une plage d'une seule cellule, vaut partout. Là où toutes les plages sont vides, dont une au moins d'un
 * paramètre obligatoire, le résultat l'est aussi : on peut viser une colonne entière. Excel de bureau donne 0 pour une
 * cellule vide : une rangée de zéros est donc vide dans tous les tableurs.
 */
export function diffuser<R>(
  fonction: Appelable<R>,
  ressources: R,
  valeurs: readonly ValeurDArgument[],
): ValeurDeFonction {
  const plages = valeurs.filter(estPlage)
  if (plages.length === 0) return appeler(fonction, ressources, valeurs as readonly Scalaire[])
  const forme = formeCommune(fonction, plages)
  if ('erreur' in forme) return forme
  return parcourir(
    fonction,
    ressources,
    valeurs.map((v) => sourceDe(v, forme)),
    forme,
  )
}

function appeler<R>(
  fonction: Appelable<R>,
  ressources: R,
  valeurs: readonly Scalaire[],
): ValeurDeFonction {
  const rendu = fonction.calcule(valeurs, ressources)
  return estRangee(rendu) ? [rendu] : rendu
}

interface Forme {
  readonly hauteur: number
  readonly largeur: number
}

function formeCommune(
  { nom, largeur: etalees }: Pick<FonctionParCellule, 'nom' | 'largeur'>,
  plages: readonly Plage[],
): Forme | ErreurDeFonction {
  let forme: Forme = { hauteur: 1, largeur: 1 }
  for (const plage of plages) {
    const vue = { hauteur: plage.length, largeur: plage[0]?.length ?? 0 }
    if (vue.hauteur === 0 || vue.largeur === 0)
      return { erreur: `${nom}\u00a0: une plage est vide.` }
    if (estUneCellule(vue)) continue
    if (!estUneCellule(forme) && (vue.hauteur !== forme.hauteur || vue.largeur !== forme.largeur)) {
      return {
        erreur: `${nom}\u00a0: les plages n’ont pas la même forme (${dire(forme)}, puis ${dire(vue)}).`,
      }
    }
    forme = vue
  }
  if (etalees > 1 && forme.largeur > 1) {
    return {
      erreur:
        `${nom} rend ${etalees} cellules par ligne\u00a0: donnez-lui des plages d’une ` +
        `seule colonne (reçu ${dire(forme)}).`,
    }
  }
  return forme
}

function estUneCellule({ hauteur, largeur }: Forme): boolean {
  return hauteur === 1 && largeur === 1
}

function dire({ hauteur, largeur }: Forme): string {
  return `${hauteur} × ${largeur}`
}

function sourceDe(valeur: ValeurDArgument, forme: Forme): Source {
  if (!estPlage(valeur)) return { valeur, plage: null }
  const seule = valeur.length === 1 && valeur[0]?.length === 1
  return seule && !estUneCellule(forme)
    ? { valeur: valeur[0]?.[0], plage: null }
    : { valeur: null, plage: valeur }
}

function parcourir<R>(
  fonction: Appelable<R>,
  ressources: R,
  sources: readonly Source[],
  { hauteur, largeur }: Forme,
): Cellule[][] {
  const lignes: Cellule[][] = []
  // Un seul tableau d'arguments pour tout le parcours : chaque appel lit le sien aussitôt.
  const appel: Scalaire[] = sources.map((s) => s.valeur)
  const exige = sources.some((s, k) => s.plage && !fonction.parametres[k]?.facultatif)
  for (let i = 0; i < hauteur; i++) {
    const ligne: Cellule[] = []
    for (let j = 0; j < largeur; j++) {
      let vide = exige
      for (let k = 0; k < sources.length; k++) {
        const plage = sources[k]?.plage
        if (!plage) continue
        const valeur = plage[i]?.[j]
        appel[k] = valeur
        if (!estOmis(valeur) && valeur !== 0) vide = false
      }
      poser(ligne, vide ? '' : fonction.calcule(appel, ressources), fonction.largeur)
    }
    lignes.push(ligne)
  }
  return lignes
}

// Une erreur occupe toutes les cellules de son appel : aucune somme ne peut l'ignorer.
function poser(ligne: Cellule[], rendu: Cellule | readonly Cellule[], largeur: number): void {
  if (estRangee(rendu)) ligne.push(...rendu)
  else for (let n = 0; n < largeur; n++) ligne.push(rendu)
}

function estRangee(rendu: Cellule | readonly Cellule[]): rendu is readonly Cellule[] {
  return Array.isArray(rendu)
}
