import type { CleSource } from '../sources/index.ts'
import {
  type IdSousThematique,
  reconnaitreSousThematique,
  SOUS_THEMATIQUES,
} from './sous-thematiques.ts'

/** L'indicateur national d'une sous-thématique. */
export interface Indicateur {
  readonly sousThematique: IdSousThematique
  /** null : le libellé n'est pas dans le texte que nous connaissons ; il ne s'invente pas. */
  readonly libelle: string | null
  /**
   * Clé de source pour le nôtre ; référence donnée par l'utilisateur pour les siens ; null s'il n'y a pas de
   * libellé.
   */
  readonly source: CleSource | (string & {}) | null
}

/** Une ligne de la feuille ou du fichier qui complète le catalogue. */
export interface IndicateurFourni {
  /** Identifiant ou libellé de la sous-thématique. */
  readonly sousThematique: string
  readonly libelle: string
  readonly source: string
}

const CONNUS: Partial<Record<IdSousThematique, { libelle: string; source: CleSource }>> = {
  parentalite: {
    libelle:
      'Nombre de familles précaires avec enfants ayant bénéficié ' +
      'd’actions "d’aller vers" et/ou d’accompagnement dans la parentalité',
    source: 'suivi/exemple-indicateur',
  },
}

/** Un par sous-thématique. Un seul libellé est établi ; les autres sont dans un guide annexé, à fournir. */
export const INDICATEURS: readonly Indicateur[] = SOUS_THEMATIQUES.map(({ id }) => ({
  sousThematique: id,
  libelle: CONNUS[id]?.libelle ?? null,
  source: CONNUS[id]?.source ?? null,
}))

/** Pour la sortie : ce qu'on peut dire d'une sous-thématique sans indicateur connu. */
export const INDICATEUR_INCONNU =
  'Le libellé de cet indicateur figure dans le guide annexé aux instructions\u00a0; il reste à fournir.'

/**
 * Le catalogue complété par une liste fournie, qui l'emporte.
 * Lève une RangeError qui nomme la sous-thématique si elle n'est pas au catalogue, ou si elle y est deux fois.
 */
export function completerIndicateurs(fournis: readonly IndicateurFourni[]): readonly Indicateur[] {
  const parSousThematique = new Map<IdSousThematique, IndicateurFourni>()
  for (const fourni of fournis) {
    const id = sousThematiqueDe(fourni.sousThematique)
    if (parSousThematique.has(id)) {
      throw new RangeError(
        `La sous-thématique «\u00a0${fourni.sousThematique}\u00a0» a deux indicateurs\u00a0: n’en garder qu’un.`,
      )
    }
    parSousThematique.set(id, fourni)
  }
  return INDICATEURS.map((indicateur) => {
    const fourni = parSousThematique.get(indicateur.sousThematique)
    return fourni ? { ...indicateur, libelle: fourni.libelle, source: fourni.source } : indicateur
  })
}

function sousThematiqueDe(texte: string): IdSousThematique {
  const declaree = SOUS_THEMATIQUES.find(({ id }) => id === texte)
  const id = declaree?.id ?? reconnaitreSousThematique(texte)?.id
  if (id) return id
  const admises = SOUS_THEMATIQUES.map(({ libelle }) => `«\u00a0${libelle}\u00a0»`).join(', ')
  throw new RangeError(
    `La sous-thématique «\u00a0${texte}\u00a0» n’est pas au catalogue. Sous-thématiques admises\u00a0: ${admises}.`,
  )
}
