import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Cadre, noterEntete, tientLieuDeMontant } from '../entete/index.ts'
import type { TexteSitue } from '../tableau/index.ts'
import { anneeSeule, montantDe } from '../textes/index.ts'
import {
  annoncePlafond,
  annoncePlafondDAbord,
  avantLePlafond,
  ditTotal,
  estUnAxeSeul,
} from './mots.ts'
import { estUnNombre } from './nombre.ts'
import type { Rang } from './rang.ts'
import type { Regard } from './regard.ts'
import { reimprime } from './reimpressions.ts'

const INTITULE_DE_COLONNE = 5

/**
 * Après un blanc, « Plafonds notifiés » au-dessus d'un axe et de son montant, ou un nom de colonne au-dessus d'un
 * nombre ou de mots, là où le tableau écrit des montants : un autre commence.
 */
export function ouvreUnTableau(regard: Regard, { ligne, valeurs, textes }: Rang): boolean {
  const { cadre, argent } = regard
  const { page } = cadre
  const [premier] = textes
  if (reimprime(regard, ligne)) return false
  const chiffree = (c: number) => anneeSeule(page.texte(ligne, c)) === null
  if (argent.some((c, i) => valeurs[i] !== null && chiffree(c))) return false
  // Leurs noms tiennent parfois tous là où le budget écrit des montants.
  if (chiffreDesAxes(cadre, ligne)) return true
  if (!premier) return false
  return (
    ouvreDesPlafonds(cadre, premier, textes) ||
    coiffeDesAxes(cadre, ligne) ||
    neTientQueDesMots(regard, ligne) ||
    nommeSesColonnes(regard, ligne) ||
    argent.some(
      (c) =>
        page.estRemplie(ligne, c) &&
        (noterEntete(page.libelle(ligne, c))[0]?.poids ?? 0) >= INTITULE_DE_COLONNE &&
        page.cellule(ligne + 1, c)?.genre === 'nombre',
    )
  )
}

/**
 * « Nom | Fonction | Téléphone » et leurs lignes, jusqu'au prochain blanc : pas un montant, mais des mots là où le tableau
 * écrit de l'argent, ou autre chose que des axes là où il les nomme.
 */
function neTientQueDesMots(
  { cadre: { page, bloc }, argent, colonneAxe }: Regard,
  ligne: number,
): boolean {
  const cellules = (l: number) => page.feuille.lignes[l] ?? []
  const axeEn = (l: number) => (colonneAxe === null ? '' : page.texte(l, colonneAxe))
  const connus = new Set([''])
  for (let l = bloc.bas + 1; l < ligne; l++) connus.add(axeEn(l))
  let sansAxe = colonneAxe !== null
  let l = ligne
  for (; cellules(l).some((_, c) => page.estRemplie(l, c)); l++) {
    if (argent.some((c) => montantDe(cellules(l)[c], 'EUR').genre === 'lu')) return false
    sansAxe &&= !connus.has(axeEn(l)) && axeDit(axeEn(l)) === null
  }
  const noms = argent.flatMap((c) => page.libelle(ligne, c) || [])
  const ditDesMots = noms.length > 0 && !noms.some(tientLieuDeMontant)
  return l > ligne + 1 && (ditDesMots || sansAxe)
}

/**
 * « Critère | Poids » au-dessus de nombres, et rien d'autre jusqu'au prochain blanc : des mots en tête d'une colonne
 * d'argent, et des lignes qui n'écrivent que sous eux.
 */
function nommeSesColonnes({ cadre: { page }, argent }: Regard, ligne: number): boolean {
  const remplies = (l: number) =>
    (page.feuille.lignes[l] ?? []).flatMap((_, c) => (page.estRemplie(l, c) ? [c] : []))
  const nommees = remplies(ligne)
  const siennes = argent.filter((c) => nommees.includes(c))
  const nomme = (c: number) =>
    page.libelle(ligne, c) !== '' && !tientLieuDeMontant(page.libelle(ligne, c))
  if (siennes.length === 0 || siennes.length === argent.length || !siennes.every(nomme))
    return false
  let l = ligne + 1
  for (; remplies(l).length > 0; l++)
    if (!remplies(l).every((c) => nommees.includes(c))) return false
  return l > ligne + 2 && siennes.every((c) => estUnNombre(page.cellule(ligne + 1, c)))
}

/** « Plafonds notifiés », ou « Axe | Plafond notifié », au-dessus d'un axe et de son montant, ou de leur en-tête. */
function ouvreDesPlafonds(
  cadre: Cadre,
  { texte, lieu: { ligne } }: TexteSitue,
  textes: readonly TexteSitue[],
): boolean {
  const { page } = cadre
  return (
    textes.length <= 2 &&
    textes.some((t) => annoncePlafond(page.libelle(ligne, t.lieu.colonne))) &&
    reconnaitreTitreDAxe(texte) === null &&
    // Le titre d'un axe dit parfois son plafond.
    reconnaitreAxe(avantLePlafond(normaliser(texte))) === null &&
    (chiffreUnAxe(cadre, ligne + 1) ||
      chiffreUnAxe(cadre, ligne + 2) ||
      chiffreDesAxes(cadre, ligne + 1))
  )
}

