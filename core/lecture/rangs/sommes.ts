import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { estAxe } from '../../modele/index.ts'
import { type Legende, sansSonPlafond, sensDuSigle } from '../textes/index.ts'
import { ditDont, ditTotal } from './mots.ts'
import type { Rang } from './rang.ts'

/** Ce que les nombres d'une ligne laissent voir : elle additionne celles d'au-dessus, ou d'au-dessous. De 0 à 1. */
export interface SommesVues {
  readonly dessus: number
  readonly dessous: number
  /** Peu de termes, et des montants à parité : ce peut être un hasard. */
  readonly fragile: boolean
}

export const AUCUNE_SOMME: SommesVues = { dessus: 0, dessous: 0, fragile: false }
/** Bornes d'une recherche : autant de lignes douteuses avant, autant après. */
const VOISINES = 12
/** Lignes additionnées dont on admet l'arrondi, au plus. */
const LIGNES_TOLEREES = 50
/** Ce que montre un tableau en centimes : l'euro, le dixième, le centime. */
const PAS = [100, 10]
/** Une somme d'un seul terme n'est qu'une égalité. */
const UN_SEUL_TERME = 0.6
/** Trois montants à parité n'en font qu'un : la somme de deux lignes peut être un hasard. */
const A_PARITE = 0.6
const PEU_DE_TERMES = 2

/** Cherche, pour chaque ligne douteuse, une suite de lignes sûres qu'elle additionne exactement. */
export function chercherLesSommes(rangs: readonly Rang[], legende: Legende): SommesVues[] {
  const douteux = rangs.flatMap((r, i) => (r.sur ? [] : [i]))
  if (douteux.length === 0) return []
  const largeur = rangs[0]?.valeurs.length ?? 0
  const cumuls = cumuler(rangs, largeur)
  const pas = pasDe(rangs)
  const sures = [0]
  // Une action sans crédits n'est pas un terme.
  const estTerme = ({ sur, compte }: Rang) => sur && compte
  for (const rang of rangs) sures.push((sures.at(-1) ?? 0) + (estTerme(rang) ? 1 : 0))
  return douteux.map((i, k) => {
    const rang = rangs[i]
    // À parité, deux colonnes disent la même chose : elles ne font qu'une preuve.
    const montants = [...new Set(rang?.valeurs.filter((v) => v !== null && v !== 0) ?? [])]
    if (!rang || montants.length === 0) return AUCUNE_SOMME
    const aParite = estAParite(rang)
    const piste = (de: number, a: number): Piste => {
      const termes = a <= de ? 0 : (sures[a] ?? 0) - (sures[de] ?? 0)
      if (termes === 0) return SANS_PISTE
      const seul = termes === 1 ? rangs.slice(de, a).find(estTerme) : undefined
      if (seul && !peutTotaliser(rang, seul, a <= i, legende)) return SANS_PISTE
      const tolerance = termes === 1 ? 0 : arrondis(pas, termes)
      const justes = montants.filter((montant) =>
        rang.valeurs.every((v, c) => {
          const somme = (cumuls[a]?.[c] ?? 0) - (cumuls[de]?.[c] ?? 0)
          return v !== montant || Math.abs(somme - (montant ?? 0)) <= tolerance
        }),
      ).length
      const fragile = aParite && termes === PEU_DE_TERMES
      const poids = termes === 1 ? UN_SEUL_TERME : fragile ? A_PARITE : 1
      return { note: (justes / montants.length) * poids, fragile }
    }
    const suite = (sens: 1 | -1): Piste => {
      if (suitLaSomme(rangs, i, sens, pas))
        return { note: aParite ? A_PARITE : 1, fragile: aParite }
      return sens === 1 && ouvreLaSeule(rang, rangs.slice(i + 1), legende) ? SEULE : SANS_PISTE
    }
    const vers = (sens: 1 | -1, formule: Rang['formule'], pistes: readonly Piste[]): Piste =>
      rang.formule === formule ? CERTAINE : meilleure([suite(sens), ...pistes])
    const avant = [-1, ...douteux.slice(Math.max(0, k - VOISINES), k)]
    const apres = [...douteux.slice(k + 1, k + 1 + VOISINES), rangs.length]
    const dessus = vers(
      -1,
      'dessus',
      avant.map((x) => piste(x + 1, i)),
    )
    const dessous = vers(
      1,
      'dessous',
      apres.map((x) => piste(i + 1, x)),
    )
    return {
      dessus: dessus.note,
      dessous: dessous.note,
      fragile: meilleure([dessus, dessous]).fragile,
    }
  })
}

