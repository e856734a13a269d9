import { a1, type Plage } from '../../../core/grille/index.ts'
import {
  type Cellule,
  celluleAEcrire,
  celluleDe,
  oublierSiVide,
  type Valeur,
  valeurDeFormule,
} from '../../excel/emulateur/classeur/index.ts'
import type { Atelier } from './atelier.ts'
import { instantDe, montreUneDate, serieDe } from './dates.ts'
import type { DocumentDeSheets, Page } from './document.ts'
import { interpreter } from './saisie.ts'
import { matriceDe } from './zone.ts'

/** Une cellule sans format : Google le dit ainsi. */
export const FORMAT_AUTOMATIQUE = '0.###############'

/** Comme getValue : une date pour un nombre qui se montre en date, '' pour une cellule vide. */
export function valeurDe(cellule: Cellule | undefined, fuseau: string): Valeur | Date {
  const valeur = cellule?.valeur ?? ''
  if (typeof valeur === 'number' && montreUneDate(cellule?.format)) return instantDe(valeur, fuseau)
  return valeur
}

/** Ce que la cellule affiche, en gros : le faux n'a pas de moteur de format. */
export function texteAffiche(cellule: Cellule | undefined): string {
  const valeur = cellule?.valeur ?? ''
  if (typeof valeur === 'boolean') return valeur ? 'TRUE' : 'FALSE'
  if (typeof valeur === 'string') return valeur
  if (!montreUneDate(cellule?.format)) return String(valeur).replace('.', ',')
  const [annee, mois, jour] = instantDe(valeur, 'UTC').toISOString().slice(0, 10).split('-')
  return `${jour}/${mois}/${annee}`
}

/** Saisit une valeur, comme setValue. */
export function saisir(
  atelier: Atelier,
  page: Page,
  ligne: number,
  colonne: number,
  valeur: unknown,
): void {
  const format = celluleDe(page.feuille, ligne, colonne)?.format
  if (estUneDate(valeur)) {
    const serie = serieDe(valeur, atelier.document.fuseau)
    poser(atelier, page, ligne, colonne, { valeur: serie, format: format ?? 'dd/mm/yyyy' })
    return
  }
  const { formule, ...saisie } = interpreter(contenuDe(valeur), format)
  if (formule === undefined) poser(atelier, page, ligne, colonne, saisie)
  else saisirLaFormule(atelier, page, ligne, colonne, formule)
}

/** Écrit une formule, avec ou sans son « = » ; '' vide la cellule. */
export function saisirLaFormule(
  atelier: Atelier,
  page: Page,
  ligne: number,
  colonne: number,
  saisie: string,
): void {
  if (saisie === '') {
    vider(atelier, page, ligne, colonne)
    return
  }
  const formule = saisie.startsWith('=') ? saisie : `=${saisie}`
  const rendu =
    atelier.calculer?.(formule, page.feuille.nom, a1(ligne, colonne)) ??
    atelier.document.resultats.get(cleDe(page, ligne, colonne, formule)) ??
    valeurDeFormule(formule)
  if (typeof rendu !== 'object') {
    poser(atelier, page, ligne, colonne, { valeur: rendu, formule })
    return
  }
  const etale = { lignes: rendu.length, colonnes: rendu[0]?.length ?? 0 }
  poser(atelier, page, ligne, colonne, { valeur: rendu[0]?.[0] ?? '', formule, etale })
  for (const [i, rangee] of rendu.entries()) {
    for (const [j, valeur] of rangee.entries()) {
      if (i + j > 0) poser(atelier, page, ligne + i, colonne + j, { valeur })
    }
  }
}

export function vider(atelier: Atelier, page: Page, ligne: number, colonne: number): void {
  poser(atelier, page, ligne, colonne, { valeur: '' })
}

