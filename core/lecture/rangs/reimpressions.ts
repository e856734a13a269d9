import type { Cadre } from '../entete/index.ts'
import type { Rang } from './rang.ts'

/** Un tableau, et où ses actions se nomment. */
export interface Repere {
  readonly cadre: Cadre
  readonly colonneAction: number
}

/** Les deux bouts d'une page imprimée : ce qu'elle reporte sur la suivante, et ce que celle-ci reprend. */
const EN_BAS = /^(?:total (?:(?:de (?:la )?)?page )?)?a reporter\b/
const EN_HAUT = /^report(?: (?:de )?(?:la )?page.{0,20}| precedent)?$/

/** Les lignes du tableau, sans l'en-tête que chaque page réimprime ni les reports d'une page à l'autre. */
export function sansReimpressions(repere: Repere, rangs: readonly Rang[]): Rang[] {
  const redits: boolean[] = []
  for (const rang of rangs) redits.push(redit(repere, rang, redits.at(-1) ?? false))
  const libelleEn = (i: number) => rangs[i]?.libelle ?? ''
  // L'en-tête réimprimé peut précéder le report, ou le suivre.
  const suivante = (i: number) => redits.indexOf(false, i + 1)
  const precedente = (i: number) => redits.lastIndexOf(false, i - 1)
  return rangs.filter(({ libelle }, i) => {
    if (redits[i]) return false
    if (EN_BAS.test(libelle)) return !redits[i + 1] && !EN_HAUT.test(libelleEn(suivante(i)))
    if (!EN_HAUT.test(libelle)) return true
    const suit = i === 0 ? suitUnReport(repere) : EN_BAS.test(libelleEn(precedente(i)))
    return !redits[i - 1] && !suit
  })
}

/** La page d'avant finit par « À reporter ». */
function suitUnReport({ cadre: { page, bloc }, colonneAction }: Repere): boolean {
  for (let l = bloc.haut - 1; l >= 0; l--)
    if (EN_BAS.test(page.libelle(l, colonneAction))) return true
  return false
}

/** La ligne redit l'en-tête, là où il nomme les actions, ou l'étage qui le coiffe. */
export function reimprime({ cadre, colonneAction }: Repere, ligne: number): boolean {
  const { page, bloc } = cadre
  const texte = page.texte(ligne, colonneAction)
  if (texte !== '' && texte === page.texte(bloc.bas, colonneAction)) return true
  for (let etage = bloc.haut; etage < bloc.bas; etage++)
    if (redisent(cadre, ligne, etage)) return true
  return false
}

function redisent({ page, gauche, droite }: Cadre, ligne: number, etage: number): boolean {
  let redites = 0
  for (let c = gauche; c <= droite; c++) {
    const texte = page.texte(ligne, c)
    if (texte === '') continue
    if (texte !== page.texte(etage, c)) return false
    redites++
  }
  return redites > 0
}

const SOUS_ENTETE =
  /^(\(?(en )?([km]? ?€|%|k?euros?|milliers d['’]euros)( ttc| ht)?\)?|\(?-?\d{1,2}\)?|\(?[a-z]\)?|[a-z] ?= ?[a-z+ –-]+|[a-z]( ?\+ ?[a-z])+)$/i

/** L'en-tête réimprimé, ou ce qui le précise juste dessous : unités, numéros ou lettres de colonnes. */
function redit({ cadre, colonneAction }: Repere, { ligne }: Rang, suit: boolean): boolean {
  const { page, bloc, gauche, droite } = cadre
  if (reimprime({ cadre, colonneAction }, ligne)) return true
  if (ligne > bloc.bas + 2 && !suit) return false
  let cases = 0
  for (let c = gauche; c <= droite; c++) {
    const texte = page.texte(ligne, c)
    if (texte === '') continue
    if (texte.length > 24 || !SOUS_ENTETE.test(texte)) return false
    cases++
  }
  return cases >= 1
}
