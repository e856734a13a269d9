import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { type Axe, type AxeLu, estAxe, type Unite } from '../../modele/index.ts'
import {
  etiquetteUnAxe,
  type Page,
  partiesDuTitre,
  type ReperesDesAxes,
  resoudreAxe,
  type TexteLibre,
} from '../textes/index.ts'

/** Mots qui accompagnent un axe dans un libellé de plafond (« Plafond axe 1 », « Enveloppe droits »). */
const MOTS_DE_PLAFOND =
  /\b(droits? de tirage|plafonds?|enveloppes?|montants?|credits?|notifi\w+|annuels?|etat|maxim\w+|dotations?)\b/gi

/** Un libellé d'axe placé hors des tableaux d'actions. */
export interface Etiquette {
  readonly axe: Axe
  readonly ligne: number
  readonly colonne: number
  readonly libelle: string
}

/** Une feuille, ses textes hors tableaux, et où ils sont. */
export interface Situation {
  readonly page: Page
  readonly textes: readonly TexteLibre[]
  readonly unite: Unite
  /** L'unité du budget, si rien ne dit la sienne ici. */
  readonly heritee: Unite | null
  readonly libre: (ligne: number, colonne: number) => boolean
}

/** Entre deux étages d'un en-tête. */
export const ETAGES = ' – '

/** L'en-tête d'une colonne de nombres, ou le libellé d'une ligne. */
export interface Entete {
  readonly texte: string
  readonly annee: number | null
}

export function axeDEtiquette(texte: string, reperes: ReperesDesAxes): Axe | null {
  if (texte.length > 120 || etiquetteUnAxe(texte)) return null
  const nu = texte
    .replace(MOTS_DE_PLAFOND, ' ')
    .replace(/\b(de l['’]|du|de|des|pour|l['’])\s*$/i, '')
    .trim()
  const titre: AxeLu | undefined = reconnaitreTitreDAxe(nu)?.axe ?? reconnaitreTitreDAxe(texte)?.axe
  if (nu.split(/\s+/).length > 18) return null
  // « Défi 1 : Prévention de la pauvreté » : ce qui suit l'annonce suffit.
  const dits = [nu, ...partiesDuTitre(nu)].map((dit) => resoudreAxe(dit, reperes))
  return [titre, ...dits].find((axe) => axe !== undefined && estAxe(axe)) ?? null
}

/** Étiquettes alignées, d'au moins deux axes différents, sans trou de plus de deux cases ni séparation. */
export function suites(
  etiquettes: readonly Etiquette[],
  sens: 'colonne' | 'ligne',
  separees: (precedente: Etiquette, suivante: Etiquette) => boolean,
): Etiquette[][] {
  const [fixe, mobile] =
    sens === 'colonne' ? (['colonne', 'ligne'] as const) : (['ligne', 'colonne'] as const)
  const groupes = new Map<number, Etiquette[]>()
  for (const e of etiquettes) groupes.set(e[fixe], [...(groupes.get(e[fixe]) ?? []), e])
  const trouvees: Etiquette[][] = []
  for (const groupe of groupes.values()) {
    groupe.sort((a, b) => a[mobile] - b[mobile])
    let suite: Etiquette[] = []
    for (const e of groupe) {
      const precedente = suite.at(-1)
      if (
        precedente &&
        (e[mobile] - precedente[mobile] > 3 ||
          suite.some((s) => s.axe === e.axe) ||
          separees(precedente, e))
      ) {
        trouvees.push(suite)
        suite = []
      }
      suite.push(e)
    }
    trouvees.push(suite)
  }
  return trouvees.filter((s) => new Set(s.map((e) => e.axe)).size >= 2)
}
