import type { Page } from '../textes/index.ts'
import { estArgent } from './mots.ts'

/** « Coût » dans sa propre colonne, sur la seule ligne de l'action : aucun financeur n'y écrit. */
export function coutsDesIntitules(
  page: Page,
  autres: readonly { readonly colonne: number; readonly remplie: boolean }[],
  { action, financeur, premiere, bas }: IntitulesALire,
): number[] {
  if (action !== null) return []
  const lignes = Array.from({ length: bas - premiere + 1 }, (_, i) => premiere + i)
  const compter = (c: number) =>
    lignes.filter((l) => page.texte(l, financeur) !== '' && estArgent(page.feuille.lignes[l]?.[c]))
  return autres.flatMap(({ colonne: c, remplie }) =>
    !remplie && compter(c).length >= INTITULES_CHIFFRES ? [c] : [],
  )
}

const DIT_UN_TAUX = /^\W*%|\btaux\b|\(%\)/i

/** Une colonne de pourcentages n'a aucun montant. */
export function estUnTaux(page: Page, entete: string, colonne: number, lignes: readonly number[]) {
  const formats = lignes.flatMap((l) => {
    const cellule = page.feuille.lignes[l]?.[colonne]
    return cellule?.genre === 'nombre' ? [cellule.format ?? ''] : []
  })
  const enPourCent = formats.length > 0 && formats.every((format) => format.includes('%'))
  return enPourCent || DIT_UN_TAUX.test(entete)
}

interface IntitulesALire {
  readonly action: number | null
  readonly financeur: number
  readonly premiere: number
  readonly bas: number
}

const INTITULES_CHIFFRES = 2
