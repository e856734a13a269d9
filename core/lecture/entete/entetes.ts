import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import type { Cellule } from '../../grille/index.ts'
import { type Champ, estAxe, estMontant } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import type { Page } from '../textes/index.ts'
import { anneeSeule, lireAnnee, seReprend } from '../textes/index.ts'
import { exclutLeChamp, type Note, noterEntete } from './lexique/index.ts'
import { sansStatut, statutDe } from './statut.ts'

/** L'en-tête d'une colonne, tous étages réunis. */
export interface EnteteDeColonne {
  readonly colonne: number
  /** Libellé du dernier étage, tel qu'écrit ; à défaut celui d'au-dessus. */
  readonly texte: string
  /** Tous les étages, du haut vers le bas, tels qu'écrits. */
  readonly complet: string
  readonly notes: readonly Note[]
  /** Année que l'en-tête donne à la colonne. */
  readonly annee: number | null
  /** L'en-tête couvre plusieurs années (« Total 2024-2027 », « Cumul »). */
  readonly cumul: boolean
  /** Cellule qui porte l'année, pour la montrer. */
  readonly ligneAnnee: number
}

/** Une ligne d'en-tête (un à trois étages) et ce que chaque colonne annonce. */
export interface BlocDEntete {
  readonly haut: number
  readonly bas: number
  readonly colonnes: readonly EnteteDeColonne[]
  readonly score: number
}

const POIDS_UTILE = 4
const POIDS_PARLANT = 5
const SANS_EQUIVOQUE = 9
const ETAGES = 3
/** Un étage de plus qui donne son année à chaque colonne vaut mieux qu'un qui n'en date que quelques-unes. */
const DATEES = 4

/** Tous les en-têtes plausibles d'une feuille, dans l'ordre des lignes, sans recouvrement. */
export function chercherEntetes(page: Page): BlocDEntete[] {
  const blocs: BlocDEntete[] = []
  for (let ligne = 0; ligne < page.nombreDeLignes; ligne++) {
    if (!estLigneDeLibelles(page, ligne)) continue
    const bloc = meilleurBloc(page, ligne)
    const dernier = blocs.at(-1)
    if (!bloc) continue
    if (dernier && bloc.haut <= dernier.bas) {
      if (bloc.score > dernier.score) blocs[blocs.length - 1] = bloc
    } else blocs.push(bloc)
  }
  return blocs
}

