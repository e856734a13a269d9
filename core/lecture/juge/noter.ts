import { reconnaitreSousThematique } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { APPORTS, type Champ } from '../../modele/index.ts'
import { colonnesDe } from '../entete/index.ts'
import type { Tableau } from '../tableau/index.ts'
import { type Legende, meilleurAxe, montantDe, peserAvecLegende } from '../textes/index.ts'

/** Ce qui plaide pour une lecture ; chaque preuve a son poids, et peut être retirée. */
export type GenreDePreuve =
  | 'couverture'
  | 'equilibre'
  | 'mots'
  | 'axes'
  | 'actions'
  | 'etat'
  | 'repetitions'

export type PoidsDesPreuves = Readonly<Record<GenreDePreuve, number>>

export const POIDS_DES_PREUVES: PoidsDesPreuves = {
  couverture: 2,
  equilibre: 2.5,
  mots: 2,
  axes: 0.9,
  actions: 0.9,
  etat: 0.9,
  repetitions: -1.6,
}

const ECHANTILLON = 240
const AXE_POSSIBLE = 0.15
const TOLERANCE = 100
const SATURATION = 0.8
/** Ce qu'une colonne de nombres sans rôle laisse inexpliqué. */
const LIBRE = 0.25
const EXPLIQUEE = 0.9
/** À qualité égale, lire plus de montants vaut mieux. */
const PAR_DOUBLEMENT = 0.45

/** La note d'un tableau : de quoi comparer deux façons de lire la même feuille. */
export function noter(
  tableau: Tableau,
  legende: Legende,
  poids: PoidsDesPreuves = POIDS_DES_PREUVES,
): number {
  const { actions, attributions } = tableau
  if (actions.length === 0) return 0
  const preuves: Record<GenreDePreuve, number> = {
    couverture: couverture(tableau),
    equilibre: equilibre(tableau),
    mots:
      attributions.reduce((s, a) => s + Math.min(1, a.score / 10), 0) /
      Math.max(1, attributions.length),
    axes: axesConnus(tableau, legende),
    actions: attributions.some((a) => a.champ === 'action') ? 1 : 0,
    etat: etatNomme(tableau),
    repetitions: repetitions(tableau),
  }
  const note = (Object.keys(preuves) as GenreDePreuve[]).reduce(
    (s, genre) => s + poids[genre] * preuves[genre],
    0,
  )
  return (
    note + PAR_DOUBLEMENT * Math.log2(1 + actions.length * colonnesDe(tableau, 'partEtat').length)
  )
}

function couverture({
  page,
  bloc,
  fin,
  gauche,
  droite,
  actions,
  totaux,
  attributions,
  ecartees,
}: Tableau): number {
  const lues = new Set(attributions.map((a) => a.colonne))
  const recaps = new Set(
    ecartees.filter((e) => e.genre !== 'libre' || !e.argent).map((e) => e.colonne),
  )
  const rangs = new Set(actions.map((a) => a.ligne))
  const additions = new Set(totaux.map((t) => t.ligne))
  let nombres = 0
  let expliques = 0
  for (let l = bloc.bas + 1; l <= Math.min(fin, bloc.bas + ECHANTILLON); l++) {
    for (let c = gauche; c <= droite; c++) {
      if (page.feuille.lignes[l]?.[c]?.genre !== 'nombre') continue
      nombres++
      if (!lues.has(c)) expliques += recaps.has(c) ? EXPLIQUEE : LIBRE
      else if (rangs.has(l)) expliques++
      else if (additions.has(l)) expliques += EXPLIQUEE
    }
  }
  return nombres === 0 ? 0.5 : expliques / nombres
}

function equilibre(tableau: Tableau): number {
  const annees = [
    ...new Set(tableau.attributions.filter((a) => a.champ === 'cout').map((a) => a.annee)),
  ]
  let n = 0
  let justes = 0
  for (const annee of annees) {
    const colonnes = (champ: Champ) => colonnesDe(tableau, champ, annee)
    const parts = APPORTS.flatMap(colonnes)
    for (const { ligne } of tableau.actions.slice(0, ECHANTILLON)) {
      const somme = (liste: readonly number[]) =>
        liste.reduce((s, c) => s + valeurEn(tableau, ligne, c), 0)
      const cout = somme(colonnes('cout'))
      if (cout === 0 || somme(colonnes('partEtat')) === 0) continue
      n++
      const finance = somme(parts)
      if (
        Math.abs(finance - cout) <= TOLERANCE ||
        Math.abs(finance - somme(colonnes('fse')) - cout) <= TOLERANCE
      )
        justes++
    }
  }
  return n === 0 ? 0.15 : Math.min(1, justes / n / SATURATION)
}

function valeurEn({ page }: Tableau, ligne: number, colonne: number): number {
  const lu = montantDe(page.feuille.lignes[ligne]?.[colonne], 'EUR')
  return lu.genre === 'lu' ? lu.valeur : 0
}

function axesConnus({ actions }: Tableau, legende: Legende): number {
  const connus = actions.filter(
    ({ axe }) => axe && meilleurAxe(peserAvecLegende(axe.texte, legende)).poids > AXE_POSSIBLE,
  )
  return connus.length / actions.length
}

function etatNomme({ attributions }: Tableau): number {
  const etats = attributions.filter((a) => a.champ === 'partEtat')
  if (etats.length === 0) return -0.7
  return etats.some((a) => a.score > 3) ? 1 : -0.5
}

/** La même action deux fois au même endroit : on a pris des financeurs, ou des intitulés, pour des actions. */
function repetitions({ actions, page, attributions }: Tableau): number {
  const autres = attributions
    .filter((a) => ['annee', 'porteur', 'section', 'sousThematique'].includes(a.champ))
    .map((a) => a.colonne)
  const cles = new Set(
    actions.map(
      (a) =>
        `${normaliser(a.action)}|${a.axe?.texte ?? ''}|${a.annee}|${autres.map((c) => page.texte(a.ligne, c)).join('/')}`,
    ),
  )
  const nommentUnTheme =
    actions.filter((a) => reconnaitreSousThematique(a.action)).length / actions.length
  return 1 - cles.size / actions.length + 0.2 * nommentUnTheme
}
