import { lirePlage, type Plage } from '../../core/grille/index.ts'
import { relationsDe } from '../lecture/index.ts'
import type { Chantier } from '../marquage/index.ts'
import { lireXml } from '../xml/index.ts'

/** Une formule qui remplit plus que sa cellule. */
export interface Matrice {
  readonly plage: Plage
  /** Étalée par Excel selon son résultat ; sinon posée sur sa plage par l'utilisateur, et d'un seul tenant. */
  readonly dynamique: boolean
}

/** Les matrices et tables de données d'une feuille, celles d'une seule cellule mises à part. */
export function matricesDe(texte: string, partie: string): readonly Matrice[] {
  // Presque aucune feuille n'en a : le parcours s'épargne.
  if (!/["'](?:array|dataTable)["']/.test(texte)) return []
  const xml = lireXml(texte, partie)
  const matrices: Matrice[] = []
  let dynamique = false
  while (xml.suivant()) {
    if (xml.ouvre('c')) dynamique = xml.attribut('cm') !== undefined
    if (!xml.ouvre('f') || !/^(array|dataTable)$/.test(xml.attribut('t') ?? '')) continue
    const plage = lirePlage(xml.attribut('ref') ?? '')
    if (plage === null || (plage.haut === plage.bas && plage.gauche === plage.droite)) continue
    matrices.push({ plage, dynamique })
  }
  return matrices
}

export interface ZoneReservee {
  readonly plage: Plage
  readonly raison: 'tableau' | 'tableau-croise'
}

/**
 * Les en-têtes des tableaux, dont le nom est écrit aussi ailleurs (Excel dit abîmé un classeur où ils diffèrent),
 * et les tableaux croisés, qu'Excel remplit.
 */
export function zonesReservees(chantier: Chantier, partie: string): readonly ZoneReservee[] {
  return relationsDe(chantier, partie).flatMap(({ type, cible }): ZoneReservee[] => {
    if (cible === null || (type !== 'table' && type !== 'pivotTable')) return []
    const xml = lireXml(chantier.texte(cible), cible)
    while (xml.suivant() && !xml.ouvre(type === 'table' ? 'table' : 'location'));
    const plage = lirePlage(xml.attribut('ref') ?? '')
    if (plage === null) return []
    if (type === 'pivotTable') return [{ plage, raison: 'tableau-croise' }]
    const entetes = Number(xml.attribut('headerRowCount') ?? 1)
    return entetes < 1 ? [] : [{ plage: { ...plage, bas: plage.haut }, raison: 'tableau' }]
  })
}
