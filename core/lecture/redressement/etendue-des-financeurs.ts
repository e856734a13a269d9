import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import type { Page } from '../textes/index.ts'
import { INTITULES_AU_PLUS } from './intitules-totalises.ts'
import { porteDeLArgent, posteDe } from './mots.ts'
import { totaliseDesActions } from './totaux.ts'

/** Les lignes où la colonne nomme un poste, avec de l'argent à sa droite. */
export function lignesDePostes(page: Page, colonne: number, de: number, a: number): number[] {
  const lignes: number[] = []
  for (let l = de; l < a; l++) {
    const cellule = page.feuille.lignes[l]?.[colonne]
    if (cellule?.genre !== 'texte' || !posteDe(cellule.valeur.trim())) continue
    if (porteDeLArgent(page, l) && !totaliseDesActions(page, l, colonne)) lignes.push(l)
  }
  return lignes
}

/** La dernière ligne de poste, et les financeurs inconnus ou sans montant et les totaux qui s'y accolent. */
export function finDuTableau(page: Page, financeur: number, premiere: number): number {
  const toutes = lignesDePostes(page, financeur, premiere, debutDesPlafonds(page, premiere))
  const dernier = toutes.at(-1) ?? premiere
  const dits = new Set<string>()
  for (let l = premiere; l <= dernier; l++) dits.add(page.libelle(l, financeur))
  dits.delete('')
  const suit = (l: number) =>
    porteDeLArgent(page, l)
      ? page.libelle(l, financeur) !== '' || /\btota(?:l|ux)\b/.test(premierTexte(page, l))
      : dits.has(page.libelle(l, financeur))
  let bas = dernier
  while (bas + 1 < page.nombreDeLignes && suit(bas + 1)) bas++
  for (;;) {
    const vide = bas + 1 < page.nombreDeLignes && page.largeur(bas + 1) === 0 ? 1 : 0
    const total = bas + 1 + vide
    const clot = totaliseDesActions(page, total, financeur, premierTexte(page, total))
    if (!(clot && porteDeLArgent(page, total))) return bas
    bas = total
  }
}

/** « Plafonds notifiés | Montant annuel », après un blanc et sans montant : un autre tableau commence. */
function debutDesPlafonds(page: Page, premiere: number): number {
  for (let l = premiere + 1; l < page.nombreDeLignes; l++)
    if (page.largeur(l - 1) === 0 && !porteDeLArgent(page, l) && parleDePlafond(page, l)) return l
  return page.nombreDeLignes
}

/** « Axe 2 – Enfance (plafond notifié : 90 000 €) » ouvre un axe. */
function parleDePlafond(page: Page, ligne: number): boolean {
  for (let c = 0; c < page.largeur(ligne); c++)
    if (
      annoncePlafond(page.libelle(ligne, c)) &&
      reconnaitreTitreDAxe(page.texte(ligne, c)) === null
    )
      return true
  return false
}

/** Sans en-tête, le tableau commence aux intitulés, seuls sur leur ligne, qui précèdent le premier financeur. */
export function premierIntitule(page: Page, financeur: number, premiere: number): number {
  const seul = (l: number) =>
    l >= 0 &&
    page.texte(l, financeur) !== '' &&
    (page.feuille.lignes[l] ?? []).every((_, c) => c === financeur || !page.estRemplie(l, c))
  let haut = premiere
  while (premiere - haut < INTITULES_AU_PLUS && seul(haut - 1)) haut--
  return haut
}

export function premierEcrit(page: Page, ligne: number): string {
  for (let c = 0; c < page.largeur(ligne); c++)
    if (page.texte(ligne, c) !== '') return page.texte(ligne, c)
  return ''
}

export function premierTexte(page: Page, ligne: number): string {
  for (let c = 0; c < page.largeur(ligne); c++)
    if (page.libelle(ligne, c) !== '') return page.libelle(ligne, c)
  return ''
}
