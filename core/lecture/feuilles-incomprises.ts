import { reconnaitreTitreDAxe } from '../catalogue/index.ts'
import {
  type Axe,
  CHAMPS_MONTANT,
  type ContratLu,
  estAxe,
  type FeuilleIncomprise,
  type Laisse,
  type Unite,
} from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import { posteDe } from './redressement/index.ts'
import { anneeSeule, montantDe, type Page, type TexteLibre } from './textes/index.ts'

const { premiere } = valeurDe(anneesDuContrat)
const COLONNES_A_DROITE = 6
/** Sous une étiquette, autant de cases sans montant ferment sa colonne. */
const BLANCS = 3
/** En deçà, un effectif ou un taux, et non un crédit ; centimes. */
const CREDIT_AU_MOINS = 100_000
const MILLIERS = 1000

/**
 * Les feuilles qui nomment un axe et des crédits de l'État, hors de tout tableau lu, et dont l'argent ne redit pas ce
 * qui a été lu : des actions du contrat y sont peut-être (lecture précise 14).
 */
export function feuillesIncomprises(
  libres: ReadonlyMap<Page, readonly TexteLibre[]>,
  contrat: ContratLu,
): readonly FeuilleIncomprise[] {
  const unite = contrat.vues[0]?.unite
  if (unite === undefined) return []
  // Presque aucun classeur n'en a l'usage : sommer tout le contrat attend d'en avoir besoin.
  let redites: ReturnType<typeof reditesDe> | undefined
  const redit = (credits: readonly number[]) => {
    redites ??= reditesDe(contrat)
    return redites(credits)
  }
  // Une feuille de plafonds nomme des axes et des crédits de l'État : si elle ne tient pas le budget aussi, tout y est lu.
  const budgets = new Set(contrat.vues.map((v) => v.feuille))
  const plafonds = new Set(contrat.plafonds.map((p) => p.lieu?.feuille))
  return [...libres].flatMap(([page, textes]) => {
    const feuille = page.feuille.nom
    const axes = axesNommes(textes)
    if (axes.length === 0 || estDAvant(feuille, textes)) return []
    if (plafonds.has(feuille) && !budgets.has(feuille)) return []
    const credits = textes
      .filter(({ texte }) => posteDe(texte)?.champ === 'partEtat')
      .flatMap(({ lieu }) => creditsDits(page, lieu, unite))
    return credits.length === 0 || redit(credits) ? [] : [{ feuille, axes }]
  })
}

function axesNommes(textes: readonly TexteLibre[]): Axe[] {
  const dits = textes.flatMap(({ texte }) => reconnaitreTitreDAxe(texte)?.axe ?? [])
  return [...new Set(dits.filter(estAxe))]
}

/** Le bilan d'un contrat d'avant : des années, et aucune de celui-ci. */
function estDAvant(feuille: string, textes: readonly TexteLibre[]): boolean {
  const annees = [feuille, ...textes.map((t) => t.texte)].flatMap((t) => anneeSeule(t) ?? [])
  return annees.length > 0 && annees.every((a) => a < premiere)
}

/** Les montants écrits sous l'étiquette, sinon à sa droite. */
function creditsDits(page: Page, { ligne, colonne }: TexteLibre['lieu'], unite: Unite): number[] {
  const dessous: number[] = []
  for (let l = ligne + 1, blancs = 0; l < page.nombreDeLignes && blancs < BLANCS; l++) {
    const credit = creditDe(page, l, colonne, unite)
    blancs = credit === null ? blancs + 1 : 0
    if (credit !== null) dessous.push(credit)
  }
  if (dessous.length > 0) return dessous
  const aDroite = Array.from({ length: COLONNES_A_DROITE }, (_, i) => colonne + 1 + i)
  return aDroite.flatMap((c) => creditDe(page, ligne, c, unite) ?? [])
}

function creditDe(page: Page, ligne: number, colonne: number, unite: Unite): number | null {
  const cellule = page.feuille.lignes[ligne]?.[colonne]
  const lu = montantDe(cellule, unite)
  const credit = lu.genre === 'lu' && lu.valeur >= CREDIT_AU_MOINS ? lu.valeur : null
  return anneeSeule(page.texte(ligne, colonne)) === null ? credit : null
}

/** Un récapitulatif redit un total de plusieurs actions, ou en majorité des montants lus ; au besoin dans l'autre unité. */
function reditesDe({ lignes, plafonds }: ContratLu): (credits: readonly number[]) => boolean {
  const seuls = new Set<number>(plafonds.map((p) => p.montant))
  const totaux = new Map<string, { somme: number; termes: number }>()
  for (const { axe, annee, montants } of lignes)
    for (const champ of CHAMPS_MONTANT) {
      const montant = montants[champ]
      if (typeof montant !== 'number' || montant === 0) continue
      seuls.add(montant)
      for (const cle of [
        champ,
        `${champ} ${axe}`,
        `${champ} ${annee}`,
        `${champ} ${axe} ${annee}`,
      ]) {
        const { somme = 0, termes = 0 } = totaux.get(cle) ?? {}
        totaux.set(cle, { somme: somme + montant, termes: termes + 1 })
      }
    }
  const sommes = new Set([...totaux.values()].filter((t) => t.termes > 1).map((t) => t.somme))
  const connu = (parmi: ReadonlySet<number>, m: number) => parmi.has(m) || parmi.has(m / MILLIERS)
  return (credits) =>
    credits.some((m) => connu(sommes, m)) ||
    credits.filter((m) => connu(seuls, m)).length * 2 >= credits.length
}

/** Ce qui en est dit, parmi ce qui est laissé de côté. */
export function direLIncomprise({ feuille }: FeuilleIncomprise): Laisse {
  return {
    feuille,
    raison: 'incompris',
    dit:
      `Feuille « ${feuille} » : un axe et des crédits de l’État y sont nommés hors de tout tableau compris ; rien ` +
      'n’en est compté. Si ses actions sont du contrat, leur donner des colonnes « Action », « Coût total » et ' +
      '« Part de l’État ».',
    partEtat: null,
  }
}
