import { reconnaitreAxe } from '../../catalogue/index.ts'
import { lirePlage } from '../../grille/index.ts'
import type { Champ, Reponses } from '../../modele/index.ts'
import type { Correspondance } from '../../reglages/index.ts'
import type { Page } from '../textes/index.ts'
import { anneeDuChamp, attribuer, type Indices } from './attribution.ts'
import { sansFauxAxe } from './axes-au-dessus.ts'
import type { Cadre } from './cadre.ts'
import type { Attribution } from './candidat.ts'
import { chapeauRepete } from './chapeau.ts'
import { observer } from './contenu.ts'
import { type EnteteDeColonne, sansEntete } from './entete-de-colonne.ts'
import { type BlocDEntete, chercherEntetes, EN_TETE, lireBlocEn } from './entetes.ts'
import { estUnBudget } from './est-un-budget.ts'
import type { Etendue, Etendues } from './etendue.ts'
import type { ColonnesLues } from './nombres.ts'
import { empreinteDe } from './options.ts'
import { actionSansEntete, axeSansEntete } from './par-le-contenu.ts'
import { segmenter } from './segmenter.ts'

/** Un en-tête plausible qui n'a pas fait un tableau de budget : ce qu'on y a reconnu. */
export interface Ecarte {
  readonly cadre: Cadre
  readonly reconnus: readonly Champ[]
}

export interface Cadres {
  readonly cadres: readonly Cadre[]
  readonly ecartes: readonly Ecarte[]
}

/** Ce que chaque feuille a d'en-têtes, avant de savoir ce qu'ils disent. */
export type Decoupes = ReadonlyMap<Page, readonly Decoupe[]>

interface Decoupe extends Etendue {
  readonly bloc: BlocDEntete
  readonly colonnes: readonly EnteteDeColonne[]
  readonly empreinte: string
}

const SEMBLABLES = 8

export function decouper(pages: readonly Page[]): Decoupes {
  return new Map(pages.map((page) => [page, decouperPage(page)]))
}

function decouperPage(page: Page): Decoupe[] {
  const blocs = sansRepetitions(page, chercherEntetes(page))
  return blocs.flatMap((bloc, i) => {
    const suivant = blocs[i + 1]?.haut ?? page.nombreDeLignes
    const fin = suivant - 1 - chapeauRepete(page, bloc.haut, suivant)
    return segmenter(page, bloc).map((colonnes) => {
      return { page, bloc, colonnes, debut: bloc.bas + 1, fin, empreinte: empreinteDe(colonnes) }
    })
  })
}

/** Les tableaux de budget d'une feuille : un en-tête reconnu, une colonne d'actions, et de quoi juger l'argent. */
export function reperer(page: Page, decoupes: Decoupes, indices: Indices): Cadres {
  const toutes = [...decoupes.values()].flat()
  const cadres: Cadre[] = []
  const ecartes: Ecarte[] = []
  for (const decoupe of decoupes.get(page) ?? []) {
    const { bloc, fin, empreinte } = decoupe
    const colonnes = avecLesRepondues(page, decoupe, indices.reponses)
    const semblables = toutes.filter((d) => d !== decoupe && d.empreinte === empreinte)
    const etendues = [decoupe, ...semblables.slice(0, SEMBLABLES)] as const
    const attribuees = sansFauxAxe(etendues, attribuer(etendues, colonnes, indices), bloc.haut)
    const lues = avecAxe(etendues, bloc, attribuees)
    const cadre = encadrer(page, bloc, colonnes, lues, fin)
    const sur = bloc.score >= EN_TETE && estUnBudget(etendues, lues.attributions, bloc.haut)
    if (sur) cadres.push(cadre)
    else ecartes.push({ cadre, reconnus: [...new Set(lues.attributions.map((a) => a.champ))] })
  }
  return { cadres, ecartes }
}

