/** Les cellules d'une feuille qui ont le même style : une, gardée dans la feuille, et toutes, en zones (« B5:B40 »). */
export interface Exemplaire {
  readonly cellule: string
  readonly zones: readonly string[]
}

export interface FeuilleReduite {
  readonly texte: string
  readonly exemplaires: readonly Exemplaire[]
}

const CELLULES = /<((?:\w+:)?)c(?=[\s/>])([^>]*?)(?:\/>|>[\s\S]*?<\/\1c>)/g
const PLACE = /\br="([A-Z]+)(\d+)"/
const STYLE = /\bs="(\d+)"/

/**
 * La feuille sans ce que ses cellules contiennent, et une seule cellule par style : un budget en a quelques-uns,
 * pour des dizaines de milliers de cellules que l'import lirait une à une. Chaque colonne garde sa première cellule
 * habillée, qui donne sa largeur à la feuille.
 */
export function reduireLaFeuille(texte: string): FeuilleReduite {
  const styles = new Map<string, Zones>()
  const colonnes = new Set<string>()
  const reduit = texte.replace(CELLULES, (_, prefixe: string, attributs: string) => {
    const [, colonne = '', ligne = ''] = PLACE.exec(attributs) ?? []
    const style = STYLE.exec(attributs)?.[1]
    if (colonne === '' || style === undefined) return ''
    const connu = styles.get(style)
    const gardee = connu === undefined || !colonnes.has(colonne)
    const zones = connu ?? { cellule: `${colonne}${ligne}`, finies: [], encours: new Map() }
    styles.set(style, zones)
    colonnes.add(colonne)
    allonger(zones, colonne, Number(ligne))
    return gardee ? `<${prefixe}c r="${colonne}${ligne}" s="${style}"/>` : ''
  })
  return { texte: reduit, exemplaires: [...styles.values()].map(exemplaireDe) }
}

/** Les zones d'un style, d'une colonne de large ; la dernière de chaque colonne peut encore s'allonger. */
interface Zones {
  readonly cellule: string
  readonly finies: string[]
  readonly encours: Map<string, { readonly haut: number; bas: number }>
}

function allonger({ finies, encours }: Zones, colonne: string, ligne: number): void {
  const zone = encours.get(colonne)
  if (zone?.bas === ligne - 1) {
    zone.bas = ligne
    return
  }
  if (zone !== undefined) finies.push(enZone(colonne, zone))
  encours.set(colonne, { haut: ligne, bas: ligne })
}

function exemplaireDe({ cellule, finies, encours }: Zones): Exemplaire {
  const dernieres = Array.from(encours, ([colonne, zone]) => enZone(colonne, zone))
  return { cellule, zones: [...finies, ...dernieres] }
}

function enZone(colonne: string, { haut, bas }: { haut: number; bas: number }): string {
  return haut === bas ? `${colonne}${haut}` : `${colonne}${haut}:${colonne}${bas}`
}

/** Ce que l'import dit des exemplaires vaut pour toutes leurs zones. */
export function etendre(
  parPlace: Readonly<Record<string, number>>,
  exemplaires: readonly Exemplaire[],
): Record<string, number> {
  const etendu = { ...parPlace }
  for (const { cellule, zones } of exemplaires) {
    const rang = parPlace[cellule]
    // Après le style d'une colonne entière, que celui d'une cellule remplace.
    if (rang !== undefined) for (const zone of zones) etendu[zone] = rang
  }
  return etendu
}
