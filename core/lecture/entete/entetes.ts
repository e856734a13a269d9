import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { memoriserParObjet } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import type { Page } from '../textes/index.ts'
import { anneeSeule, lireAnnee, neDitQuUneAnnee, seReprend } from '../textes/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { etageSuperieur } from './etages.ts'
import { nommerParGroupe, sansPlafondsEngages } from './groupes-d-entete.ts'
import { noterEntete } from './lexique/index.ts'
import { ETAGE_COURT, estLigneDeLibelles, estUneMarge, estUneValeur } from './ligne-de-libelles.ts'
import { lireColonne } from './lire-colonne.ts'
import { epurer, neDitQuUnStatut, POIDS_PARLANT } from './noms.ts'
import { scoreDe } from './score-d-entete.ts'
import { nommerLesAccords, nommerParLeTitre } from './titre-de-l-etat.ts'
import { neDitQuUneVersion, rangDeVersion } from './versions.ts'

/** Une ligne d'en-tête (un à trois étages) et ce que chaque colonne annonce. */
export interface BlocDEntete {
  readonly haut: number
  readonly bas: number
  readonly colonnes: readonly EnteteDeColonne[]
  readonly score: number
}

const ETAGES = 3
/** En deçà, ces libellés ne font pas un en-tête. */
export const EN_TETE = 12

/** Tous les en-têtes plausibles d'une feuille, dans l'ordre des lignes, sans recouvrement. */
export const chercherEntetes = memoriserParObjet((page: Page): readonly BlocDEntete[] => {
  const blocs: BlocDEntete[] = []
  /** La dernière action sans montant que l'on ait prise pour telle. */
  let action = -1
  for (let ligne = 0; ligne < page.nombreDeLignes; ligne++) {
    const dernier = blocs.at(-1)
    if (!estLigneDeLibelles(page, ligne)) continue
    if (dernier && suitUneAction(page, ligne, dernier, action)) {
      action = ligne
      continue
    }
    const bloc = meilleurBloc(page, ligne) ?? redit(page, ligne, dernier)
    if (!bloc) continue
    if (dernier && bloc.haut <= dernier.bas) {
      const mieux = bloc.score > dernier.score
      const precise =
        distingue(bloc, dernier) ||
        (bloc.haut === dernier.haut &&
          (bloc.colonnes.length > dernier.colonnes.length || chapeaute(page, bloc.haut, bloc.bas)))
      // « Part État », trois fois, au-dessus de ce qui les distingue.
      const acheve = bloc.haut === dernier.haut && nommeDesVersions(page, bloc.haut, bloc.bas)
      if (mieux || acheve || (bloc.score === dernier.score && precise))
        blocs[blocs.length - 1] = bloc
    } else blocs.push(bloc)
  }
  return blocs
})

/** L'en-tête d'avant, que son titre nommait, redit sous un titre qui ne le nomme pas : un autre tableau commence. */
function redit(page: Page, ligne: number, dernier: BlocDEntete | undefined): BlocDEntete | null {
  const redits = dernier?.colonnes.every((c) => c.texte === page.texte(ligne, c.colonne))
  return redits ? lireBlocEn(page, ligne, ligne) : null
}

/** « Maraude | Mutualité | Reconduite | | Reportée à 2027 », juste sous l'en-tête ou une action : une action. */
function suitUneAction(
  page: Page,
  ligne: number,
  { bas, colonnes }: BlocDEntete,
  action: number,
): boolean {
  const dessus = page.feuille.lignes[ligne - 1] ?? []
  const [premier = ''] = dessus.flatMap((_, c) => page.libelle(ligne - 1, c) || [])
  // Juste sous l'en-tête ou un total : rien que sous des colonnes qu'il nomme, et aucune d'argent.
  // « Coût | Part État », sous un bandeau : un étage de plus.
  if (ligne - 1 === bas || /\btota(?:l|ux)\b/.test(premier))
    return (
      !nommeUnPlan(page, ligne) &&
      (page.feuille.lignes[ligne] ?? []).every((_, c) => {
        if (!page.estRemplie(ligne, c)) return true
        const { notes = null } = colonnes.find((k) => k.colonne === c) ?? {}
        return page.estRemplie(bas, c) && notes?.every((n) => n.contenu !== 'montant')
      })
    )
  return (
    (ligne - 1 === action || dessus.some(estUneValeur)) &&
    colonnes.every((c) => c.texte !== page.texte(ligne, c.colonne))
  )
}

