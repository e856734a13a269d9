import { abime } from '../erreur.ts'
import { relationsDe, suivre } from '../lecture/index.ts'
import type { Chantier } from '../marquage/index.ts'
import { lireXml } from '../xml/index.ts'
import { type Dialecte, dialecteDe } from './dialecte.ts'
import { clore, type Element, ouvrante } from './element.ts'

/** Un onglet, dans l'ordre du classeur ; `partie` est null s'il ne mène à aucune feuille de calcul. */
export interface Onglet {
  readonly nom: string
  readonly partie: string | null
  readonly relation: string
  readonly visible: boolean
  readonly element: Element
}

/** La partie du classeur (workbook.xml), telle qu'elle est à cet instant du chantier. */
export interface PartieDuClasseur {
  readonly partie: string
  readonly dialecte: Dialecte
  readonly onglets: readonly Onglet[]
  /** L'élément `sheets`. */
  readonly liste: Element
  readonly plusGrandId: number
  /** Protection de la structure : on n'y ajoute pas de feuille. */
  readonly structureProtegee: boolean
}

export function lireClasseur(chantier: Chantier): PartieDuClasseur {
  const partie = suivre(chantier, '', 'officeDocument')
  if (!partie) throw abime('son classeur manque')
  const feuilles = new Map(
    relationsDe(chantier, partie)
      .filter(({ type }) => type === 'worksheet')
      .map(({ id, cible }) => [id, cible]),
  )
  const xml = lireXml(chantier.texte(partie), partie)
  const onglets: Onglet[] = []
  let liste: Element | undefined
  let plusGrandId = 0
  let structureProtegee = false
  while (xml.suivant()) {
    if (xml.ouvre('workbookProtection')) structureProtegee = estVrai(xml.attribut('lockStructure'))
    if (!xml.ouvre('sheets')) continue
    const debut = ouvrante(xml)
    while (xml.suivant() && !xml.ferme('sheets')) {
      if (!xml.ouvre('sheet')) continue
      const onglet = ouvrante(xml)
      const relation = xml.attribut('id') ?? ''
      const nom = xml.attribut('name') ?? ''
      const visible = (xml.attribut('state') ?? 'visible') === 'visible'
      plusGrandId = Math.max(plusGrandId, Number(xml.attribut('sheetId')) || 0)
      xml.sauter()
      const element = clore(onglet, xml)
      onglets.push({ nom, partie: feuilles.get(relation) ?? null, relation, visible, element })
    }
    liste = clore(debut, xml)
  }
  if (liste === undefined) throw abime('son classeur n’a aucune feuille')
  const dialecte = dialecteDe(chantier.texte(partie))
  return { partie, dialecte, onglets, liste, plusGrandId, structureProtegee }
}

export function estVrai(valeur: string | undefined): boolean {
  return valeur === '1' || valeur === 'true'
}
