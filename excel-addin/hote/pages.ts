import { estDuMotif } from './erreurs.ts'
import { demanderLesMatrices, lesMatrices, type Matrices, reunir } from './matrices.ts'
import { executerAvecReprise } from './session.ts'

/** Ce qu'un échange rapporte sans peine. */
const CELLULES_PAR_PAGE = 50_000

/** Des lignes d'une feuille, comptées à partir de 0. */
interface Page {
  readonly id: string
  readonly haut: number
  readonly gauche: number
  readonly lignes: number
  readonly colonnes: number
}

/** Le contenu de ces feuilles, par identifiant, lu par paquets de lignes ; Excel reste libre entre deux paquets. */
export async function lireParPages(
  ids: readonly string[],
  avancer: (fraction: number) => void,
): Promise<ReadonlyMap<string, Matrices>> {
  const pages = (await mesurer(ids)).flatMap(decouper)
  const total = pages.reduce((somme, p) => somme + p.lignes * p.colonnes, 0)
  const lues = new Map<string, Matrices[]>()
  let faites = 0
  for (const page of pages) {
    const siennes = lues.get(page.id) ?? []
    lues.set(page.id, [...siennes, ...(await lirePage(page))])
    faites += page.lignes * page.colonnes
    avancer(faites / total)
    await laisserLaMain()
  }
  return new Map([...lues].map(([id, siennes]) => [id, reunir(siennes)]))
}

function mesurer(ids: readonly string[]): Promise<Page[]> {
  return executerAvecReprise(async (contexte) => {
    const plages = ids.map((id) => {
      const feuille = contexte.workbook.worksheets.getItemOrNullObject(id)
      const plage = feuille.getUsedRangeOrNullObject(true)
      plage.load('rowIndex,columnIndex,rowCount,columnCount')
      return { id, plage }
    })
    await contexte.sync()
    return plages
      .filter(({ plage }) => !plage.isNullObject)
      .map(({ id, plage }) => ({
        id,
        haut: plage.rowIndex,
        gauche: plage.columnIndex,
        lignes: plage.rowCount,
        colonnes: plage.columnCount,
      }))
  })
}

function decouper(feuille: Page): Page[] {
  const parPage = Math.max(1, Math.floor(CELLULES_PAR_PAGE / feuille.colonnes))
  const pages: Page[] = []
  for (let debut = 0; debut < feuille.lignes; debut += parPage) {
    const lignes = Math.min(parPage, feuille.lignes - debut)
    pages.push({ ...feuille, haut: feuille.haut + debut, lignes })
  }
  return pages
}

/** Une page trop lourde se lit en deux ; une ligne ne se coupe plus. */
async function lirePage(page: Page): Promise<Matrices[]> {
  try {
    return [await lireLaPlage(page)]
  } catch (cause) {
    if (!estDuMotif(cause, 'trop-gros') || page.lignes === 1) throw cause
    const moitie = Math.floor(page.lignes / 2)
    const suite = { ...page, haut: page.haut + moitie, lignes: page.lignes - moitie }
    return [...(await lirePage({ ...page, lignes: moitie })), ...(await lirePage(suite))]
  }
}

function lireLaPlage({ id, haut, gauche, lignes, colonnes }: Page): Promise<Matrices> {
  return executerAvecReprise(async (contexte) => {
    const feuille = contexte.workbook.worksheets.getItem(id)
    const demandees = demanderLesMatrices(feuille.getRangeByIndexes(haut, gauche, lignes, colonnes))
    await contexte.sync()
    return lesMatrices(demandees)
  })
}

function laisserLaMain(): Promise<void> {
  return new Promise((suite) => setTimeout(suite))
}