/** Remplace le contenu ; l'apparence et un format déjà choisi restent. */
function poser(
  { document }: Atelier,
  page: Page,
  ligne: number,
  colonne: number,
  contenu: Pick<Cellule, 'valeur' | 'formule' | 'format' | 'etale'>,
): void {
  const { feuille } = page
  oublierLaFormule(document, page, ligne, colonne)
  const cellule = celluleAEcrire(feuille, ligne, colonne)
  const { format: _, ...reste } = contenu
  const format = cellule.format ?? contenu.format
  Object.assign(cellule, reste, format === undefined ? {} : { format })
  oublierSiVide(feuille, ligne, colonne)
}

/** Ce qu'une formule remplissait autour d'elle disparaît avec elle. */
function oublierLaFormule(
  { resultats }: DocumentDeSheets,
  page: Page,
  ligne: number,
  colonne: number,
): void {
  const { feuille } = page
  const cellule = celluleDe(feuille, ligne, colonne)
  if (cellule?.formule === undefined) return
  const { formule, valeur, etale } = cellule
  delete cellule.formule
  delete cellule.etale
  const cle = cleDe(page, ligne, colonne, formule)
  if (etale === undefined) {
    resultats.set(cle, valeur)
    return
  }
  const { lignes, colonnes } = etale
  const plage = {
    haut: ligne,
    gauche: colonne,
    bas: ligne + lignes - 1,
    droite: colonne + colonnes - 1,
  }
  resultats.set(
    cle,
    matriceDe(plage, (i, j) => celluleDe(feuille, i, j)?.valeur ?? ''),
  )
  pourChaque(plage, (i, j) => {
    const voisine = celluleDe(feuille, i, j)
    if (voisine === undefined) return
    voisine.valeur = ''
    oublierSiVide(feuille, i, j)
  })
}

function cleDe({ id }: Page, ligne: number, colonne: number, formule: string): string {
  return `${id}!${a1(ligne, colonne)}${formule}`
}

/** Ce que Google range : tout ce qui n'est ni nombre ni booléen devient un texte. */
function contenuDe(valeur: unknown): Valeur {
  const connue = ['string', 'number', 'boolean'].includes(typeof valeur)
  return connue ? (valeur as Valeur) : String(valeur ?? '')
}

/** Une date vient d'un autre monde JavaScript quand Code.js tourne à part. */
function estUneDate(valeur: unknown): valeur is Date {
  return Object.prototype.toString.call(valeur) === '[object Date]'
}

export function noteDe({ feuille }: Page, ligne: number, colonne: number): string {
  return feuille.notes[a1(ligne, colonne)]?.texte ?? ''
}

/** '' ou null la retire. */
export function ecrireLaNote(
  { feuille }: Page,
  ligne: number,
  colonne: number,
  texte: unknown,
): void {
  const adresse = a1(ligne, colonne)
  const voulu = String(texte ?? '')
  if (voulu === '') delete feuille.notes[adresse]
  else feuille.notes[adresse] = { auteur: feuille.notes[adresse]?.auteur ?? '', texte: voulu }
}

/** '' ou le format automatique : la cellule n'en a pas. */
export function ecrireLeFormat(
  { feuille }: Page,
  ligne: number,
  colonne: number,
  code: unknown,
): void {
  const cellule = celluleAEcrire(feuille, ligne, colonne)
  if (code === '' || code === FORMAT_AUTOMATIQUE) delete cellule.format
  else cellule.format = String(code)
  oublierSiVide(feuille, ligne, colonne)
}

/** Chaque cellule de la plage. */
export function pourChaque(plage: Plage, agir: (ligne: number, colonne: number) => void): void {
  for (let i = plage.haut; i <= plage.bas; i++) {
    for (let j = plage.gauche; j <= plage.droite; j++) agir(i, j)
  }
}

/** Un texte riche reste un texte, quoi qu'il ait l'air d'être ; son lien porte sur la cellule entière. */
export function lierLaCellule(page: Page, ligne: number, colonne: number, texte: unknown): void {
  const riche = texte as GoogleAppsScript.Spreadsheet.RichTextValue
  const cellule = celluleAEcrire(page.feuille, ligne, colonne)
  cellule.valeur = riche.getText()
  delete cellule.formule
  const url = riche.getLinkUrl()
  if (url === null) delete cellule.lien
  else cellule.lien = { url }
}
