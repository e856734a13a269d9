import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { estAxe } from '../../modele/index.ts'
import type { RangeeDAction, RangeeDeTotal, TexteSitue } from '../tableau/index.ts'
import type { Page } from '../textes/index.ts'

/** « Total pour l'axe 1 : », « Au total », « Soit » : ce qui annonce un total, avant ce qu'il totalise. */
const ANNONCE =
  /^\W*(?:(?:au|sous|grand|s|st|ss)[\s_-]*)?(?:total|totaux|tot|cumul|soit|ensemble|somme|montant)?[\s_]*(?:(?:pour|de|du|des|la|les?|sur)\s+|l['’]\s*|d['’]\s*|[:–—-]\s*)*/i
const AXES_AU_MOINS = 2

/**
 * L'axe n'est parfois nommé que sous ses actions : « Total pour l'axe 1 : Prévenir la pauvreté ». Rend les actions telles
 * quelles si un total ne nomme pas le sien, si une action n'a pas le sien, ou si elles le disent déjà toutes.
 */
export function axesDesTotaux(
  page: Page,
  actions: readonly RangeeDAction[],
  totaux: readonly RangeeDeTotal[],
): readonly RangeeDAction[] {
  if (actions.every(({ axe }) => axe !== null && nommeUnAxe(axe.texte))) return actions
  const parAction = new Map<number, TexteSitue>()
  const axes = new Set<string>()
  for (const { ligne, libelle, bloc } of totaux) {
    const texte = libelle.replace(ANNONCE, '')
    const axe = reconnaitreTitreDAxe(texte)?.axe
    if (bloc.length === 0 || axe === undefined || !estAxe(axe)) continue
    axes.add(axe)
    const lieu = { feuille: page.feuille.nom, ligne, colonne: colonneDe(page, ligne, libelle) }
    for (const i of bloc) parAction.set(i, { texte, lieu })
  }
  if (axes.size < AXES_AU_MOINS || parAction.size < actions.length) return actions
  return actions.map((action, i) => ({ ...action, axe: parAction.get(i) ?? action.axe }))
}

function nommeUnAxe(texte: string): boolean {
  const axe = reconnaitreTitreDAxe(texte)?.axe
  return axe !== undefined && estAxe(axe)
}

function colonneDe(page: Page, ligne: number, libelle: string): number {
  for (let c = 0; c < page.largeur(ligne); c++) if (page.texte(ligne, c) === libelle) return c
  return 0
}
