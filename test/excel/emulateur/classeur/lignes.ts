import type { Plage } from '../../../../core/grille/index.ts'
import { cle, type Feuille, lieuDe } from './classeur.ts'
import type { Cellule } from './modele.ts'

/**
 * Insère `nombre` lignes avant `ligne`, ou en retire si `nombre` est négatif : cellules, fusions, mises en forme
 * conditionnelles, validations et masquages suivent. Les formules ne sont pas récrites.
 */
export function decalerLesLignes(feuille: Feuille, ligne: number, nombre: number): void {
  const nouvelle = (i: number) => deplacer(i, ligne, nombre)
  const deplacees: [number, Cellule][] = []
  for (const [k, cellule] of feuille.cellules) {
    const lieu = lieuDe(k)
    const i = nouvelle(lieu.ligne)
    if (i !== null) deplacees.push([cle(i, lieu.colonne), cellule])
  }
  feuille.cellules.clear()
  for (const [k, cellule] of deplacees) feuille.cellules.set(k, cellule)
  const zones = (plages: readonly Plage[]) =>
    plages.flatMap((p) => decalerUneZone(p, ligne, nombre) ?? [])
  feuille.fusions = zones(feuille.fusions)
  feuille.lignesMasquees = feuille.lignesMasquees.flatMap((i) => nouvelle(i) ?? [])
  feuille.hauteurs = Object.fromEntries(
    Object.entries(feuille.hauteurs).flatMap(([i, h]) => {
      const j = nouvelle(Number(i))
      return j === null ? [] : [[String(j), h]]
    }),
  )
  feuille.misesEnForme = feuille.misesEnForme
    .map((m) => ({ ...m, zones: zones(m.zones) }))
    .filter((m) => m.zones.length > 0)
  feuille.validations = feuille.validations
    .map((v) => ({ ...v, zones: zones(v.zones) }))
    .filter((v) => v.zones.length > 0)
}

function deplacer(i: number, ligne: number, nombre: number): number | null {
  if (i < ligne) return i
  if (nombre < 0 && i < ligne - nombre) return null
  return i + nombre
}

function decalerUneZone(zone: Plage, ligne: number, nombre: number): Plage | null {
  const haut = zone.haut < ligne ? zone.haut : Math.max(ligne, zone.haut + nombre)
  const bas = zone.bas < ligne ? zone.bas : Math.max(ligne - 1, zone.bas + nombre)
  return haut > bas ? null : { ...zone, haut, bas }
}