/** « Crédits État », seul sur sa ligne, au-dessus d'« accordé » et de « versé » : la colonne de ce seul groupe. */
function seulGroupe(page: Page, ligne: number, bas: number): number | null {
  const ecrites = (page.feuille.lignes[ligne] ?? []).flatMap((_, c) =>
    page.estRemplie(ligne, c) ? [c] : [],
  )
  const [c] = ecrites
  if (c === undefined || page.texte(bas, c) === '') return null
  let droite = c
  while (page.texte(ligne, droite + 1) === page.texte(ligne, c)) droite++
  const suivante = ecrites.find((autre) => autre > droite)
  if (suivante !== undefined && !separe(page, droite, suivante)) return null
  if (!couvre(page, bas, c, droite) && (!page.texte(bas, c - 1) || !page.texte(bas, c + 1)))
    return null
  // « Département : Aude », « Axe 1 – Enfance » : ce qui titre le tableau ne nomme pas ses colonnes.
  const texte = page.texte(ligne, c)
  if (texte.includes(':') || reconnaitreTitreDAxe(texte) !== null) return null
  // « BOP 304 » nomme un programme, et les crédits de ce programme.
  return montantNomme(page, ligne, c) ? c : null
}

/** Fusionné, ou répété, au-dessus de plusieurs noms, dont aucun ne manque. */
function couvre(page: Page, bas: number, gauche: number, droite: number): boolean {
  for (let c = gauche; c <= droite; c++) if (!page.estRemplie(bas, c)) return false
  return droite > gauche
}

/** Entre les deux, une colonne où rien n'est écrit : la suite est d'un autre tableau. */
function separe(page: Page, gauche: number, droite: number): boolean {
  for (let c = gauche + 1; c < droite; c++) if (estUneMarge(page, c)) return true
  return false
}

function montantNomme(page: Page, ligne: number, colonne: number): Champ | undefined {
  return noterEntete(epurer(page.libelle(ligne, colonne))).find(
    (note) => note.contenu === 'montant' && note.poids >= POIDS_PARLANT,
  )?.champ
}

