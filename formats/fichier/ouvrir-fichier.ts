import type { Adresse, Classeur, ValeurBrute } from '../../core/grille/index.ts'
import { compterLesMarques, effacer } from '../annotation.ts'
import type { Garde } from '../format.ts'
import type {
  Avancer,
  ClasseurCsv,
  ClasseurExcel,
  ClasseurLu,
  ClasseurOds,
  FichierDeClasseur,
} from '../lecture/index.ts'
import { lireClasseur } from '../ouvrir.ts'
import { lireReglages } from '../reglages.ts'
import { octetsDe, rouvrir, selonLeFormat } from '../selon-le-format.ts'
import { estSigne } from '../signature.ts'
import { appliquer } from './appliquer.ts'
import type { Changements } from './changements.ts'
import type { NonEcrits } from './non-ecrits.ts'
import { type Releve, releverCeQuiEstANous } from './relever.ts'

/** Un fichier ouvert. Il ne change jamais : l'écrire en donne un autre. */
export interface Fichier {
  readonly octets: Uint8Array
  /** Sans rien de nous. */
  readonly classeur: Classeur
  readonly garde: Garde
  /** Ce que sa lecture oblige à dire : lignes inégales, guillemets orphelins, encodage deviné. */
  readonly remarques: readonly string[]
  /** Il porte une signature électronique, qu'aucune copie ne garde. */
  readonly signe: boolean
  /** Le texte JSON gardé dans le classeur, ou null. ErreurDeClasseur s'il ne se lit pas. */
  readonly reglages: () => string | null
  /** La copie : ce fichier, plus ces changements ; les mêmes octets si rien ne change. */
  readonly appliquer: (changements: Changements) => Copie
  /** Combien de nos règles de couleur et de nos blocs de note ; pour un .csv, 1 si notre colonne y est. */
  readonly compterLesMarques: () => number
  /** Ce que nous y avions mis. */
  readonly relever: () => Releve
  /**
   * Deux écritures d'un même contenu : un .csv n'a que des textes, et un nombre s'y relit comme le texte qu'il
   * donne.
   */
  readonly memeContenu: (a: ValeurBrute, b: ValeurBrute) => boolean
  /** Y a-t-il une place pour cette cellule sans allonger le fichier ? */
  readonly aLaPlace: (place: Adresse) => boolean
  /** Ce que sa lecture a donné. */
  readonly lu: () => ClasseurLu
}

/** Ce que lire un fichier a donné, sans ses octets : un autre fil qui les a s'en sert sans relire. */
export type Lecture =
  | Omit<ClasseurExcel, 'paquet'>
  | Omit<ClasseurOds, 'paquet'>
  | Omit<ClasseurCsv, 'source'>

export interface Copie {
  readonly octets: Uint8Array
  /** Ce qui n'a pas pu être écrit, et pourquoi ; le reste l'a été. */
  readonly nonEcrits: NonEcrits
  /** Le nom de la feuille du rapport écrit ; null si aucun n'a été demandé ou écrit. */
  readonly feuilleDuRapport: string | null
  /** La copie ouverte à son tour ; ses cellules ne sont relues que si on les demande. */
  readonly fichier: Fichier
}

/**
 * Ouvre un classeur (.xlsx, .xlsm, .ods ou .csv) : le seul endroit qui en lit ou en écrit les octets. `nom` : celui du
 * fichier, avec son extension. ErreurDeClasseur, avec une phrase, pour tout fichier inutilisable.
 */
export function ouvrirFichier(octets: Uint8Array, nom: string, avancer?: Avancer): Fichier {
  const lu = lireClasseur(octets, nom, avancer)
  return fichierDe(lu, nom, () => lu)
}

/** De même, sans relire ce qui l'a déjà été. */
export function rouvrirFichier(octets: Uint8Array, nom: string, lecture: Lecture): Fichier {
  // Les octets sont ceux de ce format : ce que la lecture n'a pas, ils l'ont.
  const lu = { ...lecture, ...rouvrir(octets, lecture.format) } as ClasseurLu
  return fichierDe(lu, nom, () => lu)
}

function fichierDe(recu: FichierDeClasseur, nom: string, lireTel: () => ClasseurLu): Fichier {
  const { garde, enTexte } = selonLeFormat(recu, ({ garde, enTexte }) => ({ garde, enTexte }))
  const lire = uneFois(lireTel)
  const lireSansNous = uneFois(() => (garde.colonne ? sansColonne(lire(), nom) : lire()))
  const texte = enTexte ?? ((valeur: ValeurBrute) => String(valeur ?? ''))
  return {
    octets: octetsDe(recu),
    get classeur() {
      return lireSansNous().classeur
    },
    garde,
    get remarques() {
      const lu = lire()
      return 'remarques' in lu ? lu.remarques : []
    },
    signe: estSigne(recu),
    reglages: () => lireReglages(recu),
    appliquer: (changements) => {
      const relire = (fichier: FichierDeClasseur) =>
        fichier === recu ? lire() : lireClasseur(octetsDe(fichier), nom)
      const { fichier, ...suites } = appliquer(recu, garde, changements, relire)
      return {
        octets: octetsDe(fichier),
        ...suites,
        fichier: fichierDe(fichier, nom, () => relire(fichier)),
      }
    },
    compterLesMarques: () => compterLesMarques(recu),
    relever: () => releverCeQuiEstANous(lire(), nom),
    memeContenu: (a, b) => texte(a) === texte(b),
    aLaPlace: (place) => selonLeFormat(recu, (format, source) => format.aLaPlace(source, place)),
    lu: lire,
  }
}

function sansColonne(lu: ClasseurLu, nom: string): ClasseurLu {
  const octets = effacer(lu)
  return octets === octetsDe(lu) ? lu : lireClasseur(octets, nom)
}

function uneFois<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | null = null
  return () => {
    fait ??= { valeur: faire() }
    return fait.valeur
  }
}