/** Un titre, puis au moins deux axes différents à la suite, chacun avec un seul nombre : ce ne sont pas des actions. */
function coiffeDesAxes(cadre: Cadre, ligne: number): boolean {
  const axes = [1, 2].map((n) => (seulNombre(cadre, ligne + n) ? axeDe(cadre, ligne + n) : null))
  return axes.every((axe) => axe !== null) && new Set(axes).size === axes.length
}

/** « Plafonds notifiés | Enfance | 140 000 », ou « Plafonds notifiés | 330 000 », leur total, au-dessus des autres axes. */
export function chiffreDesPlafonds(cadre: Cadre, ligne: number): boolean {
  if (donnentDesPlafonds(cadre, ligne)) return true
  const { page, droite } = cadre
  const titre = premiereRemplie(cadre, ligne)
  if (!annoncePlafond(page.libelle(ligne, titre)) || !seulNombre(cadre, ligne)) return false
  let colonne = titre + 1
  while (colonne < droite && page.texte(ligne, colonne) === '') colonne++
  const axe = axeDit(page.texte(ligne, colonne))
  if (axe === null) return coiffeDesAxes(cadre, ligne)
  const suivant = seulNombre(cadre, ligne + 1) ? axeDe(cadre, ligne + 1) : null
  return suivant !== null && suivant !== axe
}

/** « PE | Prévenir la pauvreté | plafond notifié | 274 k€ », puis la même chose d'un autre axe. */
function donnentDesPlafonds(cadre: Cadre, ligne: number): boolean {
  const axe = axeDuPlafond(cadre, ligne)
  if (axe === null) return false
  const suivant = axeDuPlafond(cadre, ligne + 1)
  return suivant !== null && suivant !== axe
}

/** L'axe d'une ligne qui dit « plafond », et un seul montant. */
function axeDuPlafond({ page, gauche, droite }: Cadre, ligne: number): string | null {
  const colonnes = Array.from({ length: droite - gauche + 1 }, (_, i) => gauche + i)
  // Ce que presque aucune ligne ne dit, avant ce que toutes ont.
  const dit = colonnes.some(
    (c) =>
      page.cellule(ligne, c)?.genre === 'texte' && annoncePlafondDAbord(page.libelle(ligne, c)),
  )
  if (!dit) return null
  const montants = colonnes.filter(
    (c) => montantDe(page.feuille.lignes[ligne]?.[c], 'EUR').genre === 'lu',
  )
  if (montants.length !== 1) return null
  const axes = colonnes.flatMap((c) => reconnaitreAxe(page.texte(ligne, c))?.axe ?? [])
  return axes[0] ?? null
}

function seulNombre({ page, gauche, droite }: Cadre, ligne: number): boolean {
  return (
    (page.feuille.lignes[ligne] ?? []).slice(gauche, droite + 1).filter(estUnNombre).length === 1
  )
}

/** L'axe que dit la première cellule remplie de la ligne. */
function axeDe(cadre: Cadre, ligne: number): string | null {
  return axeDit(cadre.page.texte(ligne, premiereRemplie(cadre, ligne)))
}

/** Le nom d'un axe, ou son seul numéro, que le budget explique. */
function axeDit(texte: string): string | null {
  return reconnaitreAxe(texte)?.axe ?? (estUnAxeSeul(texte) ? texte : null)
}

function premiereRemplie({ page, droite }: Cadre, ligne: number): number {
  let colonne = 0
  // Une puce n'est pas un texte.
  while (colonne < droite && !/[\p{L}\d]/u.test(page.texte(ligne, colonne))) colonne++
  return colonne
}

/** « Crédits notifiés | Enfance | Accès aux droits », ou « Axe 1 | Axe 2 », au-dessus de leurs montants ; l'un attend parfois le sien. */
function chiffreDesAxes({ page, gauche, droite }: Cadre, ligne: number): boolean {
  const axes = new Set<string>()
  let chiffres = 0
  for (let c = gauche; c <= droite; c++) {
    const axe = axeDit(page.texte(ligne, c))
    if (axe === null) continue
    const dessous = page.texte(ligne + 1, c)
    if (montantDe(page.feuille.lignes[ligne + 1]?.[c], 'EUR').genre === 'lu') chiffres++
    else if (dessous !== '' && !tientLieuDeMontant(normaliser(dessous))) return false
    axes.add(axe)
  }
  return chiffres > 0 && axes.size >= AXES_AU_MOINS
}

const AXES_AU_MOINS = 2

/** Une ligne qui nomme un axe d'abord, puis un nombre : l'axe n'est pas toujours sous le titre. */
function chiffreUnAxe(cadre: Cadre, ligne: number): boolean {
  const { page, droite } = cadre
  const colonne = premiereRemplie(cadre, ligne)
  return (
    !ditTotal(page.libelle(ligne, colonne)) &&
    axeDe(cadre, ligne) !== null &&
    (page.feuille.lignes[ligne] ?? []).slice(colonne + 1, droite + 1).some(estUnNombre)
  )
}