/** Une colonne sans en-tête dont l'utilisateur a dit ce qu'elle porte. */
function avecLesRepondues(
  { feuille }: Page,
  { bloc, colonnes }: Decoupe,
  reponses: Reponses,
): readonly EnteteDeColonne[] {
  const repondues: EnteteDeColonne[] = []
  for (const id of Object.keys(reponses)) {
    const [, a1 = ''] = id.startsWith(`${feuille.nom}!`)
      ? (/^([A-Z]+\d+):/.exec(id.slice(feuille.nom.length + 1)) ?? [])
      : []
    const place = lirePlage(a1)
    if (place?.haut !== bloc.bas || bloc.colonnes.some((c) => c.colonne === place.gauche)) continue
    repondues.push(sansEntete(place.gauche, bloc.bas))
  }
  return repondues.length === 0
    ? colonnes
    : [...colonnes, ...repondues].sort((a, b) => a.colonne - b.colonne)
}

/** Une colonne d'axes n'a parfois pas d'en-tête ; ni, à côté d'elle, celle des actions, en tête du tableau. */
function avecAxe(etendues: Etendues, { bas, colonnes }: BlocDEntete, lues: ColonnesLues) {
  const { attributions } = lues
  if (attributions.some((a) => a.champ === 'axe')) return lues
  const action = attributions.find((a) => a.champ === 'action')
  const [premiere] = attributions
  const avant =
    action?.colonne ?? (premiere?.entete === colonnes[0] ? premiere?.colonne : undefined)
  if (avant === undefined) return lues
  const nommees = new Set(colonnes.map((c) => c.colonne))
  const axe = axeSansEntete(etendues, { ligne: bas, avant, nommees })
  const apres = axe?.colonne ?? -1
  const sienne = action ? null : actionSansEntete(etendues, { ligne: bas, apres, avant })
  // Sans colonne d'axes, il faut au moins que des intitulés les nomment.
  const nommes = axe || (sienne && observer(etendues, sienne.colonne).axesDistincts > 1)
  if (!nommes) return lues
  return { ...lues, attributions: [axe, sienne].flatMap((a) => a ?? []).concat(attributions) }
}

/**
 * Le même en-tête réimprimé à chaque page, à sa dernière colonne près, ne commence pas un nouveau tableau, sauf si un titre le
 * précède (un autre axe, une autre année).
 */
function sansRepetitions(page: Page, blocs: readonly BlocDEntete[]): BlocDEntete[] {
  const gardes: BlocDEntete[] = []
  for (const bloc of blocs) {
    const precedent = gardes.at(-1)
    const repete =
      precedent !== undefined &&
      precedent.colonnes.length - bloc.colonnes.length <= 1 &&
      bloc.colonnes.every((c, i) => c.complet === precedent.colonnes[i]?.complet)
    if (precedent !== undefined && poursuit(page, precedent, bloc)) continue
    if (!repete || aUnTitre(page, bloc.haut)) gardes.push(bloc)
  }
  return gardes
}

/**
 * « Accès aux droits | Bagagerie | CCAS », sans un montant, sous « Axe | Action | Porteur » : une action à chiffrer, que
 * ses mots font prendre pour un en-tête.
 */
function poursuit(page: Page, precedent: BlocDEntete, { haut }: BlocDEntete): boolean {
  const { colonnes } = precedent
  const axe = colonnes.find((c) => c.notes[0]?.champ === 'axe' && reconnaitreAxe(c.texte) === null)
  if (axe === undefined || reconnaitreAxe(page.texte(haut, axe.colonne)) === null) return false
  return !colonnes.some((c) => c !== axe && page.texte(haut, c.colonne) === c.texte)
}

/** Dans les trois lignes au-dessus, une ligne d'un ou deux textes qui n'est ni un total, ni une action, ni un report de page. */
function aUnTitre(page: Page, haut: number): boolean {
  for (let l = haut - 1; l >= Math.max(0, haut - 3); l--) {
    const libelles = Array.from({ length: page.largeur(l) }, (_, c) => page.libelle(l, c))
    // Un titre fusionné en largeur ne se dit qu'une fois.
    const remplies = [...new Set(libelles)].filter((t) => t !== '')
    const [premier = ''] = remplies
    if (
      remplies.length > 0 &&
      remplies.length <= 3 &&
      !/\btota(l|ux)\b|^a reporter\b/.test(premier)
    )
      return true
    if (remplies.length > 3) return false
  }
  return false
}

