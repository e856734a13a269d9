import { appliquer, type Retouche } from '../marquage/index.ts'
import { lireXml } from '../xml/index.ts'
import type { Espaces } from './espaces.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import type { Pose } from './pose.ts'
import { DEBUT_D_AJOUT, FIN_D_AJOUT } from './reperes.ts'
import { CELLULES, isoler, repetitions } from './repetition.ts'

/** Ce qu'on pose sur une ligne, par colonne : des marques en général. */
export type PosesDeLigne<P = Pose> = ReadonlyMap<number, P>

/**
 * Rend une cellule seule (non répétée) avec sa pose ; `style` : celui que la ligne donne aux cellules qui n'en ont
 * pas.
 */
export type MarquerCellule<P = Pose> = (
  cellule: string,
  pose: P,
  style: string | undefined,
) => string

/** Entoure les cellules ou les lignes qu'il a fallu ajouter, pour qu'« effacer » les retire. */
function reperer(ajout: string): string {
  return DEBUT_D_AJOUT + ajout + FIN_D_AJOUT
}

/** Une ligne seule (non répétée), avec ses marques. */
export function marquerLigne<P>(
  ligne: string,
  poses: PosesDeLigne<P>,
  marquer: MarquerCellule<P>,
  espaces: Espaces,
  entourer: (ajout: string) => string = reperer,
): string {
  const colonnes = [...poses.keys()].sort((a, b) => a - b)
  const xml = lireXml(ligne, PARTIE_DU_CONTENU)
  const retouches: Retouche[] = []
  let colonne = 0
  let rang = 0
  xml.suivant()
  const { vide, fin } = xml
  const style = xml.attribut('table:default-cell-style-name')
  const changer = (exemplaire: string, c: number) => {
    const pose = poses.get(c)
    return pose === undefined ? exemplaire : marquer(exemplaire, pose, style)
  }
  while (xml.suivant()) {
    if (!xml.ouvre('table-cell') && !xml.ouvre('covered-table-cell')) continue
    const { debut } = xml
    const premiere = colonne
    colonne += repetitions(xml.attribut(CELLULES.attribut))
    const rangs: number[] = []
    for (let c = colonnes[rang]; c !== undefined && c < colonne; c = colonnes[++rang]) {
      rangs.push(c - premiere)
    }
    xml.sauter()
    if (rangs.length === 0) continue
    const texte = isoler(ligne.slice(debut, xml.fin), CELLULES, rangs, (exemplaire, i) =>
      changer(exemplaire, premiere + i),
    )
    retouches.push({ debut, fin: xml.fin, texte })
  }
  const manquantes = cellulesManquantes(colonnes.slice(rang), colonne, changer, espaces)
  if (manquantes === '') return appliquer(ligne, retouches)
  const ajout = entourer(manquantes)
  const nom = /^<([^\s/>]+)/.exec(ligne)?.[1] ?? ''
  if (vide) return `${ligne.slice(0, fin - 2)}>${ajout}</${nom}>`
  return appliquer(ligne, [...retouches, { debut: xml.debut, fin: xml.debut, texte: ajout }])
}

/** Les cellules d'une ligne plus courte que ses marques ; « effacer » les retire avec elles. */
function cellulesManquantes(
  colonnes: readonly number[],
  depart: number,
  changer: (cellule: string, colonne: number) => string,
  espaces: Espaces,
): string {
  let suivante = depart
  return colonnes
    .map((colonne) => {
      const blanc = repeterAVide('cell', colonne - suivante, espaces)
      suivante = colonne + 1
      return blanc + changer(`<table:table-cell${espaces('table')}/>`, colonne)
    })
    .join('')
}

/** Les lignes d'une feuille qui s'arrête avant ses marques. */
export function lignesManquantes<P>(
  poses: ReadonlyMap<number, PosesDeLigne<P>>,
  depart: number,
  marquer: MarquerCellule<P>,
  espaces: Espaces,
  entourer: (ajout: string) => string = reperer,
): string {
  const lignes = [...poses.keys()].filter((ligne) => ligne >= depart).sort((a, b) => a - b)
  if (lignes.length === 0) return ''
  let suivante = depart
  const rangees = lignes.map((ligne) => {
    const blanc = repeterAVide('row', ligne - suivante, espaces)
    suivante = ligne + 1
    const siennes = poses.get(ligne) ?? new Map<number, P>()
    const colonnes = [...siennes.keys()].sort((a, b) => a - b)
    const changer = (cellule: string, colonne: number) => {
      const pose = siennes.get(colonne)
      return pose === undefined ? cellule : marquer(cellule, pose, undefined)
    }
    const manquantes = cellulesManquantes(colonnes, 0, changer, espaces)
    return `${blanc}<table:table-row${espaces('table')}>${manquantes}</table:table-row>`
  })
  return entourer(rangees.join(''))
}

function repeterAVide(sorte: 'cell' | 'row', n: number, espaces: Espaces): string {
  if (n <= 0) return ''
  if (sorte === 'cell') {
    return `<table:table-cell${espaces('table')} table:number-columns-repeated="${n}"/>`
  }
  return `<table:table-row${espaces('table')} table:number-rows-repeated="${n}"><table:table-cell/></table:table-row>`
}
