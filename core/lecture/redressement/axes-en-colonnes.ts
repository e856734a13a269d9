import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { Axe, Champ } from '../../modele/index.ts'
import { estAxe } from '../../modele/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import {
  axePenche,
  estColonneVide,
  type Legende,
  montantDe,
  type Page,
  sensDuSigle,
} from '../textes/index.ts'
import { additionner } from './additionner.ts'
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

/** Les crédits d'un financeur répartis en colonnes, une par axe, sous un libellé qui le nomme. */
interface Groupe {
  readonly champ: Champ
  readonly axes: ReadonlyMap<number, Axe>
  /** Sa colonne « Total », à la suite ; null s'il n'en a pas. */
  readonly total: number | null
}

interface AxesEnColonnes {
  /** Ligne des noms d'axe ; les libellés des financeurs sont au-dessus. */
  readonly ligne: number
  readonly bas: number
  readonly droite: number
  /** L'État d'abord. */
  readonly groupes: readonly [Groupe, ...Groupe[]]
}

const LIGNES_D_ENTETE = 60
const AXES_AU_MOINS = 2
const NOM_LE_PLUS_LONG = 160

/** La même feuille, l'axe de chaque action dans une colonne et ses crédits dans une autre ; null si elle n'en a pas. */
export function reunirLesAxes(page: Page, legende: Legende): FeuilleRedressee | null {
  const vus = chercherLesAxes(page, legende)
  if (!vus) return null
  const { ligne, bas, groupes } = vus
  const [{ axes }] = groupes
  const actions: RangPose[] = []
  const plafonds: RangPose[] = []
  for (let l = ligne + 1; l <= bas; l++) {
    const dites = [...axes.keys()].filter((c) => estDit(page, l, c))
    const libelle = premierLibelle(page, l)
    if (dites.length > 1 && annoncePlafond(libelle)) {
      for (const c of dites)
        plafonds.push([poser(page.feuille, ligne, c), poser(page.feuille, l, c)])
    } else if (dites.length < 2 || ditUnTotal(libelle) || additionne(page, ligne, l, dites))
      actions.push(rangDe(page, vus, l))
    else return null
  }
  const region = { haut: ligne - 1, bas, gauche: 0, droite: vus.droite }
  const nue = { ...page.feuille, fusions: page.feuille.fusions.filter((f) => f.bas < ligne - 1) }
  const table: RangPose[] =
    plafonds.length === 0
      ? []
      : [[], [], [poserTexte('Axe', []), poserTexte('Plafond notifié', [])], ...plafonds]
  return tisser(nue, region, [enTete(page, vus), ...actions, ...table])
}

/** Un montant, et non le zéro ni le tiret d'un autre axe. */
function estDit({ feuille }: Page, ligne: number, colonne: number): boolean {
  const cellule = feuille.lignes[ligne]?.[colonne]
  const lu = montantDe(cellule, 'MEUR')
  return estArgent(cellule) && (lu.genre !== 'lu' || lu.valeur !== 0)
}

/** Chaque case y est la somme de celles d'au-dessus, jusqu'à l'en-tête : un total, quel que soit son nom. */
function additionne(page: Page, entete: number, ligne: number, dites: readonly number[]): boolean {
  return dites.every((c) => {
    const montants: number[] = []
    for (let l = entete + 1; l <= ligne; l++) {
      const lu = montantDe(page.feuille.lignes[l]?.[c], 'MEUR')
      if (lu.genre === 'lu' && lu.valeur !== 0) montants.push(lu.valeur)
    }
    const total = montants.pop()
    return montants.length > 0 && montants.reduce((s, m) => s + m, 0) === total
  })
}

function chercherLesAxes(page: Page, legende: Legende): AxesEnColonnes | null {
  for (let ligne = 1; ligne < Math.min(page.nombreDeLignes, LIGNES_D_ENTETE); ligne++) {
    const groupes = groupesDe(page, ligne, legende)
    const etat = groupes.find((g) => g.champ === 'partEtat')
    if (!etat) continue
    const bas = finDuTableau(page, ligne)
    const droite = Math.max(page.largeur(ligne), page.largeur(ligne - 1)) - 1
    if (bas > ligne)
      return { ligne, bas, droite, groupes: [etat, ...groupes.filter((g) => g !== etat)] }
  }
  return null
}

/** La dernière ligne d'argent, avant deux lignes blanches. */
function finDuTableau(page: Page, entete: number): number {
  let bas = entete
  for (let l = entete + 1; l < page.nombreDeLignes; l++) {
    if (page.feuille.lignes[l]?.some(estArgent)) bas = l
    else if (bas > entete && page.largeur(l) === 0 && page.largeur(l - 1) === 0) break
  }
  return bas
}

