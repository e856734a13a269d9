import type { Feuille } from '../../grille/index.ts'
import type { Disposition, Lieu } from '../../modele/index.ts'
import { type Legende, legendeDesPages, type Page, preparerPage } from '../textes/index.ts'
import { anneesDes } from './annees-des-fiches.ts'
import { reunirLesAxes } from './axes-en-colonnes.ts'
import { expliquerLesCodes } from './codes-expliques.ts'
import { separerLesTableaux } from './cote-a-cote.ts'
import { chercherLesCouples, ouvrirLesCouples } from './couples.ts'
import { nommerLesDepenses } from './depenses-et-recettes.ts'
import { rangerLesEtats } from './etats-en-lignes.ts'
import { chercherFeuillesParFinanceur, reunirLesFinanceurs } from './feuilles-par-financeur.ts'
import { chercherFiches, type Fiche } from './fiches.ts'
import { chercherFinanceursEnLignes, chercherLeMemeTableau, nommeLEtat } from './financeurs.ts'
import { sansNumerosDeColonnes } from './numeros-de-colonnes.ts'
import { compterLArgent, peser } from './peser.ts'
import { pivoter } from './pivoter.ts'
import { sommerLesPostes } from './postes-de-depense.ts'
import { reunirLesFiches } from './reunir-les-fiches.ts'
import { sansMotsDePivot } from './sans-mots-de-pivot.ts'
import { reunirLesSections } from './sections.ts'
import { developperLesSigles, lireLesSigles, type Sigles } from './sigles.ts'
import { joindreLesTables } from './tables-jointes.ts'
import { enchainer, type FeuilleRedressee, intacte } from './trame.ts'
import { chercherActionsEnColonnes, redresserLesColonnes } from './transposer.ts'
import { retenirLesTotaux } from './versions-en-lignes.ts'
import { sansVersionsPassees } from './versions-passees.ts'
import { descendreLesVoisins } from './voisins-a-droite.ts'
import { sansVoisinsEtrangers } from './voisins-etrangers.ts'

/** Toutes les feuilles, une action par ligne : le même lecteur les lit toutes. */
export interface Redressement {
  readonly pages: readonly Page[]
  /** Comment les actions de chaque feuille redressée étaient rangées. */
  readonly dispositions: ReadonlyMap<string, Disposition>
  /** Les vraies cellules d'une place lue. */
  readonly situer: (lieu: Lieu) => readonly Lieu[]
}

