import type { Plage } from '../../../core/grille/index.ts'
import { celluleDe, intersection, type MiseEnForme } from '../../excel/emulateur/classeur/index.ts'
import type { Page } from './document.ts'
import { PROTEGE, refuser } from './refus.ts'

/** Peut-on écrire dans toutes ces cellules ? Une feuille protégée n'admet que ses cellules déverrouillées. */
export function estModifiable({ feuille, protections }: Page, plages: readonly Plage[]): boolean {
  const libre = (plage: Plage) =>
    !feuille.protection.active || toutes(plage, (i, j) => estDeverrouillee(i, j))
  const estDeverrouillee = (ligne: number, colonne: number) =>
    celluleDe(feuille, ligne, colonne)?.apparence?.deverrouillee === true
  return plages.every(
    (plage) =>
      libre(plage) &&
      protections.every(
        (p) => p.modifiable || p.avertitSeulement || intersection(p.plage, plage) === null,
      ),
  )
}

function toutes(plage: Plage, vrai: (ligne: number, colonne: number) => boolean): boolean {
  for (let i = plage.haut; i <= plage.bas; i++) {
    for (let j = plage.gauche; j <= plage.droite; j++) if (!vrai(i, j)) return false
  }
  return true
}

export function exigerModifiable(page: Page, plages: readonly Plage[]): void {
  if (!estModifiable(page, plages)) refuser(PROTEGE)
}

/** Ce qui touche toute la feuille : la renommer, la supprimer, changer ses colonnes ou ses règles. */
export function exigerLaFeuille({ feuille }: Page): void {
  if (feuille.protection.active) refuser(PROTEGE)
}

/** Une règle de couleur qui touche une plage protégée ne s'ajoute, ne se retire ni ne se change. */
export function exigerLesMemesRegles(
  page: Page,
  avant: readonly MiseEnForme[],
  apres: readonly MiseEnForme[],
): void {
  const gardees = page.protections.filter((p) => !p.modifiable && !p.avertitSeulement)
  const sousProtection = (regles: readonly MiseEnForme[]) =>
    regles
      .filter((r) => r.zones.some((z) => gardees.some((p) => intersection(p.plage, z) !== null)))
      .map((r) => JSON.stringify([r.genre, r.zones, r.formule, r.regle, r.format]))
  if (sousProtection(avant).join() !== sousProtection(apres).join()) refuser(PROTEGE)
}