/** « Crédits de l'État », au-dessus de colonnes qui nomment chacune un axe ; puis « Département », et les mêmes axes. */
function groupesDe(page: Page, ligne: number, legende: Legende): Groupe[] {
  const groupes: Groupe[] = []
  for (let c = 0; c < page.largeur(ligne); c++) {
    if (page.texte(ligne, c) === '' || page.texte(ligne, c + 1) === '') continue
    const champ = posteDe(page.texte(ligne - 1, c))?.champ
    if (champ === undefined) continue
    const axes = new Map<number, Axe>()
    for (let d = c; ; d++) {
      const axe = axeEn(page, ligne, d, legende)
      if (axe === null || [...axes.values()].includes(axe)) break
      axes.set(d, axe)
    }
    if (axes.size < AXES_AU_MOINS) continue
    const suivante = c + axes.size
    const total = redit(page, ligne, [...axes.keys()], suivante) ? suivante : null
    groupes.push({ champ, axes, total })
    c = total ?? suivante - 1
  }
  return groupes
}

/** « Total », qui redit la seule case dite de chaque ligne, et non « Total général », qui additionne plusieurs groupes. */
function redit(page: Page, ligne: number, axes: readonly number[], total: number): boolean {
  if (!ditUnTotal(page.texte(ligne, total))) return false
  const montant = (l: number, c: number) => {
    const lu = montantDe(page.feuille.lignes[l]?.[c], 'MEUR')
    return lu.genre === 'lu' ? lu.valeur : null
  }
  let justes = 0
  let autres = 0
  for (let l = ligne + 1; l < page.nombreDeLignes; l++) {
    const [dite, autre] = axes.filter((c) => estDit(page, l, c))
    if (dite === undefined || autre !== undefined || montant(l, total) === null) continue
    if (montant(l, total) === montant(l, dite)) justes++
    else autres++
  }
  return justes > autres
}

function axeEn(page: Page, ligne: number, colonne: number, legende: Legende): Axe | null {
  const texte = page.texte(ligne, colonne)
  if (texte.length > NOM_LE_PLUS_LONG) return null
  const dit = sensDuSigle(texte, legende) ?? texte
  const axe = reconnaitreAxe(dit)?.axe ?? axePenche(dit, legende)
  return estAxe(axe) ? axe : null
}

function premierLibelle(page: Page, ligne: number): string {
  for (let c = 0; c < page.largeur(ligne); c++)
    if (/\p{L}/u.test(page.texte(ligne, c))) return page.libelle(ligne, c)
  return ''
}

/** Les colonnes d'un groupe s'effacent devant une seule, posée à la place de la première ; celle de l'axe la précède. */
function enPlace(
  { groupes, droite }: AxesEnColonnes,
  axe: CasePosee | undefined,
  de: (colonne: number) => CasePosee | undefined,
  unique: (groupe: Groupe) => CasePosee | undefined,
): RangPose {
  const colonnes = Array.from({ length: droite + 1 }, (_, c) => c)
  return colonnes.flatMap((c) => {
    const groupe = groupes.find((g) => g.axes.has(c) || g.total === c)
    if (groupe === undefined) return [de(c)]
    const [premiere] = groupe.axes.keys()
    if (c !== premiere) return []
    return groupe === groupes[0] ? [axe, unique(groupe)] : [unique(groupe)]
  })
}

function enTete(page: Page, vus: AxesEnColonnes): RangPose {
  const { ligne, bas, groupes } = vus
  const { nom } = page.feuille
  const lieux = [...groupes[0].axes.keys()].map((colonne) => ({ feuille: nom, ligne, colonne }))
  const etiquette = (c: number): CasePosee | undefined => {
    // La fin d'un carnet d'adresses, à droite, ne nomme aucune colonne.
    const lignes = estColonneVide(page, c, ligne + 1, bas) ? [ligne] : [ligne, ligne - 1]
    const posee = lignes.map((l) => [l, page.texte(l, c)] as const)
    const [l, texte] = posee.find(([, t]) => t !== '') ?? [ligne, '']
    return texte === '' ? undefined : poserTexte(texte, [{ feuille: nom, ligne: l, colonne: c }])
  }
  return enPlace(vus, poserTexte('Axe', lieux), etiquette, ({ axes }) => {
    const [colonne = 0] = axes.keys()
    return poserTexte(page.texte(ligne - 1, colonne), [{ feuille: nom, ligne: ligne - 1, colonne }])
  })
}

/** Les crédits d'une action sont tous dans la colonne de son axe ; ceux d'un total, dans la colonne « Total », ou de chaque axe. */
function rangDe(page: Page, vus: AxesEnColonnes, l: number): RangPose {
  const { feuille } = page
  const ditesDe = ({ axes }: Groupe) => [...axes.keys()].filter((c) => estDit(page, l, c))
  const seule = (groupe: Groupe) => {
    const [dite, autre] = ditesDe(groupe)
    return autre === undefined ? dite : undefined
  }
  const dite = vus.groupes.map(seule).find((c) => c !== undefined)
  return enPlace(
    vus,
    dite === undefined ? undefined : poser(feuille, vus.ligne, dite),
    (c) => poser(feuille, l, c),
    (groupe) => {
      const totale = groupe.total === null ? undefined : poser(feuille, l, groupe.total)
      const [premiere, ...autres] = ditesDe(groupe).flatMap((c) => poser(feuille, l, c) ?? [])
      if (premiere === undefined || (totale && autres.length > 0)) return totale
      const somme = autres.reduce(additionner, premiere)
      return { ...somme, lieux: [...somme.lieux, ...(totale?.lieux ?? [])] }
    },
  )
}
