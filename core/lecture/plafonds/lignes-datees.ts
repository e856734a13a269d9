import type { Axe } from '../../modele/index.ts'
import { anneeSeule } from '../textes/index.ts'
import { autresEntetes, enteteAuDessus } from './alentours.ts'
import type { Entete, Etiquette, Situation } from './etiquettes.ts'
import { type Sens, sensDe } from './sens.ts'

/** Un montant qui suit, sur sa ligne, l'axe et l'année dont il est. */
export interface LigneDatee {
  readonly axe: Axe
  readonly annee: number
  readonly ligne: number
}

export interface TableDatee {
  readonly sens: Sens
  readonly entete: Entete
  readonly colonne: number
  readonly lignes: readonly LigneDatee[]
}

/** De l'axe à son année, de l'année à son montant. */
const VOISINES = 3

/**
 * « Axe | Année | Plafond », une ligne par axe et par année, l'axe redit ou non : les tables qui s'y lisent, et les étiquettes
 * qu'elles prennent.
 */
export function tablesDatees(
  situation: Situation,
  etiquettes: readonly Etiquette[],
): { readonly tables: readonly TableDatee[]; readonly prises: ReadonlySet<Etiquette> } {
  const tables: TableDatee[] = []
  const prises = new Set<Etiquette>()
  for (const premiere of etiquettes) {
    if (prises.has(premiere)) continue
    const dates = colonneDesAnnees(situation, premiere)
    if (dates === null) continue
    const siennes = etiquettes.filter((e) => e.colonne === premiere.colonne)
    const lignes = lignesDepuis(situation, premiere, siennes, dates)
    if (new Set(lignes.map((l) => l.annee)).size < 2) continue
    const table = montantsDe(situation, premiere, dates, lignes)
    if (table === null) continue
    tables.push(table)
    const dernier = lignes.at(-1)?.ligne ?? premiere.ligne
    for (const e of siennes) if (e.ligne >= premiere.ligne && e.ligne <= dernier) prises.add(e)
  }
  return { tables, prises }
}

/** La colonne voisine qui dit une année sur la ligne de l'étiquette, et une autre ou la même juste au-dessous. */
function colonneDesAnnees({ page, libre }: Situation, { ligne, colonne }: Etiquette) {
  for (let k = 1; k <= VOISINES; k++)
    for (const c of [colonne + k, colonne - k])
      if ([ligne, ligne + 1].every((l) => c >= 0 && libre(l, c) && estUneAnnee(page.texte(l, c))))
        return c
  return null
}

const estUneAnnee = (texte: string) => /^\s*20\d\d\s*$/.test(texte)

function lignesDepuis(
  { page, libre }: Situation,
  premiere: Etiquette,
  siennes: readonly Etiquette[],
  dates: number,
): readonly LigneDatee[] {
  const lignes: LigneDatee[] = []
  let { axe } = premiere
  for (let l = premiere.ligne; libre(l, dates); l++) {
    const annee = anneeSeule(page.texte(l, dates))
    if (annee === null || !estUneAnnee(page.texte(l, dates))) break
    const sienne = siennes.find((e) => e.ligne === l)
    // Un libellé qui n'est d'aucun axe (« Total », « Mutualisé ») ne prolonge pas celui d'au-dessus.
    if (sienne === undefined && page.texte(l, premiere.colonne) !== '') break
    axe = sienne?.axe ?? axe
    lignes.push({ axe, annee, ligne: l })
  }
  return lignes
}

/** La première colonne, à droite, dont l'en-tête ou le titre dit le sens. */
function montantsDe(
  situation: Situation,
  premiere: Etiquette,
  dates: number,
  lignes: readonly LigneDatee[],
): TableDatee | null {
  const debut = Math.max(premiere.colonne, dates)
  for (let c = debut + 1; c <= debut + VOISINES; c++) {
    if (!lignes.some((l) => situation.page.estRemplie(l.ligne, c))) continue
    const entete = enteteAuDessus(situation, premiere.ligne, c, premiere.colonne)
    const voisins = autresEntetes(situation, premiere, c)
    const sens = sensDe(situation, premiere, entete, { voisins, droite: c })
    if (sens !== null) return { sens, entete, colonne: c, lignes }
  }
  return null
}
