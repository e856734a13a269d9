import type { Plage } from '../../../../core/grille/index.ts'
import { adresseComplete, DERNIERE_COLONNE, DERNIERE_LIGNE, lireGrille } from '../classeur/index.ts'
import { dictionnaire, estUnDictionnaire, inconnu, type Objet, objet } from '../protocole/index.ts'
import { format } from './apparence.ts'
import { plage } from './plage.ts'
import { vivante, type Zones } from './seance.ts'

/**
 * `getRowProperties` et `getColumnProperties` : un objet par ligne ou colonne, avec ce qui est demandé (« rowHidden »,
 * « rowIndex », « address », « format »).
 */
export function proprietesDesRangs(
  c: Zones,
  zone: Plage,
  axe: 'ligne' | 'colonne',
  demande: unknown,
): unknown {
  const voulu = dictionnaire(demande, 'propriétés demandées')
  const [debut, fin] = axe === 'ligne' ? [zone.haut, zone.bas] : [zone.gauche, zone.droite]
  return Array.from({ length: fin - debut + 1 }, (_, i) =>
    choisir(objet(plage, { ...c, zones: [entiere(axe, debut + i)] }), voulu),
  )
}

function entiere(axe: 'ligne' | 'colonne', rang: number): Plage {
  return axe === 'ligne'
    ? { haut: rang, bas: rang, gauche: 0, droite: DERNIERE_COLONNE }
    : { haut: 0, bas: DERNIERE_LIGNE, gauche: rang, droite: rang }
}

/** `getCellProperties` : une matrice d’objets, de la forme de la plage. */
export function proprietesDesCellules(c: Zones, zone: Plage, demande: unknown): unknown {
  const voulu = dictionnaire(demande, 'propriétés demandées')
  return lireGrille(vivante(c), zone, (_, i, j) => {
    const ici = { haut: i, gauche: j, bas: i, droite: j }
    const cellule = objet(plage, { ...c, zones: [ici] })
    const { address, format: apparence, ...reste } = voulu
    const choisies = choisir(cellule, reste)
    if (address === true) choisies.address = adresseComplete(vivante(c).nom, ici)
    if (estUnDictionnaire(apparence)) {
      choisies.format = choisir(objet(format, { ...c, zones: [ici] }), apparence)
    }
    return choisies
  })
}

function choisir(cible: Objet, voulu: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const choisies: Record<string, unknown> = {}
  for (const [nom, comment] of Object.entries(voulu)) {
    const membre = nom.charAt(0).toUpperCase() + nom.slice(1)
    if (comment === true) choisies[nom] = cible.lireAttribut(membre)
    else if (estUnDictionnaire(comment)) {
      const suivant = cible.objet(membre)
      choisies[nom] = suivant && choisir(suivant, comment)
    } else if (comment !== false) inconnu(cible.nom, `${nom} dans les propriétés demandées`)
  }
  return choisies
}
