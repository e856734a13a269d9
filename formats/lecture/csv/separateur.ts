import { ErreurDeClasseur } from '../../erreur.ts'
import type { DialecteCsv } from '../classeur-lu.ts'
import { parcourirChamps } from './champs.ts'

type Separateur = DialecteCsv['separateur']

/** Du plus au moins vraisemblable dans un fichier d'Excel français. */
export const SEPARATEURS: readonly Separateur[] = [';', '\t', ',', '|']

const LIGNES_REGARDEES = 200

/**
 * Le séparateur qui découpe le plus de lignes en un même nombre de champs ; à égalité, le plus de champs, puis l'ordre
 * des candidats : la virgule d'un montant ne l'emporte donc pas sur un vrai point-virgule.
 */
export function devinerSeparateur(texte: string): Separateur {
  let meilleur: Separateur = ';'
  let record = { lignes: 0, champs: 0 }
  for (const candidat of SEPARATEURS) {
    const accord = essayer(texte, candidat)
    if (
      accord.lignes > record.lignes ||
      (accord.lignes === record.lignes && accord.champs > record.champs)
    ) {
      meilleur = candidat
      record = accord
    }
  }
  return meilleur
}

// Lu avec un mauvais séparateur, un guillemet au début d'une ligne entre guillemets semble en ouvrir un autre.
function essayer(texte: string, separateur: Separateur): { lignes: number; champs: number } {
  try {
    return mesurer(texte, separateur)
  } catch (erreur) {
    if (erreur instanceof ErreurDeClasseur) return { lignes: 0, champs: 0 }
    throw erreur
  }
}

/** Le nombre de champs (au moins deux) le plus fréquent, et combien de lignes l'ont. */
function mesurer(texte: string, separateur: Separateur): { lignes: number; champs: number } {
  const frequences = new Map<number, number>()
  let champs = 0
  let lignes = 0
  parcourirChamps(texte, separateur, (_, dernier) => {
    champs++
    if (!dernier) return true
    if (champs > 1) frequences.set(champs, (frequences.get(champs) ?? 0) + 1)
    champs = 0
    return ++lignes < LIGNES_REGARDEES
  })
  let meilleur = { lignes: 0, champs: 0 }
  for (const [nombre, frequence] of frequences) {
    if (frequence > meilleur.lignes) meilleur = { lignes: frequence, champs: nombre }
  }
  return meilleur
}
