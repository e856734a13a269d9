import { reconnaitreAxe } from '../../catalogue/index.ts'
import { memoriser, memoriserParObjet } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { ditRien, lireMontant } from '../../nombres/index.ts'
import { estUnNumero, natureDe, sectionDe } from '../textes/index.ts'
import type { Etendue, Etendues } from './etendue.ts'
import type { Contenu } from './lexique/index.ts'

/** Combien de cellules de chaque sorte une colonne contient, sur un échantillon de lignes. */
export interface Contenus {
  readonly remplies: number
  /** Nombres, ou textes qui se lisent comme des montants ; les erreurs y comptent : elles en tiennent la place. */
  readonly montants: number
  /** Nombres affichés en pourcentage. */
  readonly taux: number
  /** Nombres entre 0 et 1,3 : des taux, ou des millions. */
  readonly petits: number
  readonly textes: number
  readonly dates: number
  readonly annees: number
  readonly axes: number
  readonly axesDistincts: number
  /** Textes différents, étendue par étendue : une action revient chaque année. */
  readonly distincts: number
  /** « 2 », « Axe 2 ». */
  readonly numerosDAxe: number
  /** Nombres négatifs, ou soustraits par une formule : un écart, un reste. */
  readonly soustraits: number
  /** Numéros de fiche : « FA 01 », « 1.2 ». */
  readonly codes: number
  /** Textes qui commencent par un zéro. */
  readonly numeros: number
  /** Nombres qui suivent d'une unité celui du dessus : un numéro de ligne. */
  readonly rangs: number
  /** Entiers qui redisent celui du dessus : « 38 », le numéro du département. */
  readonly redits: number
  readonly natures: number
  readonly sections: number
  readonly programmes: number
  /** « Oui », « non », « x ». */
  readonly decisions: number
}

const ECHANTILLON = 80
/** Un étage d'unités sous l'en-tête n'est pas du contenu. */
const UNITE = /^(?:en )?[km]? ?(?:€|euros?)$/
const NUMERO_D_AXE = /^(?:axe )?(?:n )?[1-5]$/
const DECISION = /^(?:o|oui|n|non|x|ok)$/
const CODE = /^[a-z]{0,6} ?\d{1,4}(?:[. ]\d{1,3})*$/

type Compte = {
  -readonly [sorte in Exclude<keyof Contenus, 'axesDistincts' | 'distincts'>]: number
}

/** Ce qu'une seule étendue contient, et les axes et les mots qu'elle dit. */
interface Regard {
  readonly compte: Compte
  readonly axes: ReadonlySet<string>
  readonly mots: ReadonlySet<string>
}

/** Regarde au plus 80 cellules remplies d'une colonne, dans chaque étendue. */
export function observer(etendues: Etendues, colonne: number): Contenus {
  const [premiere, ...suivantes] = etendues.map((etendue) => regardsDe(etendue)(colonne))
  const compte = { ...(premiere?.compte ?? aucun()) }
  const axes = new Set(premiere?.axes)
  const mots = new Set(premiere?.mots)
  let distincts = mots.size
  for (const regard of suivantes) {
    for (const sorte of SORTES) compte[sorte] += regard.compte[sorte]
    for (const axe of regard.axes) axes.add(axe)
    for (const mot of regard.mots) mots.add(mot)
    distincts += regard.mots.size
  }
  // Quelques montants, et un même mot partout ailleurs (« x ») : il y tient lieu de case vide.
  const vides = compte.montants > 0 && mots.size === 1 ? compte.textes : 0
  return {
    ...compte,
    remplies: compte.remplies - vides,
    textes: compte.textes - vides,
    axesDistincts: axes.size,
    distincts,
  }
}

function aucun(): Compte {
  return {
    remplies: 0,
    montants: 0,
    taux: 0,
    petits: 0,
    textes: 0,
    dates: 0,
    annees: 0,
    axes: 0,
    numerosDAxe: 0,
    codes: 0,
    numeros: 0,
    rangs: 0,
    redits: 0,
    soustraits: 0,
    natures: 0,
    sections: 0,
    programmes: 0,
    decisions: 0,
  }
}

const SORTES = Object.keys(aucun()) as readonly (keyof Compte)[]

/** Les tableaux qui se ressemblent se regardent l'un l'autre : chaque colonne de chacun ne se lit qu'une fois. */
const regardsDe = memoriserParObjet((etendue: Etendue) =>
  memoriser((colonne: number): Regard => compter(etendue, colonne)),
)

