import { BLEU, ENCRE } from './palette.ts'

/** Une barre du graphique du rapport. */
export interface AllureDeSerie {
  readonly fond: string
  readonly bord: string
  /** Hachurée du bord sur blanc, là où le tableur le permet. */
  readonly hachure: boolean
}

/** Très foncé, clair, moyen, et trois bords : les barres se distinguent aussi sans couleur. */
const SERIES: readonly [AllureDeSerie, ...AllureDeSerie[]] = [
  { fond: BLEU, bord: BLEU, hachure: false },
  { fond: '#ffd3b0', bord: '#b34000', hachure: true },
  { fond: '#8585f6', bord: ENCRE, hachure: false },
]

export function allureDeSerie(rang: number): AllureDeSerie {
  return SERIES[rang % SERIES.length] ?? SERIES[0]
}
