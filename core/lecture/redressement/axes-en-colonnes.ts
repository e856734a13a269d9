import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { Axe } from '../../modele/index.ts'
import { estAxe } from '../../modele/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import type { Page } from '../textes/index.ts'
import { estArgent, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poser,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

/** Les crédits de l'État répartis en colonnes, une par axe, sous un libellé qui les nomme. */
interface AxesEnColonnes {
  /** Ligne des noms d'axe ; le libellé de l'État est au-dessus. */
  readonly ligne: number
  readonly bas: number
  readonly droite: number
  readonly axes: ReadonlyMap<number, Axe>
}

const LIGNES_D_ENTETE = 60
const AXES_AU_MOINS = 2
const NOM_LE_PLUS_LONG = 80

/** La même feuille, l'axe de chaque action dans une colonne et ses crédits dans une autre ; null si elle n'en a pas. */
export function reunirLesAxes(page: Page): FeuilleRedressee | null {
  const vus = chercherLesAxes(page)
  if (!vus) return null
  const { ligne, bas, axes } = vus
  const actions: RangPose[] = []
  const plafonds: RangPose[] = []
  for (let l = ligne + 1; l <= bas; l++) {
    const dites = [...axes.keys()].filter((c) => estArgent(page.feuille.lignes[l]?.[c]))
    const libelle = premierLibelle(page, l)
    if (dites.length > 1 && annoncePlafond(libelle)) {
      for (const c of dites)
        plafonds.push([poser(page.feuille, ligne, c), poser(page.feuille, l, c)])
    } else if (dites.length > 1 && !ditUnTotal(libelle)) return null
    else actions.push(rangDe(page, vus, l, dites.length === 1 ? (dites[0] ?? null) : null))
  }
  const region = { haut: ligne - 1, bas, gauche: 0, droite: vus.droite }
  const nue = { ...page.feuille, fusions: page.feuille.fusions.filter((f) => f.bas < ligne - 1) }
  const table: RangPose[] =
    plafonds.length === 0
      ? []
      : [[], [], [poserTexte('Axe', []), poserTexte('Plafond notifié', [])], ...plafonds]
  return tisser(nue, region, [enTete(page, vus), ...actions, ...table])
}

function chercherLesAxes(page: Page): AxesEnColonnes | null {
  for (let ligne = 1; ligne < Math.min(page.nombreDeLignes, LIGNES_D_ENTETE); ligne++) {
    const axes = new Map<number, Axe>()
    for (let c = 0; c < page.largeur(ligne); c++) {
      const axe = axeEn(page, ligne, c)
      if (axe && ![...axes.values()].includes(axe)) axes.set(c, axe)
    }
    const colonnes = [...axes.keys()]
    const [premiere = 0] = colonnes
    const suivies = colonnes.every((c, i) => c === premiere + i)
    if (axes.size < AXES_AU_MOINS || !suivies || !estDeLEtat(page, ligne - 1, premiere)) continue
    let bas = ligne
    for (let l = ligne + 1; l < page.nombreDeLignes; l++)
      if (page.feuille.lignes[l]?.some(estArgent)) bas = l
    const droite = Math.max(page.largeur(ligne), page.largeur(ligne - 1)) - 1
    if (bas > ligne) return { ligne, bas, droite, axes }
  }
  return null
}

function axeEn(page: Page, ligne: number, colonne: number): Axe | null {
  const texte = page.texte(ligne, colonne)
  if (texte.length > NOM_LE_PLUS_LONG) return null
  const axe = reconnaitreAxe(texte)?.axe
  return axe !== undefined && estAxe(axe) ? axe : null
}

/** « Crédits de l'État, par axe » : ce qui surmonte la première colonne nomme la part de l'État. */
function estDeLEtat(page: Page, ligne: number, colonne: number): boolean {
  return posteDe(page.texte(ligne, colonne))?.champ === 'partEtat'
}

function premierLibelle(page: Page, ligne: number): string {
  for (let c = 0; c < page.largeur(ligne); c++)
    if (/\p{L}/u.test(page.texte(ligne, c))) return page.libelle(ligne, c)
  return ''
}

/** Les colonnes d'axe s'effacent devant deux autres, posées à la place de la première. */
function enPlace<T>(
  { axes, droite }: AxesEnColonnes,
  de: (colonne: number) => T,
  deux: readonly [T, T],
): T[] {
  const [premiere] = axes.keys()
  return Array.from({ length: droite + 1 }, (_, c) => c).flatMap((c) =>
    c === premiere ? deux : axes.has(c) ? [] : [de(c)],
  )
}

function enTete(page: Page, vus: AxesEnColonnes): RangPose {
  const { ligne, axes } = vus
  const { feuille } = page
  const [premiere = 0] = axes.keys()
  const lieux = [...axes.keys()].map((colonne) => ({ feuille: feuille.nom, ligne, colonne }))
  const etiquette = (c: number): CasePosee | undefined => {
    const posee = [ligne, ligne - 1].map((l) => [l, page.texte(l, c)] as const)
    const [l, texte] = posee.find(([, t]) => t !== '') ?? [ligne, '']
    return texte === ''
      ? undefined
      : poserTexte(texte, [{ feuille: feuille.nom, ligne: l, colonne: c }])
  }
  const etat = poserTexte(page.texte(ligne - 1, premiere), [
    { feuille: feuille.nom, ligne: ligne - 1, colonne: premiere },
  ])
  return enPlace(vus, etiquette, [poserTexte('Axe', lieux), etat])
}

function rangDe(page: Page, vus: AxesEnColonnes, l: number, dite: number | null): RangPose {
  const { feuille } = page
  return enPlace(
    vus,
    (c) => poser(feuille, l, c),
    dite === null
      ? [undefined, undefined]
      : [poser(feuille, vus.ligne, dite), poser(feuille, l, dite)],
  )
}
