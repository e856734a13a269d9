import { type Adresse, lireA1 } from '../../core/grille/index.ts'
import { annoter, ecrireRapport, effacer, retirerRapport } from '../annotation.ts'
import { ecrireCellules } from '../cellules.ts'
import type { Ecriture } from '../contenu/index.ts'
import type { FichierDeClasseur } from '../lecture/index.ts'
import { lireClasseur, octetsDe, rouvrir } from '../ouvrir.ts'
import { ecrireReglages } from '../reglages.ts'
import type { Changements } from './changements.ts'
import {
  cellulesNonEcrites,
  marquesNonPosees,
  type NonEcrit,
  rapportNonEcrit,
  reglagesNonEcrits,
} from './non-ecrit.ts'

export interface Enregistrement {
  readonly octets: Uint8Array
  /** Ce qui n'a pas pu être écrit, et pourquoi ; le reste l'a été. */
  readonly nonEcrites: readonly NonEcrit[]
}

/**
 * La copie : le fichier d'origine, plus ces changements, et rien d'autre de touché ; les octets reçus si rien ne change.
 * `nom` : celui du fichier, avec son extension. Lève une ErreurDeClasseur si le fichier est inutilisable.
 */
export function enregistrer(
  octets: Uint8Array,
  nom: string,
  changements: Changements,
): Enregistrement {
  const { marques } = changements
  const recu = lireClasseur(octets, nom)
  // Notre colonne, au bout des lignes d'un .csv, empêcherait de les allonger : les marques reviendront après.
  const sansColonne = recu.format === 'csv' && marques !== undefined
  const lu = sansColonne ? lireClasseur(effacer(recu), nom) : recu
  const { octets: ecrits, refusees } = ecrireCellules(lu, ecrituresDe(changements))
  const nonEcrites = [...cellulesNonEcrites(refusees)]
  let fichier: FichierDeClasseur = lu
  const suivre = (suite: Enregistrement) => {
    nonEcrites.push(...suite.nonEcrites)
    if (suite.octets !== octetsDe(fichier)) fichier = rouvrir(suite.octets, lu.format)
  }
  suivre({ octets: ecrits, nonEcrites: [] })
  for (const pas of PAS) suivre(pas(fichier, changements))
  return { octets: octetsDe(fichier), nonEcrites }
}

function garderLesReglages(fichier: FichierDeClasseur, { reglages }: Changements): Enregistrement {
  if (reglages === undefined) return fait(octetsDe(fichier))
  if (fichier.format !== 'csv' || reglages === null) return fait(ecrireReglages(fichier, reglages))
  return { octets: fichier.source, nonEcrites: [reglagesNonEcrits()] }
}

function marquer(fichier: FichierDeClasseur, { marques }: Changements): Enregistrement {
  // Un .csv sans marque n'a que faire d'une colonne vide.
  if (marques === undefined || (fichier.format === 'csv' && marques.length === 0)) {
    return fait(octetsDe(fichier))
  }
  const { octets, nonPosees } = annoter(fichier, marques, null)
  return { octets, nonEcrites: marquesNonPosees(nonPosees) }
}

/** Avant de marquer : les styles que le rapport partage avec les marques s'en vont avec les dernières d'entre elles. */
function retirerLAncienRapport(
  fichier: FichierDeClasseur,
  { rapport }: Changements,
): Enregistrement {
  return fait(rapport === null ? retirerRapport(fichier) : octetsDe(fichier))
}

function ecrireLeRapport(fichier: FichierDeClasseur, { rapport }: Changements): Enregistrement {
  if (!rapport) return fait(octetsDe(fichier))
  const { octets, nom } = ecrireRapport(fichier, rapport)
  return { octets, nonEcrites: nom === null ? [rapportNonEcrit(fichier.format)] : [] }
}

const PAS = [garderLesReglages, retirerLAncienRapport, marquer, ecrireLeRapport]

function fait(octets: Uint8Array): Enregistrement {
  return { octets, nonEcrites: [] }
}

function ecrituresDe({ cellules, resultats }: Changements): readonly Ecriture[] {
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
  if (place === null) throw new Error(`« ${cellule} » n’est pas une cellule`)
  return place
}