export function redresser(feuilles: readonly Feuille[]): Redressement {
  const pages = feuilles.map((feuille) =>
    sansVoisinsEtrangers(sansNumerosDeColonnes(preparerPage(sansMotsDePivot(feuille)))),
  )
  const fichesDe = new Map(pages.map((page) => [page, chercherFiches(page)]))
  const seules = [...fichesDe.values()].filter(estUneFicheSeule)
  const empilees = [...fichesDe.values()].some((fiches) => fiches.length >= 2)
  const lexiques: Lexiques = {
    sigles: lireLesSigles(pages),
    legende: legendeDesPages(pages),
  }
  const choix = new Map<Page, Proposition>()
  const nommees = pages.map((page) => sansVersionsPassees(nommerLesDepenses(page)))
  const trouves = nommees.map(chercherFinanceursEnLignes)
  const modeles = trouves.filter((t) => t !== null)
  for (const [i, page] of pages.entries()) {
    const fiches = fichesDe.get(page) ?? []
    const enFiches =
      fiches.length >= 2 || ((empilees || seules.length >= 2) && seules.includes(fiches))
    const nommee = nommees[i] ?? page
    const financeurs = trouves[i] ?? chercherLeMemeTableau(nommee, modeles)
    const pivotee = [
      financeurs?.enBlocs ? 'blocs' : 'longue',
      financeurs && pivoter(nommee, financeurs),
    ] as const
    // « Prévu » et « Réalisé » l'un sous l'autre ne sont pas deux actions : rien d'autre n'est à peser.
    const rangee = financeurs === null && !enFiches ? rangerLesEtats(page) : null
    const choisie = rangee
      ? { disposition: 'lignes' as const, redressee: rangee }
      : choisir(
          page,
          proposer(page, pages, lexiques, enFiches ? fiches : [], pivotee),
          financeurs === null || nommeLEtat(financeurs),
        )
    if (choisie) choix.set(page, choisie)
  }
  const redressees = new Map<string, FeuilleRedressee>()
  const dispositions = new Map<string, Disposition>()
  for (const [{ feuille }, { disposition, redressee }] of choix) {
    if (disposition === 'fiche') continue
    redressees.set(feuille.nom, redressee)
    if (disposition !== 'lignes') dispositions.set(feuille.nom, disposition)
  }
  const lues = pages.flatMap((page) =>
    choix.get(page)?.disposition === 'fiche' ? (fichesDe.get(page) ?? []) : [],
  )
  // Une feuille d'un seul montant, que rien n'équilibre, est une fiche que sont celles qui lui ressemblent.
  const plans = lues.map(planDe)
  const repetes = new Set(plans.filter((plan, i) => plans.indexOf(plan) < i))
  const fiches = pages.flatMap((page) => {
    const siennes = fichesDe.get(page) ?? []
    const disposition = choix.get(page)?.disposition
    const meme =
      !disposition && siennes.length === 1 && siennes.every((f) => repetes.has(planDe(f)))
    return disposition === 'fiche' || meme ? siennes : []
  })
  const [premiere, ...autres] = fiches
  if (premiere) {
    const { nom } = premiere.page.feuille
    redressees.set(nom, reunirLesFiches([premiere, ...autres], anneesDes(fiches), lexiques.legende))
    dispositions.set(nom, 'fiche')
    // Réunie dans la première feuille, une fiche n'est plus un tableau de la sienne.
    for (const page of new Set(autres.map((f) => f.page)))
      if (page !== premiere.page) redressees.set(page.feuille.nom, sansSesFiches(page, autres))
  }
  const parFinanceur = chercherFeuillesParFinanceur(pages.filter((page) => !choix.has(page)))
  const [tete, ...suivantes] = parFinanceur
  // Seule, celle de l'État est d'abord une feuille ordinaire, si elle se lit.
  if (tete && (suivantes.length > 0 || peser(intacte(tete.page.feuille), 1) === 0)) {
    redressees.set(tete.page.feuille.nom, reunirLesFinanceurs([tete, ...suivantes]))
    for (const f of suivantes) redressees.set(f.page.feuille.nom, sansLignes(f.page, estDans(f)))
  }
  return {
    pages: pages.map((page) => {
      const redressee = redressees.get(page.feuille.nom)
      return redressee ? preparerPage(redressee.feuille) : page
    }),
    dispositions,
    situer: (lieu) => {
      const lieux = redressees.get(lieu.feuille)?.situer(lieu.ligne, lieu.colonne) ?? []
      return lieux.length > 0 ? lieux : [lieu]
    },
  }
}

/** Ses étiquettes, chacune à sa place. */
const planDe = ({ attributs }: Fiche): string =>
  attributs.map((x) => `${x.lieu.ligne}:${x.lieu.colonne}:${x.etiquette}`).join()

function sansSesFiches(page: Page, fiches: readonly Fiche[]): FeuilleRedressee {
  const siennes = fiches.filter((f) => f.page === page)
  return sansLignes(page, (l) => siennes.some((f) => estDans(f)(l)))
}

function estDans({ haut, bas }: { readonly haut: number; readonly bas: number }) {
  return (ligne: number) => ligne >= haut && ligne <= bas
}

/** Ce que l'on lit ailleurs ne se lit plus ici. */
function sansLignes({ feuille }: Page, prise: (ligne: number) => boolean): FeuilleRedressee {
  return intacte({
    ...feuille,
    lignes: feuille.lignes.map((ligne, l) => (prise(l) ? undefined : ligne)),
    fusions: feuille.fusions.filter((f) => !prise(f.haut)),
  })
}

