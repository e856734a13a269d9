import { a1, enRectangles } from '../../core/grille/index.ts'
import { type FormulesAFiger, type Portee, rienAFiger } from '../../task-pane/hote/index.ts'
import { estUneFormule } from './cellule.ts'
import { valeurBrute } from './matrices.ts'
import { type Contexte, executer } from './session.ts'

/** Compte sans rien changer les formules PACTE de la sélection, ou de la feuille active. */
export function compterFormules(portee: Portee): Promise<FormulesAFiger> {
  return executer(async (contexte) => {
    const { feuille, formules } = await trouver(contexte, portee)
    return { feuille, nombre: formules.length }
  })
}

/**
 * Remplace les formules PACTE par leurs valeurs, plages étalées comprises ; rend combien de formules. Lève « changee »
 * si l'une est en erreur ou n'a pas fini de se calculer : rien n'est alors figé.
 */
export function figer(portee: Portee): Promise<number> {
  return executer(async (contexte) => {
    const { feuille, page, formules } = await trouver(contexte, portee)
    const etales = await lireLesEtales(contexte, page, formules)
    const cellules = new Map<string, CelluleAFiger>()
    for (const cellule of [...formules, ...etales])
      cellules.set(a1(cellule.ligne, cellule.colonne), cellule)
    const mauvaises = [...cellules].filter(([, { valeur }]) => nonFigeable(valeur))
    if (mauvaises.length > 0) {
      throw rienAFiger(
        feuille,
        mauvaises.map(([cellule, { valeur }]) => `${cellule} (${valeur})`),
      )
    }
    for (const zone of enRectangles([...cellules.values()])) {
      const plage = page.getRangeByIndexes(
        zone.haut,
        zone.gauche,
        zone.bas - zone.haut + 1,
        zone.droite - zone.gauche + 1,
      )
      plage.values = Array.from({ length: zone.bas - zone.haut + 1 }, (_, i) =>
        Array.from({ length: zone.droite - zone.gauche + 1 }, (_, j) =>
          aEcrire(cellules.get(a1(zone.haut + i, zone.gauche + j))?.valeur),
        ),
      )
    }
    await contexte.sync()
    return formules.length
  })
}

interface CelluleAFiger {
  readonly ligne: number
  readonly colonne: number
  readonly valeur: string | number | boolean
}

interface Formule extends CelluleAFiger {
  /** La formule remplit peut-être d'autres cellules que la sienne. */
  readonly etalee: boolean
}

interface Trouvaille {
  readonly feuille: string
  readonly page: Excel.Worksheet
  readonly formules: readonly Formule[]
}

async function trouver(contexte: Contexte, portee: Portee): Promise<Trouvaille> {
  const { workbook } = contexte
  const page = workbook.worksheets.getActiveWorksheet()
  page.load('name')
  const choisies = portee === 'feuille' ? page.getRanges() : workbook.getSelectedRanges()
  // Une colonne entière sélectionnée a un million de lignes : seules les cellules remplies comptent.
  const zones = choisies.getUsedRangeAreasOrNullObject(true)
  zones.load('areaCount')
  zones.areas.load('items/formulas,items/values,items/rowIndex,items/columnIndex,items/hasSpill')
  await contexte.sync()
  const formules = zones.isNullObject ? [] : zones.areas.items.flatMap(formulesDe)
  return { feuille: page.name, page, formules }
}

function formulesDe(zone: Excel.Range): Formule[] {
  return zone.formulas.flatMap((ligne: readonly unknown[], i: number) =>
    ligne.flatMap((formule, j) =>
      estAFiger(formule, zone.values[i]?.[j])
        ? [
            {
              ligne: zone.rowIndex + i,
              colonne: zone.columnIndex + j,
              valeur: valeurBrute(zone.values[i]?.[j]) ?? '',
              etalee: zone.hasSpill !== false,
            },
          ]
        : [],
    ),
  )
}

/** Excel écrit aussi « _xldudf_PACTE_PARTETAT » ; un texte entre guillemets n'appelle rien. */
function estAFiger(formule: unknown, valeur: unknown): boolean {
  if (!estUneFormule(formule, valeur)) return false
  return /\bPACTE\.|_xldudf_PACTE_/i.test(formule.replaceAll(/"[^"]*"/g, ''))
}

async function lireLesEtales(
  contexte: Contexte,
  page: Excel.Worksheet,
  formules: readonly Formule[],
): Promise<readonly CelluleAFiger[]> {
  const plages = formules
    .filter((f) => f.etalee)
    .map(({ ligne, colonne }) => {
      const plage = page.getCell(ligne, colonne).getSpillingToRangeOrNullObject()
      plage.load('values,rowIndex,columnIndex')
      return plage
    })
  if (plages.length === 0) return []
  await contexte.sync()
  return plages
    .filter((plage) => !plage.isNullObject)
    .flatMap((plage) =>
      plage.values.flatMap((ligne: readonly unknown[], i: number) =>
        ligne.map((valeur, j) => ({
          ligne: plage.rowIndex + i,
          colonne: plage.columnIndex + j,
          valeur: valeurBrute(valeur) ?? '',
        })),
      ),
    )
}

/** « #N/A », « #OCCUPÉ! »… : une erreur, ou un calcul qui n'est pas fini. */
function nonFigeable(valeur: string | number | boolean): boolean {
  return (
    typeof valeur === 'string' && /^#(?:\p{Lu}[\p{Lu}\d_/]*[!?]|N\/A|GETTING_DATA)$/u.test(valeur)
  )
}

/** Un texte se garde derrière une apostrophe : sans elle, « 12 » deviendrait un nombre. */
function aEcrire(valeur: string | number | boolean | undefined): string | number | boolean {
  if (valeur === undefined || valeur === '') return ''
  return typeof valeur === 'string' ? `'${valeur}` : valeur
}
