import { GENRES_DE_FEUILLE, type GenreDeFeuille } from '../../core/constats/index.ts'
import { type Adresse, lireA1 } from '../../core/grille/index.ts'
import { annoter, ecrireRapport, effacer, retirerRapport } from '../annotation.ts'
import { ecrireCellules } from '../cellules.ts'
import type { Ecriture } from '../contenu/index.ts'
import type { Garde } from '../format.ts'
import type { ClasseurLu, FichierDeClasseur } from '../lecture/index.ts'
import { ecrireReglages } from '../reglages.ts'
import { octetsDe, rouvrir } from '../selon-le-format.ts'
import type { Changements } from './changements.ts'
import { type NonEcrits, TOUT_EST_ECRIT } from './non-ecrits.ts'

/** Un fichier en cours d'écriture : ce qu'il est devenu, et ce qui n'a pas pu y être écrit. */
export interface Ecrit {
  readonly fichier: FichierDeClasseur
  readonly nonEcrits: NonEcrits
  /** Le nom de la dernière de nos feuilles écrite ; null si aucun n'a été demandé ou écrit. */
  readonly feuilleDuRapport: string | null
}

/**
 * Le fichier, plus ces changements. Un seul ordre pour tous : ce que nous y avions mis s'en va, puis viennent les
 * cellules, les réglages, les marques et le rapport. `relire` : ses cellules, ou celles d'octets qui l'ont remplacé.
 */
export function appliquer(
  depart: FichierDeClasseur,
  garde: Garde,
  changements: Changements,
  relire: (fichier: FichierDeClasseur) => ClasseurLu,
): Ecrit {
  const pas = [
    faireLaPlace(garde),
    ecrireLesCellules(relire),
    garderLesReglages(garde),
    ...GENRES_DE_FEUILLE.map(retirerLAncienne),
    marquer,
    ...GENRES_DE_FEUILLE.map((genre) => ecrireLaFeuille(genre, garde)),
  ]
  return pas.reduce<Ecrit>(
    ({ fichier, nonEcrits, feuilleDuRapport }, faire) => {
      const { octets, manque, feuille } = faire(fichier, changements)
      return {
        fichier: octets === octetsDe(fichier) ? fichier : rouvrir(octets, fichier.format),
        nonEcrits: { ...nonEcrits, ...manque },
        feuilleDuRapport: feuille ?? feuilleDuRapport,
      }
    },
    { fichier: depart, nonEcrits: TOUT_EST_ECRIT, feuilleDuRapport: null },
  )
}

interface Fait {
  readonly octets: Uint8Array
  readonly manque?: Partial<NonEcrits>
  readonly feuille?: string
}

type Pas = (fichier: FichierDeClasseur, changements: Changements) => Fait

/** Une colonne à nous, au bout des lignes, empêcherait de les allonger : les marques reviendront après. */
function faireLaPlace({ colonne }: Garde): Pas {
  return (fichier, { marques }) => {
    const degager = marques === 'effacer' || (colonne && marques !== undefined)
    return { octets: degager ? effacer(fichier) : octetsDe(fichier) }
  }
}

function ecrireLesCellules(relire: (fichier: FichierDeClasseur) => ClasseurLu): Pas {
  return (fichier, changements) => {
    const ecritures = ecrituresDe(changements)
    if (ecritures.length === 0) return { octets: octetsDe(fichier) }
    const { octets, refusees } = ecrireCellules(relire(fichier), ecritures)
    return { octets, manque: { cellules: refusees } }
  }
}

function garderLesReglages(garde: Garde): Pas {
  return (fichier, { reglages }) => {
    if (reglages === undefined) return { octets: octetsDe(fichier) }
    if (reglages !== null && !garde.reglages) {
      return { octets: octetsDe(fichier), manque: { reglages: true } }
    }
    return { octets: ecrireReglages(fichier, reglages) }
  }
}

/** Avant de marquer : les styles que nos feuilles partagent avec les marques s'en vont avec les dernières marques. */
function retirerLAncienne(genre: GenreDeFeuille): Pas {
  return (fichier, { [genre]: rapport }) => ({
    octets: rapport === null ? retirerRapport(fichier, genre) : octetsDe(fichier),
  })
}

function marquer(fichier: FichierDeClasseur, { marques }: Changements): Fait {
  if (marques === undefined || marques === 'effacer') return { octets: octetsDe(fichier) }
  const { octets, nonPosees } = annoter(fichier, marques, null)
  return { octets, manque: { marques: nonPosees } }
}

function ecrireLaFeuille(genre: GenreDeFeuille, garde: Garde): Pas {
  return (fichier, { [genre]: rapport }) => {
    if (!rapport) return { octets: octetsDe(fichier) }
    const { octets, nom } = ecrireRapport(fichier, rapport)
    if (nom !== null) return { octets, feuille: nom }
    return { octets, manque: { rapport: garde.rapport ? 'structure-protegee' : 'sans-feuille' } }
  }
}

function ecrituresDe({ cellules = [], resultats = [] }: Changements): readonly Ecriture[] {
  return [
    ...resultats.map(({ feuille, cellule, resultat }) => ({
      feuille,
      place: placeDe(cellule),
      geste: { resultat },
    })),
    // Après les résultats : ce que l'utilisateur a écrit l'emporte.
    ...cellules.map(({ feuille, cellule, contenu }) => ({
      feuille,
      place: placeDe(cellule),
      geste: contenu,
    })),
  ]
}

function placeDe(cellule: string): Adresse {
  const place = lireA1(cellule)
  if (place === null) throw new Error(`«\u00a0${cellule}\u00a0» n’est pas une cellule`)
  return place
}
