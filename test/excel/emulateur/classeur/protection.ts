import type { Plage } from '../../../../core/grille/index.ts'
import { RefusDExcel } from '../protocole/index.ts'
import { celluleDe } from './cellules.ts'
import type { Classeur, Feuille } from './classeur.ts'

/** Ce qu’une feuille protégée peut permettre, sous le nom de l’option d’Excel. */
type Permission = 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowEditObjects'

function refuser(feuille: Feuille): never {
  throw new RefusDExcel(
    'AccessDenied',
    `Vous n’êtes pas autorisé à effectuer cette opération : la feuille ${feuille.nom} est protégée.`,
  )
}

/** Le contenu d’une feuille protégée ne se change que dans ses cellules déverrouillées. */
export function exigerLeContenu(feuille: Feuille, zones: readonly Plage[]): void {
  if (!feuille.protection.active) return
  for (const { haut, gauche, bas, droite } of zones) {
    for (let i = haut; i <= bas; i++) {
      for (let j = gauche; j <= droite; j++) {
        if (!celluleDe(feuille, i, j)?.apparence?.deverrouillee) refuser(feuille)
      }
    }
  }
}

export function exiger(feuille: Feuille, permission: Permission): void {
  const { active, options } = feuille.protection
  if (active && options?.[permission] !== true) refuser(feuille)
}

/** Ajouter, retirer, renommer ou déplacer une feuille demande que la structure soit libre. */
export function exigerLaStructure(classeur: Classeur): void {
  if (classeur.structureProtegee) {
    throw new RefusDExcel('AccessDenied', 'La structure du classeur est protégée.')
  }
}