/**
 * Le tableau que l'utilisateur décrit lui-même ; les champs qu'il ne cite pas restent devinés. Une correspondance gardée
 * dans le classeur ne corrige qu'un tableau : les autres de la feuille se lisent toujours.
 */
export function imposer(
  page: Page,
  correspondance: Correspondance,
  decoupes: Decoupes,
  indices: Indices,
): Cadres | null {
  const devines = reperer(page, decoupes, indices)
  const ligne = correspondance.entete ?? devines.cadres[0]?.bloc.bas
  if (ligne === undefined) return null
  const autres = estSeule(correspondance)
    ? []
    : devines.cadres.filter(({ bloc }) => Math.abs(bloc.bas - ligne) > VOISINAGE)
  const suivants = autres.map(({ bloc }) => bloc.haut).filter((haut) => haut > ligne)
  const limite = Math.min(page.nombreDeLignes, ...suivants) - 1
  const devine = devines.cadres.find(({ bloc }) => bloc.bas === ligne)
  const bloc = lireBlocEn(page, devine?.bloc.haut ?? ligne, ligne)
  const attributions = attribuerLesChoix(page, correspondance, bloc, limite, indices)
  const impose = encadrer(page, bloc, bloc.colonnes, attributions, limite)
  const cadres = [...autres, impose].sort((a, b) => a.bloc.haut - b.bloc.haut)
  return { cadres, ecartes: estSeule(correspondance) ? [] : devines.ecartes }
}

/** Un en-tête deviné à quelques lignes de celui que l'utilisateur désigne est le même, mal vu. */
const VOISINAGE = 3

/** Un fichier de correspondance décrit le seul tableau à lire. */
function estSeule({ exclusive, feuille }: Correspondance): boolean {
  return exclusive || feuille === undefined
}

function attribuerLesChoix(
  page: Page,
  correspondance: Correspondance,
  bloc: BlocDEntete,
  limite: number,
  indices: Indices,
): ColonnesLues {
  const citees = Object.entries(correspondance.colonnes) as [Champ, readonly number[]][]
  const prises = new Set(citees.flatMap(([, colonnes]) => colonnes))
  const champs = new Set(citees.map(([champ]) => champ))
  const etendue = { page, debut: bloc.bas + 1, fin: limite }
  const lues = attribuer([etendue], bloc.colonnes, indices)
  const devinees = lues.attributions.filter((a) => !prises.has(a.colonne) && !champs.has(a.champ))
  const imposees = citees.flatMap(([champ, colonnes]) =>
    colonnes.map((colonne): Attribution => {
      const entete =
        bloc.colonnes.find((c) => c.colonne === colonne) ?? sansEntete(colonne, bloc.bas)
      const annee = estSeule(correspondance) ? null : anneeDuChamp(champ, entete)
      return { colonne, champ, annee, score: 100, motif: 'votre choix', entete }
    }),
  )
  return {
    attributions: [...devinees, ...imposees].sort((a, b) => a.colonne - b.colonne),
    ecartees: lues.ecartees.filter((e) => !prises.has(e.colonne)),
    hesitation: null,
  }
}

function encadrer(
  page: Page,
  bloc: BlocDEntete,
  colonnes: readonly EnteteDeColonne[],
  lues: ColonnesLues,
  limite: number,
): Cadre {
  const numeros = [...colonnes, ...lues.attributions].map((c) => c.colonne)
  const premiere = Math.min(...numeros)
  const gauche = porteDesAxes(page, bloc, premiere - 1, limite) ? premiere - 1 : premiere
  const droite = Math.max(...numeros)
  return { page, bloc, gauche, droite, ...lues, limite }
}

/** Sous une case d'en-tête vide, des numéros d'actions et les intitulés des axes : du tableau aussi. */
function porteDesAxes(page: Page, bloc: BlocDEntete, colonne: number, fin: number): boolean {
  if (colonne < 0 || bloc.colonnes.some((c) => c.colonne === colonne)) return false
  return observer([{ page, debut: bloc.bas + 1, fin }], colonne).axesDistincts > 1
}