function compter({ page, debut, fin }: Etendue, colonne: number): Regard {
  const compte = aucun()
  const axes = new Set<string>()
  const mots = new Set<string>()
  let dessus: number | null = null
  for (let l = debut; l <= fin && compte.remplies < ECHANTILLON; l++) {
    const cellule = page.feuille.lignes[l]?.[colonne]
    if (cellule === undefined) continue
    const libelle = page.libelle(l, colonne)
    if (cellule.genre !== 'sans-valeur' && (libelle === '' || UNITE.test(libelle))) continue
    if (cellule.genre === 'texte' && ditRien(cellule.valeur)) continue
    compte.remplies++
    if (/^(20[12]\d)$/.test(libelle)) compte.annees++
    if (NUMERO_D_AXE.test(libelle)) compte.numerosDAxe++
    const rang = /^\d{1,4}$/.test(libelle) ? Number(libelle) : null
    if (rang !== null && dessus !== null && rang === dessus + 1) compte.rangs++
    if (rang !== null && rang > 0 && rang === dessus) compte.redits++
    dessus = rang ?? dessus
    if (/^(p |bop |programme )?(102|304)\b/.test(libelle)) compte.programmes++
    if (cellule.genre === 'texte') {
      if (lireMontant(cellule.valeur).genre === 'montant' && !estUnNumero(cellule.valeur))
        compte.montants++
      else {
        compte.textes++
        mots.add(libelle)
      }
      const axe = reconnaitreAxe(cellule.valeur)?.axe
      if (axe) {
        compte.axes++
        axes.add(axe)
      }
      if (CODE.test(libelle)) compte.codes++
      if (DECISION.test(libelle)) compte.decisions++
      if (estUnNumero(cellule.valeur)) compte.numeros++
      if (natureDe(libelle) !== 'inconnue') compte.natures++
      if (sectionDe(libelle)) compte.sections++
    } else if (cellule.genre === 'booleen' || cellule.genre === 'date') compte.textes++
    else compte.montants++
    if (cellule.genre === 'date') compte.dates++
    if (cellule.genre === 'nombre' && estSoustrait(cellule)) compte.soustraits++
    if (cellule.genre === 'nombre' && cellule.format?.includes('%')) compte.taux++
    if (cellule.genre === 'nombre' && estPetit(cellule.valeur)) compte.petits++
    if (cellule.genre === 'texte' && /%\s*$/.test(cellule.valeur)) compte.taux++
  }
  return { compte, axes, mots }
}

const TAUX_MAXIMUM = 1.3
const VARIEES = 0.75
/** Quelques notes sous le tableau mises à part. */
const TOUS_DES_AXES = 0.9
/** « Axe », « Orientation », et non « Thème ». */
export const AXE_NOMME = 8
/** « Action », et non « Dispositif ». */
const ACTION_NOMMEE = 8
const DES_NUMEROS = 3
/** Poids d'un en-tête qui nomme l'année sans équivoque. */
const ANNEE_NOMMEE = 8

function estSoustrait({
  valeur,
  formule,
}: {
  valeur: number
  formule?: string | undefined
}): boolean {
  return valeur < 0 || (formule !== undefined && /[A-Z\d)]-[A-Z$(]/i.test(formule))
}

function estPetit(valeur: number): boolean {
  return valeur > 0 && valeur <= TAUX_MAXIMUM
}

/** De 0 (la colonne contredit le champ) à 1,5 (elle ne contient que du vocabulaire du champ). */
export function vraisemblance(champ: Champ, contenu: Contenu, poids: number, c: Contenus): number {
  // Une colonne vide peut tenir bien des rôles, mais nomme rarement les actions (« Action Logement »).
  if (c.remplies === 0) return champ === 'action' ? 0.45 : 0.75
  const part = (nombre: number) => nombre / c.remplies
  if (champ === 'axe') {
    if (part(c.axes) >= TOUS_DES_AXES) return 1.8
    // « Axe », à côté d'une « Thématique » qui fait songer à des axes : c'est lui, dût-il ne dire que 1, 2, 3.
    const enDit = c.axesDistincts > 1 || c.numerosDAxe >= DES_NUMEROS
    if (part(c.axes) >= 0.5 || (poids >= AXE_NOMME && enDit)) return 1.5
    return poids < 5 ? 0 : part(c.montants) > 0.5 ? 0.5 : 0.9
  }
  // « Action 12 » est un intitulé ; « FA 01 », un numéro : seul un en-tête sans équivoque les départage.
  if (champ === 'action' && part(c.codes) > 0.6) return poids >= 8 ? 0.9 : 0.2
  // « Mesure », à côté de « Projet » : ce qui se redit range des actions, et n'en nomme aucune.
  if (champ === 'action' && c.distincts < c.textes * VARIEES) {
    // « Dispositif », qui ne dit jamais que l'axe.
    const axes = poids < ACTION_NOMMEE && c.axesDistincts > 1 && part(c.axes) >= TOUS_DES_AXES
    return axes ? 0.2 : 0.8
  }
  // « Action – Démarrage », « Action retenue ? » : une date, un oui ne nomment rien.
  if (champ === 'action' && part(c.dates + c.decisions) > 0.5) return 0
  if (champ === 'nature') {
    if (part(c.natures) >= 0.3) return 1.5
    // « Statut », « Type » ou « Nature » d'autre chose : sans une seule nature reconnue, ce n'en est pas une.
    return poids < 8 || (c.natures === 0 && c.remplies >= 3) ? 0 : 0.8
  }
  if (champ === 'section') return part(c.sections) >= 0.3 ? 1.5 : part(c.natures) > 0.5 ? 0 : 0.6
  if (champ === 'programme')
    return part(c.programmes) >= 0.5 ? 1.5 : part(c.montants) > 0.5 ? 0 : 0.5
  switch (contenu) {
    case 'montant':
    case 'nombre':
      // « 01 », « 011 » : une colonne de codes, si proche que soit son nom.
      if (part(c.numeros) > 0.6) return 0
      return part(c.montants) >= 0.6
        ? 1
        : part(c.montants) >= 0.3
          ? 0.6
          : c.remplies <= 2 || poids >= 8
            ? 0.5
            : 0
    case 'annee':
      // « Année », si mal rempli que soit ce qui suit : chaque case illisible se dira.
      return part(c.annees) >= 0.5 ? 1.2 : poids >= ANNEE_NOMMEE && part(c.montants) < 0.5 ? 0.5 : 0
    case 'texte':
      return part(c.textes) >= 0.5 ? 1 : part(c.montants) > 0.7 ? 0 : 0.6
    case 'libre':
      return 1
  }
}
