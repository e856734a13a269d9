import type { Marque, Rapport } from '../../core/constats/index.ts'
import { lireA1 } from '../../core/grille/index.ts'
import {
  annoter,
  type ClasseurLu,
  compterLesMarques,
  ecrireRapport,
  ecrireReglages,
  effacer,
  lireClasseur,
  lireReglages,
  type MarqueNonPosee,
} from '../../formats/index.ts'
import {
  type Cible,
  feuilleAbsente,
  type Hote,
  type Pose,
  type Selection,
  structureProtegee,
} from '../../task-pane/hote/index.ts'
import { brutDe } from './brut.ts'
import { ecrireDansLeFichier } from './ecrire.ts'
import { demandeUnAutreFormat, demandeUnTableur, traduire } from './refus.ts'

/** Un fichier ouvert : l'hôte qui agit dessus, et ce qu'il est devenu. */
export interface FichierOuvert {
  readonly hote: Hote
  /** Le fichier tel qu'il est maintenant ; les octets reçus tant que rien n'a changé. */
  readonly octets: () => Uint8Array
}

/**
 * Un fichier (.xlsx, .xlsm, .ods ou .csv) comme hôte, sans tableur. `nom` : celui du fichier, avec son extension. Lève une
 * ErreurDeClasseur si le fichier est inutilisable.
 */
export function ouvrir(octets: Uint8Array, nom: string): FichierOuvert {
  let lu = lireClasseur(octets, nom)
  let actuels = octets
  let choisie: Selection = { feuille: lu.classeur.feuilles[0]?.nom ?? '', ligne: 0, colonne: 0 }
  const enCsv = lu.format === 'csv'

  function remplacer(nouveaux: Uint8Array): void {
    if (nouveaux === actuels) return
    lu = lireClasseur(nouveaux, nom)
    actuels = nouveaux
  }

  const hote: Hote = {
    nom: 'le fichier',
    capacites: { notes: !enCsv, feuilles: !enCsv, modele: false, figer: false },
    // La colonne que nous ajoutons à un .csv n'est pas à l'utilisateur.
    lire: tenter(() => brutDe((enCsv ? lireClasseur(effacer(lu), nom) : lu).classeur)),
    marquer: tenter((marques) => {
      const { octets: nouveaux, nonPosees } = remarquer(lu, marques)
      remplacer(nouveaux)
      return poseDe(marques, nonPosees, !enCsv)
    }),
    effacer: tenter(() => {
      const retirees = compterLesMarques(lu)
      remplacer(effacer(lu))
      return { retirees, feuillesProtegees: [] }
    }),
    allerA: tenter((cible) => {
      choisie = selectionDe(lu, cible)
    }),
    selection: tenter(() => choisie),
    lireReglages: tenter(() => lireReglages(lu)),
    ecrireReglages: tenter((texte) => {
      if (enCsv && texte !== null) throw demandeUnAutreFormat('de réglages')
      remplacer(ecrireReglages(lu, texte))
    }),
    ecrireRapport: tenter((rapport) => {
      const { octets: nouveaux, nom: feuille } = remplacerLeRapport(lu, rapport)
      remplacer(nouveaux)
      return feuille
    }),
    ecrire: tenter((ecriture) => remplacer(ecrireDansLeFichier(lu, ecriture))),
    insererTableau: tenter(() => {
      throw demandeUnTableur('Insérer un tableau modèle')
    }),
    compterFormules: tenter(() => {
      throw demandeUnTableur('Figer les valeurs')
    }),
    figer: tenter(() => {
      throw demandeUnTableur('Figer les valeurs')
    }),
  }
  return { hote, octets: () => actuels }
}

/** Le même geste, sous la forme que l'interface demande : une promesse, et des refus en phrases. */
function tenter<A extends readonly unknown[], T>(geste: (...valeurs: A) => T) {
  return async (...valeurs: A): Promise<T> => {
    try {
      return geste(...valeurs)
    } catch (cause) {
      throw traduire(cause)
    }
  }
}

/** Un .csv sans marque n'a que faire d'une colonne vide. */
function remarquer(
  lu: ClasseurLu,
  marques: readonly Marque[],
): { readonly octets: Uint8Array; readonly nonPosees: readonly MarqueNonPosee[] } {
  if (lu.format === 'csv' && marques.length === 0) return { octets: effacer(lu), nonPosees: [] }
  return annoter(lu, marques, null)
}

function remplacerLeRapport(
  lu: ClasseurLu,
  rapport: Rapport,
): { readonly octets: Uint8Array; readonly nom: string } {
  if (lu.format === 'csv') throw demandeUnAutreFormat('de feuille de rapport')
  const { octets, nom } = ecrireRapport(lu, rapport)
  if (nom !== null) return { octets, nom }
  throw structureProtegee('Ôtez la protection dans votre tableur, puis recommencez.')
}

function poseDe(
  marques: readonly Marque[],
  manques: readonly MarqueNonPosee[],
  avecNotes: boolean,
): Pose {
  // Un fil de discussion garde sa note, mais la cellule a sa couleur : elle est marquée.
  const nonPosees = manques.flatMap(({ marque, raison }) =>
    raison === 'fil-de-discussion' ? [] : [{ marque, raison }],
  )
  return { posees: marques.length - nonPosees.length, nonPosees, avecNotes }
}

function selectionDe(lu: ClasseurLu, { feuille, cellule }: Cible): Selection {
  const place = lireA1(cellule)
  if (place === null || !lu.classeur.feuilles.some(({ nom }) => nom === feuille)) {
    throw feuilleAbsente(feuille)
  }
  return { feuille, ...place }
}