/** Une ligne qui nomme plusieurs montants, ou rien d'autre que des montants. */
function nommeUnPlan(page: Page, ligne: number): boolean {
  const ecrites = (page.feuille.lignes[ligne] ?? []).flatMap((_, c) =>
    page.estRemplie(ligne, c) ? [montantNomme(page, ligne, c)] : [],
  )
  const nommes = ecrites.filter((champ) => champ !== undefined)
  return new Set(nommes).size >= 2 || (nommes.length >= 2 && nommes.length === ecrites.length)
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

function meilleurBloc(page: Page, bas: number): BlocDEntete | null {
  let meilleur: BlocDEntete | null = null
  for (let etages = 1; etages <= ETAGES; etages++) {
    const haut = bas - etages + 1
    const groupe = etages > 1 && haut >= 0 ? seulGroupe(page, haut, bas) : null
    if (
      haut < 0 ||
      (etages > 1 &&
        ((!estLigneDeLibelles(page, haut, ETAGE_COURT) && groupe === null) ||
          estUneEtiquette(page, haut) ||
          seReprend(page, bas)))
    )
      break
    const bloc = lireBloc(page, haut, bas)
    // « Notifié » n'est un crédit de l'État que sous son groupe.
    const nomme =
      (groupe !== null && neDitQuUnStatut(epurer(page.libelle(bas, groupe)))) ||
      nommeDesVersions(page, haut, bas)
    if (!bloc) continue
    const separe =
      meilleur !== null &&
      (distingue(bloc, meilleur) || (bloc.score >= meilleur.score && chapeaute(page, haut, bas)))
    if (!meilleur || nomme || separe || bloc.score > meilleur.score + 1) meilleur = bloc
  }
  return meilleur
}

/** « Crédits État » au-dessus, ou au-dessous, de « Initial | Avenant | Après avenant », qui ne disent pas de quoi. */
function nommeDesVersions(page: Page, haut: number, bas: number): boolean {
  let nommees = 0
  for (let c = 0; c < page.largeur(bas); c++) {
    const dessus = page.texte(bas, c) === '' ? null : etageSuperieur(page, haut, bas, c)
    if (dessus === null) continue
    const places = [dessus, { ligne: bas, colonne: c }]
    const nomme = places.some((p) => montantNomme(page, p.ligne, p.colonne) && !estVersion(page, p))
    if (nomme && places.some((p) => estVersion(page, p))) nommees++
  }
  return nommees >= REDITES
}

function estVersion(page: Page, { ligne, colonne }: { ligne: number; colonne: number }): boolean {
  const libelle = page.libelle(ligne, colonne)
  return rangDeVersion(libelle) !== null && neDitQuUneVersion(epurer(libelle))
}

/** « Coût, État » deux fois, sous « Convention » puis « Avenant » : un étage de plus les sépare. */
function distingue(bloc: BlocDEntete, dessous: BlocDEntete): boolean {
  return redites(dessous) >= REDITES && redites(bloc) === 0
}

/** « Collectivités signataires », fusionné au-dessus de « Département » et « Métropole » : un étage, et non un bandeau. */
function chapeaute(page: Page, haut: number, bas: number): boolean {
  const nommees: number[] = []
  for (let c = 0; c < Math.max(page.largeur(haut), page.largeur(bas)); c++)
    if (page.texte(bas, c) !== '') nommees.push(c)
  return nommees.some((c) => {
    const libelle = page.libelle(haut, c)
    const droite = droiteDeLEtage(page, haut, bas, c)
    if (droite === c) return false
    const siennes = nommees.filter((n) => n >= c && n <= droite).length
    const nomme = noterEntete(epurer(libelle)).some((n) => n.poids >= POIDS_PARLANT)
    return (
      siennes >= REDITES && (neDitQuUneAnnee(libelle) || (nomme && siennes <= nommees.length / 2))
    )
  })
}

/** La dernière colonne d'un étage fusionné, ou d'une année redite au-dessus de chacune. */
function droiteDeLEtage(page: Page, haut: number, bas: number, c: number): number {
  const fusion = page.fusion(haut, c)
  if (fusion !== undefined && fusion !== null)
    return fusion.gauche === c && fusion.bas < bas ? fusion.droite : c
  let droite = c
  if (neDitQuUneAnnee(page.libelle(haut, c)))
    while (page.texte(haut, droite + 1) === page.texte(haut, c)) droite++
  return droite
}

const REDITES = 2

function redites({ colonnes }: BlocDEntete): number {
  return colonnes.length - new Set(colonnes.map((c) => c.complet)).size
}

function lireBloc(page: Page, haut: number, bas: number): BlocDEntete | null {
  const bloc = lireBlocEn(page, haut, bas)
  return bloc.score < EN_TETE ? null : bloc
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
  const nommees = nommerLesAccords(page, haut, nommerParLeTitre(page, haut, colonnes))
  const justes = nommerParGroupe(sansPlafondsEngages(sansFauxCumuls(nommees)))
  return { haut, bas, colonnes: justes, score: scoreDe(justes) }
}

/** « Ensemble du contrat », à côté de territoires et non d'années, n'additionne aucune année. */
function sansFauxCumuls(colonnes: readonly EnteteDeColonne[]): readonly EnteteDeColonne[] {
  if (colonnes.some((c) => c.annee !== null)) return colonnes
  return colonnes.map((c) =>
    c.cumul && lireAnnee(c.complet).genre !== 'periode' ? { ...c, cumul: false } : c,
  )
}
