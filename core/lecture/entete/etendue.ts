import type { Page } from '../textes/index.ts'

/** Les lignes d'un tableau, sous son en-tête (bornes comprises). */
export interface Etendue {
  readonly page: Page
  readonly debut: number
  readonly fin: number
}

/** Le tableau que l'on lit, puis ceux qui ont le même en-tête aux mêmes colonnes : leurs lignes prouvent autant. */
export type Etendues = readonly [Etendue, ...Etendue[]]
