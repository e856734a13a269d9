import { FERMANTE, type LecteurXml, OUVRANTE } from '../xml/index.ts'

/** Une cellule telle qu'elle est écrite. */
export interface CelluleLue {
  readonly debut: number
  readonly fin: number
  readonly prefixe: string
  /** Les attributs, décodés ; null s'ils n'y sont pas. */
  readonly style: string | null
  /** Métadonnées de cellule : une formule qui s'étale. */
  readonly metadonnees: string | null
  readonly formule: FormuleLue | null
}

export interface FormuleLue {
  readonly debut: number
  readonly fin: number
  /** Décodée ; vide pour une cellule qui partage la formule d'une autre. */
  readonly texte: string
  /** Groupe de la formule partagée. */
  readonly groupe: string | null
}

/** Lit la cellule dont l'ouvrante est courante ; s'arrête sur sa fermante. */
export function lireCellule(xml: LecteurXml): CelluleLue {
  const { debut, prefixe } = xml
  const style = xml.attribut('s') ?? null
  const metadonnees = xml.attribut('cm') ?? null
  let formule: FormuleLue | null = null
  while (xml.suivant()) {
    if (xml.genre === FERMANTE && xml.nom === 'c') break
    if (xml.genre !== OUVRANTE) continue
    if (xml.nom === 'f') formule = lireFormule(xml)
    else xml.sauter()
  }
  return { debut, fin: xml.fin, prefixe, style, metadonnees, formule }
}

function lireFormule(xml: LecteurXml): FormuleLue {
  const { debut } = xml
  const partagee = xml.attribut('t') === 'shared'
  const groupe = partagee ? (xml.attribut('si') ?? '') : null
  const texte = xml.texteEntier()
  return { debut, fin: xml.fin, texte, groupe }
}
