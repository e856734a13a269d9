import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { RangeeDAction, TexteSitue } from '../tableau/index.ts'
import { type Legende, meilleurAxe, type Page, peserAvecLegende } from '../textes/index.ts'

/** Une action : ce que l'on tire d'elle pour nommer son axe. */
type Indice = (action: RangeeDAction) => TexteSitue | null

/** Part des actions qui doivent dire leur axe de la même façon. */
const PRESQUE_TOUTES = 0.9
const SUFFIXES = [/[[(]([^[\]()]{3,60})[\])]$/, /\s[–—-]\s([^–—-]{3,60})$/]
const PREFIXES = [/^[[(]([^[\]()]{3,60})[\])]\s/, /^([^:–—-]{3,60})[:–—-]\s/]
/** « CLS-2-01 » : le code de l'axe est tout ce qui précède le dernier numéro, ou ses seules lettres. */
const CODES = [/^([a-z]{1,8}[ ._-]?\d)[ ._-]\d/i, /^([a-z]{1,4})[ ._-]?\d/i]
/** « 1.2 », « 1-2 – Relais » : la deuxième action de l'axe 1. */
const NUMERO =
  /^(?:action |fiche |[a-z]{1,3}[ .-]?)?(?:n ?° ?)?([1-5])[.-]\d{1,2}(?![\d.,/-])(?!\s*(?:ans|mois|etp|km|h(?:eures?)?)\b)/i

/**
 * Sans colonne d'axe ni intitulé, l'axe est parfois dans l'action même : « Café des papas [Enfance] », ou dans son code,
 * « E-01 », qu'une légende explique. Rend les actions telles quelles si presque toutes ne le disent pas, ou si toutes
 * disent le même.
 */
export function axesDesActions(
  page: Page,
  actions: readonly RangeeDAction[],
  colonneAction: number,
  autres: readonly number[],
  legende: Legende,
): readonly RangeeDAction[] {
  const lieu = ({ ligne }: RangeeDAction, colonne: number) => ({
    feuille: page.feuille.nom,
    ligne,
    colonne,
  })
  const dansLeNom =
    (motifs: readonly RegExp[]): Indice =>
    (action) => {
      const nom = action.action.trim().slice(0, LONGUEUR_REGARDEE)
      const texte = motifs
        .map((motif) => motif.exec(nom)?.[1] ?? '')
        .find((t) => reconnaitreAxe(t) !== null)
      return texte === undefined ? null : { texte, lieu: lieu(action, colonneAction) }
    }
  const dansLeCode =
    (colonne: number): Indice =>
    (action) => {
      const dit = page.texte(action.ligne, colonne)
      const texte = CODES.map((code) => code.exec(dit)?.[1] ?? '').find(
        (t) => t !== '' && meilleurAxe(peserAvecLegende(t, legende)).axe !== 'inconnu',
      )
      return texte === undefined ? null : { texte, lieu: lieu(action, colonne) }
    }
  const dansLeNumero =
    (colonne: number): Indice =>
    (action) => {
      // 1,5 équivalent temps plein, à droite de l'action, ne la numérote pas.
      const nombre = page.cellule(action.ligne, colonne)?.genre === 'nombre'
      if (nombre && colonne > colonneAction) return null
      const numero = NUMERO.exec(page.texte(action.ligne, colonne))?.[1]
      return numero === undefined ? null : { texte: `Axe ${numero}`, lieu: lieu(action, colonne) }
    }
  const indices = [
    dansLeNom(SUFFIXES),
    dansLeNom(PREFIXES),
    ...autres.map(dansLeCode),
    ...[colonneAction, ...autres].map(dansLeNumero),
  ]
  for (const indice of indices) {
    const axes = actions.map(indice)
    const dits = axes.filter((a) => a !== null)
    if (dits.length < actions.length * PRESQUE_TOUTES) continue
    if (new Set(dits.map((a) => a.texte)).size < 2) continue
    return actions.map((action, i) => ({ ...action, axe: axes[i] ?? null }))
  }
  return actions
}

const LONGUEUR_REGARDEE = 300
