import { reconnaitreAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { Axe, Centimes, Illisible } from '../../modele/index.ts'
import {
  anneeSeule,
  montantDe,
  neDitQuUneAnnee,
  type ReperesDesAxes,
  uniteDEntete,
  uniteDeFormat,
} from '../textes/index.ts'
import { autresEntetes, enteteAuDessus, libelleAGauche } from './alentours.ts'
import type { PlafondLu, PlafondsLus } from './candidat.ts'
import { dureeDite } from './enveloppes.ts'
import { axeDEtiquette, type Etiquette, type Situation, suites } from './etiquettes.ts'
import { tablesDatees } from './lignes-datees.ts'
import { citationsDe } from './phrases.ts'
import {
  anneeDuReport,
  anneeDuTitre,
  type Sens,
  sensDe,
  sensDuTexte,
  uniteDuTitre,
} from './sens.ts'

/**
 * Plafonds (et reports accordés) écrits à côté du budget : des libellés d'axe en colonne ou en ligne, des
 * nombres en face, et un en-tête, un titre ou un nom de feuille qui parle de plafond.
 */
export function lirePetitsTableaux(lue: Situation, reperes: ReperesDesAxes): PlafondsLus {
  const etiquettes = lue.textes.flatMap((t) => {
    const axe = axeDEtiquette(t.texte, reperes)
    return axe ? [{ axe, ligne: t.lieu.ligne, colonne: t.lieu.colonne, libelle: t.libelle }] : []
  })
  if (etiquettes.length === 0) return { plafonds: [], reports: [], illisibles: [] }
  const situation = { ...lue, unite: uniteDe(lue) }
  const lus: Lus = { plafonds: [], reports: [], illisibles: [] }
  const { tables, prises } = tablesDatees(situation, etiquettes)
  for (const { sens, entete, colonne, lignes } of tables)
    for (const { axe, annee, ligne } of lignes)
      noter(
        situation,
        lus,
        sens,
        axe,
        annee,
        { ligne, colonne, haut: lignes[0]?.ligne ?? ligne },
        entete.texte,
      )
  const restantes = etiquettes.filter((e) => !prises.has(e))
  const coupees = suites(restantes, 'colonne', (a, b) => unEnTeteLesSepare(lue, a, b))
  for (const suite of coupees) lireEnColonne(situation, suite, lus)
  for (const suite of suites(restantes, 'ligne', () => false)) {
    if (lireADroite(situation, suite, lus)) continue
    lireEnLigne(situation, suite, lus)
  }
  return lus
}

/** 145 000 à côté d'un budget en k€ est déjà en euros, et tout son tableau avec lui. */
function uniteDe({ page, unite, heritee, libre }: Situation): Situation['unite'] {
  if (heritee === null) return unite
  const enEuros = page.feuille.lignes.some((cellules, l) =>
    cellules?.some((cellule, c) => {
      if (!cellule || !libre(l, c)) return false
      const lu = montantDe(cellule, 'EUR')
      return lu.genre === 'lu' && lu.valeur >= TROP_POUR_DES_MILLIERS
    }),
  )
  return enEuros ? unite : heritee
}

/** « Axe | Plafond annuel », entre deux libellés d'axe : le second commence un autre tableau. */
function unEnTeteLesSepare(
  { textes }: Situation,
  { ligne: haut }: Etiquette,
  { ligne: bas, colonne }: Etiquette,
): boolean {
  return textes.some(
    ({ texte, lieu }) =>
      lieu.ligne > haut &&
      lieu.ligne < bas &&
      lieu.colonne > colonne &&
      lieu.colonne <= colonne + PORTEE &&
      sensDuTexte(texte) !== null,
  )
}

interface Lus {
  readonly plafonds: PlafondLu[]
  readonly reports: PlafondLu[]
  readonly illisibles: Illisible[]
}

const PORTEE = 40
/** Centimes : 5 000 lus en euros, qu'aucun axe ne reçoit en milliers. */
const TROP_POUR_DES_MILLIERS = 500_000

function lireEnColonne(situation: Situation, suite: readonly Etiquette[], lus: Lus): void {
  const [premiere] = suite
  if (!premiere) return
  const nommes = suite.every((e) => /plafond|enveloppe|notifi/.test(e.libelle))
  const enFace = colonnesEnFace(situation, suite, premiere).map((c) => ({
    c,
    entete: enteteAuDessus(situation, premiere.ligne, c, premiere.colonne),
  }))
  const aDroite = enFace.some(({ entete }) => sensDuTexte(entete.texte) === 'plafonds')
  const aGauche = aDroite ? [] : plafondsAGauche(situation, suite, premiere)
  const colonnes = aGauche.length > 0 ? aGauche : enFace
  // Une colonne « Plafond » nommée fait taire celles qui ne seraient que devinées.
  const nommees = colonnes.filter(({ entete }) => sensDuTexte(entete.texte) === 'plafonds')
  const notifiees = nommees.filter(({ entete }) => !ditAutreChose(entete.texte))
  const explicites = notifiees.length > 0 ? notifiees : nommees
  const explicite = explicites.length > 0
  // « Plafond 2024 | 2025 | Plafond 2026 » : une année seule suit le sens des autres.
  const parAnnee = explicites.some(({ entete }) => entete.annee !== null)
  const droite = colonnes.at(-1)?.c ?? premiere.colonne
  const ecartees = nommees.filter((nommee) => !explicites.includes(nommee))
  const lues = colonnes.filter((colonne) => !ecartees.includes(colonne))
  for (const { c, entete } of nommes ? lues.slice(0, 1) : lues) {
    const devine = () =>
      sensDe(situation, premiere, entete, {
        voisins: autresEntetes(situation, premiere, c),
        droite,
      })
    const dit = !explicite || (parAnnee && neDitQuUneAnnee(normaliser(entete.texte)))
    const sens = nommes ? 'plafonds' : dit ? devine() : sensDuTexte(entete.texte)
    if (!sens) continue
    const dite = sens === 'reports' ? anneeDuReport(entete) : entete.annee
    const annee = dite ?? anneeDuTitre(situation, premiere, droite)
    for (const e of suite) {
      const place = { ligne: e.ligne, colonne: c, haut: premiere.ligne }
      noter(situation, lus, sens, e.axe, annee, place, entete.texte)
    }
  }
}

const ESPERE = /\b(?:demande|sollicite|previsionnel|estime|propose|pre ?notifi)/

/** « Plafond demandé », « Plafond 2024-2027 » : ni celui d'une année, ni celui qui est notifié. */
function ditAutreChose(texte: string): boolean {
  return ESPERE.test(normaliser(texte)) || dureeDite(texte) !== undefined
}

/**
 * Les colonnes remplies à droite des libellés ; après les premières, deux colonnes vides séparent d'autre chose que
 * d'une autre année.
 */
function colonnesEnFace(
  situation: Situation,
  suite: readonly Etiquette[],
  premiere: Etiquette,
): number[] {
  const { page, libre } = situation
  const colonnes: number[] = []
  for (let c = premiere.colonne + 1; c <= premiere.colonne + PORTEE; c++) {
    if (!suite.some((e) => page.estRemplie(e.ligne, c))) continue
    const { annee } = enteteAuDessus(situation, premiere.ligne, c, premiere.colonne)
    if (annee === null && c - (colonnes.at(-1) ?? c) > 2) break
    if (!suite.every((e) => libre(e.ligne, c))) break
    colonnes.push(c)
  }
  return colonnes
}

/** « Plafond notifié | Axe » : le montant avant son axe. Un autre nombre y numérote : seul l'en-tête le dit plafond. */
function plafondsAGauche(
  situation: Situation,
  suite: readonly Etiquette[],
  { ligne, colonne }: Etiquette,
) {
  const { page, libre } = situation
  const avant = Array.from({ length: Math.min(VOISINES, colonne) }, (_, i) => colonne - 1 - i)
  return (
    avant
      // Une puce n'est pas un montant.
      .filter((c) => suite.every((e) => /\d/.test(page.texte(e.ligne, c)) && libre(e.ligne, c)))
      .map((c) => ({ c, entete: enteteAuDessus(situation, ligne, c, c - 1) }))
      .filter(({ entete }) => sensDuTexte(entete.texte) === 'plafonds')
      .slice(0, 1)
  )
}

/** Une colonne vide, un plancher, un taux les séparent parfois. */
const VOISINES = 4

/** « Plafonds notifiés | Enfance | 146 000 | Accès aux droits | 196 000 » : chaque montant à droite de son axe. */
function lireADroite(situation: Situation, suite: readonly Etiquette[], lus: Lus): boolean {
  const { page } = situation
  const [premiere] = suite
  if (!premiere) return false
  const montants = suite.map((e) => montantDe(page.feuille.lignes[e.ligne]?.[e.colonne + 1], 'EUR'))
  if (montants.some((m) => m.genre !== 'lu')) return false
  const texte = libelleAGauche(situation, premiere.ligne, premiere.colonne)
  const entete = { texte, annee: anneeSeule(texte) }
  const droite = (suite.at(-1) ?? premiere).colonne + 1
  const sens = suite.some((e) => sensDuTexte(e.libelle) === 'plafonds')
    ? 'plafonds'
    : sensDe(situation, premiere, entete, { voisins: [], droite })
  if (!sens) return false
  const annee = entete.annee ?? anneeDuTitre(situation, premiere, droite)
  for (const { axe, ligne, colonne } of suite) {
    const place = { ligne, colonne: colonne + 1, haut: ligne }
    noter(situation, lus, sens, axe, annee, place, texte)
  }
  return true
}

function lireEnLigne(situation: Situation, suite: readonly Etiquette[], lus: Lus): void {
  const { page } = situation
  const [premiere] = suite
  if (!premiere) return
  // « Plafonds : | Enfance | Droits », et les montants dessous, sans étiquette.
  const coin = [libelleAGauche(situation, premiere.ligne, premiere.colonne)]
  const nommes = suite.every((e) => sensDuTexte(e.libelle) === 'plafonds')
  const droite = (suite.at(-1) ?? premiere).colonne
  for (let l = premiere.ligne + 1; l <= premiere.ligne + 8; l++) {
    if (!suite.some((e) => page.estRemplie(l, e.colonne))) break
    if (!suite.every((e) => situation.libre(l, e.colonne))) break
    const texte = libelleAGauche(situation, l, premiere.colonne)
    const entete = { texte, annee: anneeSeule(texte) }
    const sens = nommes
      ? 'plafonds'
      : sensDe(situation, premiere, entete, { voisins: coin, droite })
    if (!sens) continue
    for (const e of suite)
      noter(
        situation,
        lus,
        sens,
        e.axe,
        entete.annee ?? anneeDuTitre(situation, premiere, droite),
        { ligne: l, colonne: e.colonne, haut: premiere.ligne },
        texte,
      )
  }
}

/** Où un montant est écrit, et la première ligne de son tableau : son titre en dit l'unité, si loin qu'il soit. */
interface Place {
  readonly ligne: number
  readonly colonne: number
  readonly haut: number
}

function noter(
  situation: Situation,
  lus: Lus,
  sens: Sens,
  axe: Axe,
  annee: number | null,
  { ligne, colonne, haut }: Place,
  entete: string,
): void {
  const { page, unite } = situation
  const cellule = page.feuille.lignes[ligne]?.[colonne]
  const format = cellule?.genre === 'nombre' ? cellule.format : undefined
  if (format?.includes('%')) return
  const lu = montantDe(
    cellule,
    uniteDEntete(entete) ??
      uniteDeFormat(format) ??
      uniteDuTitre(situation, { ligne, colonne }) ??
      uniteDuTitre(situation, { ligne: haut, colonne }) ??
      unite,
  )
  const lieu = { feuille: page.feuille.nom, ligne, colonne }
  // « 890 000 € par an ».
  const [cite, ...autres] = cellule?.genre === 'texte' ? citationsDe(cellule.valeur) : []
  if (lu.genre === 'illisible' && cite && autres.length === 0) {
    ajouter(cite.centimes)
    return
  }
  // « Axe 1 | Enfance », sous le dernier plafond : la légende des axes.
  if (lu.genre === 'illisible' && sens === 'plafonds' && reconnaitreAxe(lu.texte) === null)
    lus.illisibles.push({ champ: 'plafond', lieu, texte: lu.texte, motif: lu.motif })
  if (lu.genre === 'lu') ajouter(lu.valeur)

  function ajouter(montant: Centimes) {
    const liste = sens === 'reports' ? lus.reports : lus.plafonds
    const duree = dureeDite(entete)
    liste.push({ axe, annee, montant, lieu, ...(duree === undefined ? {} : { duree }) })
  }
}
