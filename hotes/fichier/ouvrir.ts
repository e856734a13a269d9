import type { Marque } from '../../core/constats/index.ts'
import { type Classeur, lireA1 } from '../../core/grille/index.ts'
import {
  type Avancer,
  type Changements,
  type Copie,
  direLesNonEcrits,
  type Fichier,
  type NonEcrit,
  type NonEcrits,
  ouvrirFichier,
} from '../../formats/index.ts'
import { FIGER, MODELE } from '../../manifests/gestes/index.ts'
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
  readonly fichier: () => Fichier
  /** Le fichier tel qu'il est maintenant ; les octets reçus tant que rien n'a changé. */
  readonly octets: () => Uint8Array
  /** Ce que sa lecture oblige à dire. */
  readonly remarques: readonly string[]
  readonly signe: boolean
  /** Ce que la dernière pose de marques n'a pas pu écrire. */
  readonly nonPosees: () => NonEcrits['marques']
  /** Les cellules reçues, sans rien de nous. */
  readonly classeur: Classeur
  /** Écrit ces cellules et ces résultats d'un coup ; rend ce qui n'a pas pu l'être, une phrase par raison. */
  readonly ecrireTout: (
    changements: Pick<Changements, 'cellules' | 'resultats'>,
  ) => readonly NonEcrit[]
}

/**
 * Un fichier (.xlsx, .xlsm, .ods ou .csv) comme hôte, sans tableur. `nom` : celui du fichier, avec son extension.
 * Lève une ErreurDeClasseur si le fichier est inutilisable.
 */
export function ouvrir(octets: Uint8Array, nom: string, avancer?: Avancer): FichierOuvert {
  let fichier = ouvrirFichier(octets, nom, avancer)
  const { garde, classeur } = fichier
  let nonPosees: NonEcrits['marques'] = []
  let choisie: Selection = { feuille: classeur.feuilles[0]?.nom ?? '', ligne: 0, colonne: 0 }

  function suivre(copie: Copie): Copie {
    if (copie.octets !== fichier.octets) fichier = copie.fichier
    return copie
  }

  const hote: Hote = {
    nom: 'le fichier',
    capacites: {
      notes: garde.notes,
      feuilles: garde.rapport,
      modele: false,
      figer: false,
      aChaqueSaisie: false,
    },
    lire: tenter(() => brutDe(fichier.classeur)),
    marquer: tenter((marques) => {
      nonPosees = suivre(fichier.appliquer({ marques })).nonEcrits.marques
      return poseDe(marques, nonPosees, garde.notes)
    }),
    effacer: tenter(() => {
      const retirees = fichier.compterLesMarques()
      const rapports = fichier.relever().rapports.map(({ nom }) => nom)
      suivre(fichier.appliquer({ marques: 'effacer' }))
      return { retirees, rapports, feuillesProtegees: [] }
    }),
    // Un fichier fermé ne change que par nous.
    surveiller: () => undefined,
    suivreLaSelection: () => undefined,
    allerA: tenter((cible) => {
      choisie = selectionDe(fichier, cible)
    }),
    selection: tenter(() => choisie),
    lireReglages: tenter(() => fichier.reglages()),
    ecrireReglages: tenter((reglages) => {
      const { nonEcrits } = suivre(fichier.appliquer({ reglages }))
      if (nonEcrits.reglages) throw demandeUnAutreFormat('de réglages')
    }),
    ecrireRapport: tenter((rapport) => {
      if (!garde.rapport) throw demandeUnAutreFormat('de feuille de rapport')
      const { feuilleDuRapport } = suivre(fichier.appliquer({ rapport }))
      if (feuilleDuRapport === null)
        throw structureProtegee('Ôtez la protection dans votre tableur, puis recommencez.')
      return feuilleDuRapport
    }),
    ecrire: tenter((ecritures) => {
      suivre(ecrireDansLeFichier(fichier, ecritures))
    }),
    insererTableau: tenter(() => {
      throw demandeUnTableur(MODELE)
    }),
    compterFormules: tenter(() => {
      throw demandeUnTableur(FIGER)
    }),
    figer: tenter(() => {
      throw demandeUnTableur(FIGER)
    }),
  }
  const { remarques, signe } = fichier
  return {
    hote,
    fichier: () => fichier,
    octets: () => fichier.octets,
    remarques,
    signe,
    nonPosees: () => nonPosees,
    classeur,
    ecrireTout: (changements) => direLesNonEcrits(suivre(fichier.appliquer(changements)).nonEcrits),
  }
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

function poseDe(
  marques: readonly Marque[],
  manques: NonEcrits['marques'],
  avecNotes: boolean,
): Pose {
  // Un fil de discussion garde sa note, mais la cellule a sa couleur : elle est marquée.
  const nonPosees = manques.flatMap(({ marque, raison }) =>
    raison === 'fil-de-discussion' ? [] : [{ marque, raison }],
  )
  return { posees: marques.length - nonPosees.length, nonPosees, avecNotes }
}

function selectionDe({ classeur }: Fichier, { feuille, cellule }: Cible): Selection {
  const place = lireA1(cellule)
  if (place === null || !classeur.feuilles.some(({ nom }) => nom === feuille)) {
    throw feuilleAbsente(feuille)
  }
  return { feuille, ...place }
}
