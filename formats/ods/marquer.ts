import { GRAVITES, type Marque } from '../../core/constats/index.ts'
import { type Adresse, lireA1 } from '../../core/grille/index.ts'
import { appliquer, type Retouche } from '../marquage/index.ts'
import { FERMANTE, lireXml, OUVRANTE } from '../xml/index.ts'
import {
  lignesManquantes,
  type MarquerCellule,
  marquerLigne,
  type PosesDeLigne,
} from './cellules.ts'
import { type Coloree, misesEnForme, zonesDe } from './couleurs.ts'
import type { Espaces } from './espaces.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { visibleDe } from './fusions.ts'
import { noter } from './note.ts'
import type { Pose } from './pose.ts'
import { CELLULES, isoler, LIGNES, repetitions } from './repetition.ts'
import { type Teintes, teindre } from './teinte.ts'
import { type Variantes, varianteDe } from './variantes.ts'

/**
 * Rend l'élément `table:table` avec ses marques : notes dans les cellules, couleurs en mise en forme conditionnelle.
 * `teintes` : où recueillir les styles si la couleur doit passer par eux (voir teinte.ts), null pour une liste à part.
 */
export function marquerFeuille(
  feuille: string,
  nom: string,
  marques: readonly Marque[],
  variantes: Variantes,
  teintes: Teintes | null,
  espaces: Espaces,
): string {
  const poses = poserUneFoisParCellule(marques, visibleDe(feuille))
  const parLigne = ranger(poses)
  const lignes = [...parLigne.keys()].sort((a, b) => a - b)
  const colorees: Coloree[] = []
  const styles: { readonly jusque: number; readonly style: string }[] = []
  const marquer: MarquerCellule = (cellule, pose, styleDeLigne) => {
    const notee = pose.note === '' ? cellule : noter(cellule, pose, espaces)
    const styleDeColonne = styles.find(({ jusque }) => pose.colonne < jusque)?.style
    const style = styleDe(cellule) ?? styleDeLigne ?? styleDeColonne ?? 'Default'
    const variante = varianteDe(pose.gravite, style, variantes)
    colorees.push({ ...pose, style: variante })
    return teintes ? teindre(notee, pose.gravite, style, variante, teintes) : notee
  }
  const xml = lireXml(feuille, PARTIE_DU_CONTENU)
  const retouches: Retouche[] = []
  let ligne = 0
  let rang = 0
  let finDesLignes = -1
  let placeDesCouleurs = -1
  xml.suivant()
  while (xml.suivant()) {
    if (xml.genre === FERMANTE && xml.profondeur === 1 && DE_LIGNES.test(xml.nom)) {
      finDesLignes = xml.fin
    }
    if (xml.genre !== OUVRANTE) continue
    if (xml.nom === 'table-column') {
      const jusque = (styles.at(-1)?.jusque ?? 0) + repetitions(xml.attribut(CELLULES.attribut))
      styles.push({ jusque, style: xml.attribut('table:default-cell-style-name') ?? 'Default' })
    } else if (xml.nom === 'table-row') {
      const { debut } = xml
      const premiere = ligne
      ligne += repetitions(xml.attribut(LIGNES.attribut))
      const rangs: number[] = []
      for (let l = lignes[rang]; l !== undefined && l < ligne; l = lignes[++rang]) {
        rangs.push(l - premiere)
      }
      const directe = xml.profondeur === 2
      xml.survoler()
      if (directe) finDesLignes = xml.fin
      if (rangs.length === 0) continue
      const texte = isoler(feuille.slice(debut, xml.fin), LIGNES, rangs, (exemplaire, i) =>
        marquerLigne(exemplaire, parLigne.get(premiere + i) ?? new Map(), marquer, espaces),
      )
      retouches.push({ debut, fin: xml.fin, texte })
    } else if (xml.nom === 'conditional-formats' && !xml.vide && placeDesCouleurs < 0) {
      placeDesCouleurs = xml.fin
    } else if (A_SAUTER.has(xml.nom)) xml.sauter()
  }
  const ajout = lignesManquantes(parLigne, ligne, marquer, espaces)
  if (ajout) retouches.push({ debut: finDesLignes, fin: finDesLignes, texte: ajout })
  if (teintes === null) {
    const couleurs = misesEnForme(nom, zonesDe(colorees))
    retouches.push(colorer(couleurs, placeDesCouleurs, xml.debut, espaces))
  }
  return appliquer(feuille, retouches)
}

const DE_LIGNES = /^table-(rows?|header-rows|row-group|columns?|header-columns|column-group)$/
const A_SAUTER = new Set(['table', 'shapes', 'forms', 'named-expressions', 'sparkline-groups'])

function styleDe(cellule: string): string | undefined {
  const xml = lireXml(cellule, PARTIE_DU_CONTENU)
  xml.suivant()
  return xml.attribut('table:style-name')
}

/** En tête de la liste de l'utilisateur : LibreOffice applique la première vraie, et la nôtre doit se voir. */
function colorer(
  couleurs: string,
  liste: number,
  finDeFeuille: number,
  espaces: Espaces,
): Retouche {
  if (liste >= 0) return { debut: liste, fin: liste, texte: couleurs }
  const texte = `<calcext:conditional-formats${espaces('calcext')}>${couleurs}</calcext:conditional-formats>`
  return { debut: finDeFeuille, fin: finDeFeuille, texte }
}

function poserUneFoisParCellule(
  marques: readonly Marque[],
  visible: (adresse: Adresse) => Adresse,
): readonly Pose[] {
  const poses = new Map<string, Pose>()
  for (const { cellule, gravite, note } of marques) {
    const adresse = lireA1(cellule)
    if (adresse === null) continue
    const { ligne, colonne } = visible(adresse)
    const cle = `${ligne},${colonne}`
    const connue = poses.get(cle)
    poses.set(cle, {
      ligne,
      colonne,
      gravite: GRAVITES.find((g) => g === gravite || g === connue?.gravite) ?? gravite,
      note: [connue?.note, note].filter(Boolean).join('\n'),
    })
  }
  return [...poses.values()]
}

function ranger(poses: readonly Pose[]): ReadonlyMap<number, PosesDeLigne> {
  const parLigne = new Map<number, Map<number, Pose>>()
  for (const pose of poses) {
    const siennes = parLigne.get(pose.ligne)
    if (siennes) siennes.set(pose.colonne, pose)
    else parLigne.set(pose.ligne, new Map([[pose.colonne, pose]]))
  }
  return parLigne
}