/** Ce que le classeur dit de ses abréviations. */
interface Lexiques {
  readonly sigles: Sigles
  readonly legende: Legende
}

/** Une autre façon de lire une feuille. */
interface Proposition {
  readonly disposition: Disposition
  readonly redressee: FeuilleRedressee
}

/** Toutes les façons de lire une feuille autrement que telle quelle. */
function proposer(
  page: Page,
  pages: readonly Page[],
  { sigles, legende }: Lexiques,
  fiches: readonly Fiche[],
  pivotee: readonly [Disposition, FeuilleRedressee | null],
): Proposition[] {
  const colonnes = chercherActionsEnColonnes(page)
  const couples = chercherLesCouples(page)
  const [premiere, ...autres] = fiches
  const [sens, longue] = pivotee
  const voisines = pages.filter((p) => p !== page)
  const expliquee = longue && expliquerLesCodes(preparerPage(longue.feuille), voisines)
  const redressees: readonly (readonly [Disposition, FeuilleRedressee | null])[] = [
    ['lignes', developperLesSigles(page, sigles)],
    // L'autre table dit l'axe et le statut ; la légende d'un code, l'axe seul.
    ['lignes', joindreLesTables(page, voisines)],
    ['lignes', expliquerLesCodes(page, voisines)],
    ['lignes', reunirLesAxes(page, legende)],
    ['lignes', separerLesTableaux(page)],
    ['lignes', descendreLesVoisins(page)],
    ['lignes', sommerLesPostes(page)],
    ['lignes', retenirLesTotaux(page)],
    ['lignes', couples && ouvrirLesCouples(page, couples)],
    // Une fiche n'a qu'une valeur par étiquette : ses années ne sont pas des actions.
    [
      'colonnes',
      colonnes.length > 0 && (fiches.length === 0 || fiches.some((f) => !estUneFicheSeule([f])))
        ? redresserLesColonnes(page, colonnes)
        : null,
    ],
    pivotee,
    [sens, longue && expliquee && enchainer(longue, expliquee)],
    ['longue', reunirLesSections(page)],
    ['fiche', premiere ? reunirLesFiches([premiere, ...autres], anneesDes(fiches), legende) : null],
  ]
  return redressees.flatMap(([disposition, redressee]) =>
    redressee ? [{ disposition, redressee }] : [],
  )
}

/** La façon de lire qui explique le mieux la feuille ; null : telle quelle, si elle peut l'être. */
function choisir(
  page: Page,
  propositions: readonly Proposition[],
  telleQuelle: boolean,
): Proposition | null {
  if (propositions.length === 0) return null
  const argent = compterLArgent(page.feuille)
  let meilleure: Proposition | null = null
  // Un financeur par ligne, et aucune colonne pour l'État : ce qu'elle dit d'une année n'est pas sa part.
  let record = telleQuelle ? peser(intacte(page.feuille), argent) : 0
  for (const proposition of propositions) {
    const note = peser(proposition.redressee, argent)
    const egale = note === record && proposition.redressee.aEgalite === true
    if (note < record || (note === record && !egale)) continue
    meilleure = proposition
    record = note
  }
  return meilleure
}

/** Une fiche par feuille : chaque étiquette n'y a qu'une valeur, là où des actions en colonnes en ont plusieurs. */
function estUneFicheSeule([fiche, ...autres]: readonly Fiche[]): boolean {
  if (!fiche || autres.length > 0) return false
  return fiche.attributs.every(({ lieu: { ligne } }) => {
    const cases = (fiche.page.feuille.lignes[ligne] ?? []).filter((_, c) =>
      fiche.page.estRemplie(ligne, c),
    )
    const siens = fiche.attributs.filter((a) => a.lieu.ligne === ligne)
    // « Action : Tutorat », dans une seule cellule.
    const seuls = siens.filter((a) => a.valeur.lieux[0]?.colonne === a.lieu.colonne)
    return cases.length === 2 * siens.length - seuls.length
  })
}