/** Une somme possible : combien elle convainc, et si ce peut être un hasard. */
interface Piste {
  readonly note: number
  readonly fragile: boolean
}

const SANS_PISTE: Piste = { note: 0, fragile: false }
const SEULE: Piste = { note: UN_SEUL_TERME, fragile: false }
const CERTAINE: Piste = { note: 1, fragile: false }

function meilleure(pistes: readonly Piste[]): Piste {
  return pistes.reduce((a, b) => (b.note > a.note ? b : a), SANS_PISTE)
}

/** Deux actions voisines ont parfois les mêmes montants : il faut autre chose pour que l'une soit la somme de l'autre. */
function peutTotaliser(rang: Rang, terme: Rang, dessus: boolean, legende: Legende): boolean {
  const { action, formule, libelle, rempli } = rang
  if (formule !== null || ditTotal(libelle)) return true
  // « | CCAS | 20 850 », sous « Potager | CCAS | 20 850 », aussi remplie : une seconde part, et non le total de la première.
  if (action === '') return !dessus || rempli === 0 || rempli < terme.rempli
  // Un intitulé redit la seule action qu'il ouvre ; rien ne totalise, sans le dire, la seule qui précède.
  if (dessus) return false
  return nommeUnAxe(rang, legende) || rempli < terme.rempli || montantsDe(rang) < montantsDe(terme)
}

function nommeUnAxe({ titre }: Rang, legende: Legende): boolean {
  if (titre === null) return false
  const axe = reconnaitreTitreDAxe(titre.texte)?.axe ?? 'inconnu'
  return estAxe(axe) || sensDuSigle(sansSonPlafond(titre.texte), legende) !== undefined
}

/** « Axe 2 : Accès aux droits », aux montants de « 2.a Bus des droits », qui le suit et fait songer au même. */
function ouvreLaSeule(rang: Rang, suivants: readonly Rang[], legende: Legende): boolean {
  const suivant = suivants.find((r) => r.compte)
  if (suivant === undefined || !nommeUnAxe(rang, legende) || nommeUnAxe(suivant, legende))
    return false
  return rang.valeurs.every((v, c) => v === (suivant.valeurs[c] ?? null))
}

function montantsDe({ valeurs }: Rang): number {
  return valeurs.filter((v) => v !== null).length
}

/** Les lignes qui suivent, sûres ou non, font-elles exactement celle-ci, colonne par colonne ? */
function suitLaSomme(rangs: readonly Rang[], depart: number, sens: 1 | -1, pas: number): boolean {
  const voulu = rangs[depart]?.valeurs ?? []
  let reste = voulu.map((v) => v ?? 0)
  let termes = 0
  for (let i = depart + sens; termes < LIGNES_TOLEREES; i += sens) {
    const rang = rangs[i]
    if (!rang) return false
    if (ditDont(rang.libelle) || ditTotal(rang.libelle) || !rang.compte) continue
    reste = reste.map((v, c) => v - (rang.valeurs[c] ?? 0))
    termes++
    const admis = arrondis(pas, termes)
    if (termes >= 2 && reste.every((v) => Math.abs(v) <= admis)) return true
    if (reste.some((v) => v < -admis)) return false
  }
  return false
}

/** Chaque terme, et leur somme, arrondis au plus proche : un demi-pas chacun. */
export function arrondis(pas: number, termes: number): number {
  return (pas * (1 + Math.min(LIGNES_TOLEREES, termes))) / 2
}

/** Le coût, et deux moitiés égales : une seule grandeur, que rien d'autre n'appuie. */
export function estAParite({ formule, libelle, valeurs }: Rang): boolean {
  if (formule !== null || ditTotal(libelle)) return false
  const [moitie, double, ...suite] = [...new Set(valeurs.filter(Boolean))]
    .map(Number)
    .sort((a, b) => a - b)
  return suite.length === 0 && (double === undefined || double === 2 * (moitie ?? 0))
}

/** Le plus petit écart que les montants écrits distinguent : en milliers, un euro d'écart est une autre somme. */
export function pasDe(rangs: readonly Rang[]): number {
  const tient = (pas: number) =>
    rangs.every(({ sur, valeurs }) => !sur || valeurs.every((v) => v === null || v % pas === 0))
  return PAS.find(tient) ?? 1
}

function cumuler(rangs: readonly Rang[], largeur: number): number[][] {
  const cumuls: number[][] = [new Array<number>(largeur).fill(0)]
  for (const { sur, valeurs } of rangs) {
    const avant = cumuls.at(-1) ?? []
    cumuls.push(sur ? avant.map((x, c) => x + (valeurs[c] ?? 0)) : avant)
  }
  return cumuls
}
