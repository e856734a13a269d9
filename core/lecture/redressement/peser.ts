import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { Feuille } from '../../grille/index.ts'
import { DU_PLAN, type Lieu } from '../../modele/index.ts'
import { decouper, reperer } from '../entete/index.ts'
import { classerLesRangs } from '../rangs/index.ts'
import type { Tableau } from '../tableau/index.ts'
import { legendeDesPages, montantDe, preparerPage, sensDuSigle } from '../textes/index.ts'
import { estArgent } from './mots.ts'
import type { FeuilleRedressee } from './trame.ts'

/** Ce que vaut chaque preuve, quand elle est entière. */
const POIDS = { couverture: 3, equilibre: 2, axes: 1, mots: 1, noms: 1 } as const
/** Un intitulé d'axe que l'on ne reconnaît pas en est tout de même un. */
const AXE_INCONNU = 0.5
/** Le plus que des mots puissent dire d'une colonne. */
const MOTS_CERTAINS = 10
const TOLERANCE_EN_CENTIMES = 200
const SANS_INDICES = { type: null, lyon: false, sigles: [], reponses: {} } as const

/**
 * Ce que vaut une feuille lue ainsi, une action par ligne, sur les `argent` cellules d'argent de l'originale : la part
 * qu'elle en explique, celle de ses actions dont le coût est la somme des financements, celle dont l'axe est dit, celle
 * que son nom distingue, et ce que les mots disent de la part de l'État. 0 : aucun budget.
 */
export function peser(
  { feuille, situer, expliques: hors = [] }: FeuilleRedressee,
  argent: number,
): number {
  const page = preparerPage(feuille)
  const legende = legendeDesPages([page])
  const { cadres } = reperer(page, decouper([page]), SANS_INDICES)
  const tableaux = cadres.map((cadre) => classerLesRangs(cadre, legende))
  const actions = tableaux.flatMap((t) => t.actions)
  if (actions.length === 0) return 0
  const ecarts = tableaux.flatMap(ecartsDe)
  const justes = ecarts.filter((ecart) => Math.abs(ecart) <= TOLERANCE_EN_CENTIMES)
  const reconnu = (texte: string) =>
    reconnaitreAxe(texte) !== null || sensDuSigle(texte, legende) !== undefined
  const axes = actions.map(({ axe }) => (axe === null ? 0 : reconnu(axe.texte) ? 1 : AXE_INCONNU))
  const lus = tableaux.flatMap((t) =>
    argentExplique(t).flatMap(({ ligne, colonne }) => situer(ligne, colonne)),
  )
  const expliques = new Set([...lus, ...hors.filter((l) => l.feuille === feuille.nom)].map(enCle))
  // Un tableau bien nommé ne répond pas de ceux d'à côté.
  const mots = tableaux.map((t) => {
    const dits = t.attributions.flatMap((a) => (a.champ === 'partEtat' ? [a.score] : []))
    return part(Math.max(0, ...dits), MOTS_CERTAINS) * t.actions.length
  })
  return (
    POIDS.couverture * part(expliques.size, argent) +
    POIDS.equilibre * part(justes.length, ecarts.length) +
    POIDS.axes * part(somme(axes), actions.length) +
    POIDS.mots * part(somme(mots), actions.length) +
    POIDS.noms * part(new Set(actions.map((a) => a.action)).size, actions.length)
  )
}

function part(morceau: number, tout: number): number {
  return tout === 0 ? 0 : Math.min(1, morceau / tout)
}

function somme(nombres: readonly number[]): number {
  return nombres.reduce((s, n) => s + n, 0)
}

/** Financements moins coût, pour chaque action qui dit les deux ; « à confirmer » n'est ni juste ni faux. */
function ecartsDe({ page, attributions, actions }: Tableau): number[] {
  return actions.flatMap(({ ligne }) => {
    let cout = 0
    let finance = 0
    for (const { champ, colonne } of attributions) {
      if (!DU_PLAN.includes(champ)) continue
      const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], 'EUR')
      if (lu.genre === 'illisible') return []
      if (lu.genre !== 'lu') continue
      if (champ === 'cout') cout += lu.valeur
      else finance += lu.valeur
    }
    return cout === 0 || finance === 0 ? [] : [finance - cout]
  })
}

/** Les montants des actions, retenues ou non, et des totaux, dans les colonnes qui ont un rôle. */
function argentExplique({ page, attributions, actions, nonRetenues, totaux }: Tableau) {
  const colonnes = attributions.filter((a) => DU_PLAN.includes(a.champ))
  return [...actions, ...nonRetenues, ...totaux].flatMap(({ ligne }) =>
    colonnes.flatMap(({ colonne }) =>
      estArgent(page.feuille.lignes[ligne]?.[colonne]) ? [{ ligne, colonne }] : [],
    ),
  )
}

function enCle({ ligne, colonne }: Lieu): string {
  return `${ligne}:${colonne}`
}

/** Une feuille qui porte au moins tant de montants : un long budget n'est pas parcouru jusqu'au bout. */
export function porteDesMontants({ lignes }: Feuille, auMoins: number): boolean {
  let vus = 0
  return lignes.some((cellules) => cellules?.some((c) => estArgent(c) && ++vus >= auMoins))
}

/** Combien de cellules d'une feuille portent de l'argent. */
export function compterLArgent({ lignes }: Feuille): number {
  return somme(lignes.map((cellules) => cellules?.filter(estArgent).length ?? 0))
}
