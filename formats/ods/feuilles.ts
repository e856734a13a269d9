import { abime } from '../erreur.ts'
import { type LecteurXml, lireXml, OUVRANTE } from '../xml/index.ts'

export const PARTIE_DU_CONTENU = 'content.xml'

/** document-content > body > spreadsheet > table. */
export const PROFONDEUR_DES_FEUILLES = 4

/** Une feuille et son étendue [debut, fin[ dans content.xml. */
export interface FeuilleOds {
  readonly nom: string
  readonly protegee: boolean
  readonly debut: number
  readonly fin: number
}

export interface FeuillesOds {
  readonly feuilles: readonly FeuilleOds[]
  /** Protection de la structure du classeur : on n'y ajoute pas de feuille. */
  readonly structureProtegee: boolean
  /** Où finit la dernière feuille ; -1 s'il n'y en a aucune. */
  readonly fin: number
  readonly placeDesStyles: PlaceDesStyles
}

/** Où poser des styles automatiques : avant leur fermante, à la place de l'élément vide, ou avant le corps. */
export interface PlaceDesStyles {
  readonly etat: 'remplis' | 'vides' | 'absents'
  /** Nom entier de l'élément. */
  readonly nom: string
  readonly debut: number
  readonly fin: number
}

/** Les feuilles du classeur ; ni les tableaux d'un graphique ni le cache d'un classeur lié n'en sont. */
export function feuillesDe(contenu: string): FeuillesOds {
  const xml = lireXml(contenu, PARTIE_DU_CONTENU)
  const feuilles: FeuilleOds[] = []
  let structureProtegee = false
  let fin = -1
  let placeDesStyles: PlaceDesStyles | undefined
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE) continue
    if (xml.nom === 'automatic-styles') placeDesStyles = passerLesStyles(xml)
    else if (xml.nom === 'body') {
      const absents = { etat: 'absents', nom: 'office:automatic-styles', debut: xml.debut } as const
      placeDesStyles ??= { ...absents, fin: xml.debut }
    } else if (xml.nom === 'spreadsheet') {
      structureProtegee = xml.attribut('structure-protected') === 'true'
    } else if (xml.profondeur === PROFONDEUR_DES_FEUILLES) {
      const { debut } = xml
      const nom = xml.nom === 'table' ? xml.attribut('table:name') : undefined
      const protegee = xml.attribut('table:protected') === 'true'
      xml.survoler()
      if (nom === undefined) continue
      feuilles.push({ nom, protegee, debut, fin: xml.fin })
      fin = xml.fin
    }
  }
  if (placeDesStyles === undefined) throw abime('content.xml n’a pas de corps')
  return { feuilles, structureProtegee, fin, placeDesStyles }
}

function passerLesStyles(xml: LecteurXml): PlaceDesStyles {
  const { debut, vide } = xml
  const nom = `${xml.prefixe}automatic-styles`
  xml.sauter()
  if (vide) return { etat: 'vides', nom, debut, fin: xml.fin }
  return { etat: 'remplis', nom, debut: xml.debut, fin: xml.debut }
}