/** Une ligne d'en-tête n'a que des libellés et des années, et au moins deux cellules distinctes. */
function estLigneDeLibelles(page: Page, ligne: number): boolean {
  let distinctes = 0
  let longues = 0
  const cellules = page.feuille.lignes[ligne]
  if (!cellules) return false
  for (const cellule of cellules) {
    if (cellule === undefined) continue
    if (cellule.genre === 'texte') {
      const texte = cellule.valeur.trim()
      if (texte === '') continue
      if (/^[\d(−-]/.test(texte) && estUneSomme(texte)) return false
      distinctes++
      if (cellule.valeur.length > 90) longues++
    } else if (cellule.genre === 'nombre' && cellule.valeur >= 2010 && cellule.valeur <= 2035)
      distinctes++
    else if (cellule.genre === 'date') distinctes++
    else return false
  }
  // Un intitulé d'axe, seul ou presque sur sa ligne, est déjà du contenu.
  return distinctes >= 2 && longues <= 1 && (distinctes > 3 || !cellules.some(nommeUnAxe))
}

/** « Crédits État », seul sur sa ligne, au-dessus d'« accordé » et de « versé » : un étage qui n'a qu'un groupe. */
function estUnSeulGroupe(page: Page, ligne: number, bas: number): boolean {
  const ecrites = (page.feuille.lignes[ligne] ?? []).flatMap((_, c) =>
    page.texte(ligne, c) === '' ? [] : [c],
  )
  const [c, ...suite] = ecrites
  if (c === undefined || suite.length > 0 || page.texte(bas, c) === '') return false
  if (!page.texte(bas, c - 1) || !page.texte(bas, c + 1)) return false
  const [note] = noterEntete(epurer(page.libelle(ligne, c)))
  return note !== undefined && note.contenu === 'montant' && note.poids >= POIDS_PARLANT
}

/** « Exercice : | 2025 » au-dessus d'un tableau : une étiquette et sa valeur, pas un étage de plus. */
function estUneEtiquette(page: Page, ligne: number): boolean {
  const remplies = (page.feuille.lignes[ligne] ?? []).flatMap((cellule, c) =>
    cellule === undefined || page.texte(ligne, c) === '' ? [] : [c],
  )
  const [nom, valeur, ...suite] = remplies
  if (nom === undefined || valeur === undefined || suite.length > 0) return false
  return (
    anneeSeule(page.texte(ligne, nom)) === null &&
    page.texte(ligne, nom) !== page.texte(ligne, valeur) &&
    (/:\s*$/.test(page.texte(ligne, nom)) ||
      noterEntete(page.libelle(ligne, nom)).some((n) => n.champ === 'annee'))
  )
}

function nommeUnAxe(cellule: Cellule | undefined): boolean {
  const titre = cellule?.genre === 'texte' ? reconnaitreTitreDAxe(cellule.valeur.trim()) : null
  return titre !== null && estAxe(titre.axe)
}

/** « 107 400,00 € » est une valeur, « 2025 » et « 1er semestre » sont des libellés. */
function estUneSomme(texte: string): boolean {
  return !/^20[12]\d$/.test(texte) && lireMontant(texte).genre === 'montant'
}

function meilleurBloc(page: Page, bas: number): BlocDEntete | null {
  let meilleur: BlocDEntete | null = null
  for (let etages = 1; etages <= ETAGES; etages++) {
    const haut = bas - etages + 1
    if (
      haut < 0 ||
      (etages > 1 &&
        (!(estLigneDeLibelles(page, haut) || estUnSeulGroupe(page, haut, bas)) ||
          estUneEtiquette(page, haut) ||
          seReprend(page, bas)))
    )
      break
    const bloc = lireBloc(page, haut, bas)
    if (bloc && (!meilleur || bloc.score > meilleur.score + 1)) meilleur = bloc
  }
  return meilleur
}

function lireBloc(page: Page, haut: number, bas: number): BlocDEntete | null {
  const bloc = lireBlocEn(page, haut, bas)
  return bloc.score < 12 ? null : bloc
}

/** L'en-tête écrit sur ces lignes, quel que soit son score. */
export function lireBlocEn(page: Page, haut: number, bas: number): BlocDEntete {
  const largeur = Math.max(
    ...Array.from({ length: bas - haut + 1 }, (_, i) => page.largeur(haut + i)),
  )
  const colonnes: EnteteDeColonne[] = []
  for (let c = 0; c < largeur; c++) {
    const colonne = lireColonne(page, haut, bas, c)
    if (colonne) colonnes.push(colonne)
  }
  return { haut, bas, colonnes, score: scoreDe(colonnes) }
}

/**
 * Les champs distincts que l'on croit reconnaître, pondérés ; un étage d'années qui distingue compte un peu. Deux
 * champs ne font un en-tête que si l'un porte de l'argent : une ligne d'action peut contenir « action » ou « axe ».
 */
function scoreDe(colonnes: readonly EnteteDeColonne[]): number {
  const parChamp = new Map<Champ, number>()
  const annees = new Set<number>()
  let datees = 0
  for (const { notes, annee } of colonnes) {
    const [premiere] = notes
    if (!premiere || premiere.poids < POIDS_UTILE) continue
    parChamp.set(premiere.champ, Math.max(parChamp.get(premiere.champ) ?? 0, premiere.poids))
    if (annee === null) continue
    annees.add(annee)
    datees++
  }
  if (parChamp.size < 3 && ![...parChamp.keys()].some(estMontant)) return 0
  let score = annees.size >= 2 ? annees.size * 3 + (DATEES * datees) / colonnes.length : annees.size
  for (const poids of parChamp.values()) score += poids
  return score
}

function lireColonne(page: Page, haut: number, bas: number, c: number): EnteteDeColonne | null {
  const etages: { readonly texte: string; readonly libelle: string; readonly ligne: number }[] = []
  for (let l = haut; l <= bas; l++) {
    const etage = l === bas ? { ligne: l, colonne: c } : etageSuperieur(page, l, bas, c)
    if (!etage) continue
    const texte = page.texte(etage.ligne, etage.colonne)
    if (texte === '' || etages.some((e) => e.texte === texte)) continue
    etages.push({ texte, libelle: page.libelle(etage.ligne, etage.colonne), ligne: l })
  }
  const dernier = etages.at(-1)
  if (!dernier) return null
  const complet = etages.map((e) => e.texte).join(' – ')
  const annees = [...etages].reverse().map((e) => ({ ligne: e.ligne, lue: lireAnnee(e.texte) }))
  const annee = annees.find((a) => a.lue.genre !== 'aucune')
  const cumul =
    annee?.lue.genre === 'periode' ||
    etages.some((e) =>
      /\bcumul|\btotal (des )?(4|quatre) ans|\bensemble du contrat|duree du contrat/.test(
        e.libelle,
      ),
    )
  return {
    colonne: c,
    texte: dernier.texte,
    complet,
    notes: noter(dernier.libelle, etages.map((e) => e.libelle).join(' ')),
    annee: annee?.lue.genre === 'une' && !cumul ? annee.lue.annee : null,
    cumul,
    ligneAnnee: annee?.ligne ?? bas,
  }
}

/**
 * L'étage du haut porte sur plusieurs colonnes : par fusion, ou par convention (libellé à gauche, cellules
 * vides ensuite tant que l'étage du bas est rempli).
 */
function etageSuperieur(
  page: Page,
  ligne: number,
  bas: number,
  colonne: number,
): { ligne: number; colonne: number } | null {
  if (page.texte(ligne, colonne) !== '') return { ligne, colonne }
  if (page.texte(bas, colonne) === '' || page.fusion(ligne, colonne)) return null
  for (let c = colonne - 1; c >= 0; c--) {
    if (page.texte(bas, c) === '') return null
    if (page.texte(ligne, c) === '') continue
    // Un libellé fusionné, ou qui est lui-même un champ à part entière, ne déborde pas.
    if (page.fusion(ligne, c)) return null
    // Répété au-dessus de chacune de ses colonnes, un libellé ne déborde pas sur les suivantes.
    if (c > 0 && page.texte(ligne, c) === page.texte(ligne, c - 1)) return null
    if (seContredisent(page.libelle(ligne, c), page.libelle(bas, colonne))) return null
    if (tientDesPhrases(page, bas, colonne) || quitteLaSerie(page, bas, c, colonne)) return null
    const aNommeSeul =
      anneeSeule(page.texte(ligne, c)) === null &&
      (noterEntete(page.libelle(ligne, c))[0]?.poids ?? 0) >= 8
    return aNommeSeul && page.libelle(ligne, c) === page.libelle(bas, c)
      ? null
      : { ligne, colonne: c }
  }
  return null
}

/** « Coût » au-dessus de 2025 et 2026, « État » au-dessus de « demandé » et « accordé » : la suite n'en est plus. */
function quitteLaSerie(page: Page, bas: number, depart: number, colonne: number): boolean {
  const serie = serieDe(page, bas, depart)
  return serie !== null && serieDe(page, bas, colonne) !== serie
}

function serieDe(page: Page, ligne: number, colonne: number): 'annees' | 'statuts' | null {
  if (anneeSeule(page.texte(ligne, colonne)) !== null) return 'annees'
  return neDitQuUnStatut(epurer(page.libelle(ligne, colonne))) ? 'statuts' : null
}

/** « Accordé », « montant notifié » : où en est un crédit, sans dire lequel. */
function neDitQuUnStatut(libelle: string): boolean {
  const nu = sansStatut(libelle)
  return nu !== libelle && /^(?:montants?|credits?|deja|par .*)?$/.test(nu)
}

const PHRASES_REGARDEES = 12
const PHRASE = 20

/** « Observations » après des colonnes d'argent : un libellé qui ne déborde que par convention ne va pas jusque-là. */
function tientDesPhrases(page: Page, bas: number, colonne: number): boolean {
  let plusLongue = 0
  for (let l = bas + 1; l <= bas + PHRASES_REGARDEES; l++) {
    const cellule = page.feuille.lignes[l]?.[colonne]
    if (cellule === undefined) continue
    if (cellule.genre !== 'texte') return false
    plusLongue = Math.max(plusLongue, cellule.valeur.trim().length)
  }
  return plusLongue >= PHRASE
}

/** Deux étages qui nomment chacun sans équivoque un montant différent ne parlent pas de la même colonne. */
function seContredisent(haut: string, bas: string): boolean {
  const [dessus] = noterEntete(epurer(haut))
  const [dessous] = noterEntete(epurer(bas))
  if (!dessus || !dessous || dessus.contenu !== 'montant' || dessous.contenu !== 'montant')
    return false
  const sures = dessus.poids >= SANS_EQUIVOQUE && dessous.poids >= SANS_EQUIVOQUE
  return sures && dessus.champ !== dessous.champ && !dessous.qualifie && !dessus.qualifie
}

/** Ni l'année du contrat, ni un taux rappelé (« 50 % »), ni l'unité ne changent le sens d'un en-tête. */
const ACCESSOIRE =
  /\b(annee|exercice|millesime) 20\d\d\b|\b20(2[4-9]|3\d)\b|\b\d+ ?%|\b(en )?[km]? ?€|\b(en )?(k ?|m ?|milliers d |millions d )?eur(os?)?\b|\b(ttc|ht)\b/g

/** Abréviations d'en-tête courantes, une fois normalisées. */
const ABREVIATIONS: Readonly<Record<string, string>> = {
  ax: 'axe',
  cofin: 'cofinancement',
  coll: 'collectivite',
  dt: 'dont',
  financt: 'financement',
  indic: 'indicateur',
  ind: 'indicateur',
  indics: 'indicateurs',
  mt: 'montant',
  mtt: 'montant',
  nat: 'nature',
  nb: 'nombre',
  nbre: 'nombre',
  particip: 'participation',
  prev: 'previsionnel',
  prog: 'programme',
  subv: 'subvention',
  tot: 'total',
}

function epurer(libelle: string): string {
  const utile = libelle.replace(ACCESSOIRE, ' ').trim()
  return utile
    .split(/ +/)
    .map((mot) => ABREVIATIONS[mot] ?? mot)
    .join(' ')
}

/** Le dernier étage décide du champ ; les étages du haut peuvent le qualifier ou l'exclure. */
function noter(dernier: string, complet: string): readonly Note[] {
  const [court, long] = [epurer(dernier), epurer(complet)]
  const propres = noterEntete(court)
  if (court === long) return propres
  // « Notifié », « programmé » sous « Financement État » : l'étage du haut nomme, celui du bas dit où l'on en est.
  if (neDitQuUnStatut(court) && statutDe(court, dernier) !== 'realise') {
    const dessus = noterEntete(epurer(complet.slice(0, -dernier.length)))
    if ((dessus[0]?.poids ?? 0) >= POIDS_PARLANT)
      return [...dessus, ...propres.filter((n) => !dessus.some((d) => d.champ === n.champ))]
  }
  const ensemble = noterEntete(long)
  // « Prévu », « Montant » sous un vrai nom : c'est l'étage du haut qui nomme.
  if ((propres[0]?.poids ?? 0) < POIDS_PARLANT) return ensemble.length > 0 ? ensemble : propres
  const retenues = propres.filter((n) => !exclutLeChamp(long, n.champ))
  const qualifiees = ensemble.filter(
    (n) => n.qualifie && !retenues.some((r) => r.champ === n.champ),
  )
  const notes = [...qualifiees, ...retenues]
  return notes.length > 0 ? notes.sort((a, b) => b.poids - a.poids) : ensemble
}
