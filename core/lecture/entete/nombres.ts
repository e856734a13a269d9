import { a1 } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Champ, DU_PLAN } from '../../modele/index.ts'
import { type Page, uniteAnnoncee, uniteDEntete } from '../textes/index.ts'
import type { Attribution, Candidat, ColonnePesee } from './candidat.ts'
import { ecarterLesCumuls } from './cumuls.ts'
import { detailler, retenirCeQuiResulte } from './details.ts'
import { ecarterLesRappels, ecarterLesVersions, opposer, sansFauxCouts } from './disputes.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { type Jeu, jouer } from './jouer.ts'
import { EN_JEU, type Groupe, numerote, type Option, sansAnnee } from './options.ts'
import { separerLesPactes } from './pacte-local.ts'
import { ditUnePartieDeLAnnee, reunirLesPeriodes } from './parties.ts'
import { plafondsDesIntitules } from './plafonds-des-intitules.ts'
import { lireLesRecettes } from './recettes.ts'
import { sommesEcrites } from './sommes-ecrites.ts'
import {
  ditCalcule,
  ditCompte,
  ditLaConsommation,
  motsDeRecapitulation,
  statutDe,
} from './statut.ts'
import { reunirLesTerritoires } from './territoires.ts'
import { type Cas, casDe, type Terrain } from './valeurs.ts'

/** Une colonne de nombres que rien ne compte. */
export interface ColonneEcartee {
  readonly colonne: number
  readonly genre: 'recapitule' | 'ecarte' | 'libre'
  readonly entete: EnteteDeColonne
  /** Son en-tête parle d'argent du contrat. */
  readonly nomme: boolean
  /** Ses cellules ont tout l'air de montants. */
  readonly argent: boolean
}

/** De combien la lecture retenue devance celle qui changerait les comptes. */
export interface Hesitation {
  readonly marge: number
  readonly colonnes: readonly EnteteDeColonne[]
  readonly retenu: Option
  readonly autre: Option
  readonly equilibre: number | null
}

export interface ColonnesLues {
  readonly attributions: readonly Attribution[]
  readonly ecartees: readonly ColonneEcartee[]
  readonly hesitation: Hesitation | null
}

/** Tolérance de l'équilibre, en centimes de l'unité affichée. */
const TOLERANCE_EN_EUROS = 100
const TOLERANCE_EN_MILLIERS = 16
/** Score d'une colonne que les nombres ont nommée, les mots ne suffisant pas. */
const DEDUITE = 3
/** Part des lignes équilibrées qui suffit à nommer une colonne. */
const FRANC = 0.8

/** Les rôles des colonnes de nombres, jugés tous ensemble. */
export function attribuerLesNombres(
  terrain: Terrain,
  pesees: readonly ColonnePesee[],
): ColonnesLues {
  const recettes = lireLesRecettes(sansFauxCouts(reunirLesPeriodes(grouper(pesees))))
  const lus = plafondsDesIntitules(ecarterLesCumuls(recettes, terrain), terrain)
  const nus = ecarterLesVersions(ecarterLesRappels(lus))
  const cas = casDe(terrain, nus)
  const tolerance = toleranceDe(terrain, pesees)
  const detailles = retenirCeQuiResulte(
    reunirLesTerritoires(detailler(separerLesPactes(nus), cas, tolerance), cas, tolerance),
    cas,
    tolerance,
  )
  const ecrites = sommesEcrites(detailles, terrain.etendues[0])
  const groupes = opposer(detailles, cas, ecrites)
  const reponses = groupes.map((groupe) => reponseDe(terrain, groupe))
  const [joue, ...autres] = jouer(groupes, cas, tolerance, reponses, ecrites)
  if (!joue) return { attributions: [], ecartees: [], hesitation: null }
  const jeu = sansDepensesDuCout(joue, groupes, cas, reponses)
  return {
    attributions: groupes.flatMap((groupe, j) => attributionsDe(groupe, jeu.choix[j], jeu)),
    ecartees: groupes.flatMap((groupe, j) => {
      const detail = ecrites.some(({ termes }) => termes.includes(j))
      return ecarteesDe(groupe, jeu.choix[j], detail)
    }),
    hesitation: hesiter(groupes, jeu, autres, (autre) =>
      repondentPareil(jeu, autre, cas, tolerance),
    ),
  }
}

/** « Dépenses liquidées », presque partout au-dessus de la part de l'État : l'exécution du coût. */
function sansDepensesDuCout(
  jeu: Jeu,
  groupes: readonly Groupe[],
  cas: readonly Cas[],
  reponses: readonly (string | null)[],
): Jeu {
  const choix = jeu.choix.map((option, j): Option => {
    if (option.champ !== 'consomme' || reponses[j] === 'consomme') return option
    if (ditLaConsommation(groupes[j]?.libelle ?? '')) return option
    const paires = cas.map((x) => [x[j] ?? 0, sommeDe(jeu, 'partEtat', x)] as const)
    return depassentLesCredits(paires) ? { ...option, champ: null, genre: 'ecarte' } : option
  })
  return { ...jeu, choix }
}

/** Des dépenses et leurs crédits, ligne à ligne : plus de la moitié les passent. */
export function depassentLesCredits(paires: readonly (readonly [number, number])[]): boolean {
  const dites = paires.filter(([depense, credit]) => depense > 0 && credit > 0)
  return dites.filter(([depense, credit]) => depense > credit).length > dites.length / 2
}

/** Ce que l'utilisateur a répondu de cette colonne, dans ce tableau ou dans un autre au même en-tête. */
function reponseDe({ etendues, reponses }: Terrain, { colonnes }: Groupe): string | null {
  for (const { page, debut } of etendues) {
    for (const { colonne } of colonnes) {
      const debutDeCle = `${page.feuille.nom}!${a1(debut - 1, colonne)}:`
      const cle = Object.keys(reponses).find((id) => id.startsWith(debutDeCle))
      if (cle !== undefined) return reponses[cle] ?? null
    }
  }
  return null
}

/** Deux lectures qui donnent partout le même plan de financement ne font pas un doute. */
function repondentPareil(a: Jeu, b: Jeu, cas: readonly Cas[], tolerance: number): boolean {
  return cas.every((valeurs) =>
    DU_PLAN.every((champ) => {
      const [x, y] = [sommeDe(a, champ, valeurs), sommeDe(b, champ, valeurs)]
      return Math.abs(x - y) <= tolerance
    }),
  )
}

function sommeDe({ choix }: Jeu, champ: Champ, valeurs: Cas): number {
  return choix.reduce((s, option, j) => s + (option.champ === champ ? (valeurs[j] ?? 0) : 0), 0)
}

/** Le premier rival qui donnerait d'autres crédits ou d'autres financements, et de combien il est devancé. */
function hesiter(
  groupes: readonly Groupe[],
  jeu: Jeu,
  autres: readonly Jeu[],
  repondPareil: (autre: Jeu) => boolean,
): Hesitation | null {
  for (const autre of autres) {
    const j = jeu.choix.findIndex((option, q) => autre.choix[q]?.champ !== option.champ)
    const groupe = groupes[j]
    const option = jeu.choix[j]
    const rivale = autre.choix[j]
    if (!groupe || !option || !rivale || groupe.contenu.montants === 0) continue
    if (repondPareil(autre)) continue
    return {
      // Sans coût à équilibrer, rien ne dit lequel de deux crédits du même nom et du même stade compte.
      marge: groupe.redite && jeu.equilibre === null ? 0 : jeu.note - autre.note,
      colonnes: groupe.colonnes,
      retenu: option,
      autre: rivale,
      equilibre: jeu.equilibre,
    }
  }
  return null
}

function ecarteesDe(groupe: Groupe, option: Option | undefined, detail: boolean): ColonneEcartee[] {
  if (!option || option.champ !== null) return []
  const genre = option.genre === 'champ' ? 'libre' : option.genre
  return groupe.colonnes.map((entete) => ({
    colonne: entete.colonne,
    genre,
    entete,
    nomme: groupe.candidats.some((c) => EN_JEU.includes(c.champ)),
    argent:
      groupe.contenu.montants > 0 &&
      groupe.contenu.taux === 0 &&
      // Un terme d'une somme que le classeur écrit est le détail d'une autre colonne.
      !detail &&
      !numerote(groupe) &&
      !ditCalcule(groupe.libelle) &&
      !ditCompte(groupe.libelle),
  }))
}

/** Les colonnes de même libellé, d'une année à l'autre, ont le même rôle. */
function grouper(pesees: readonly ColonnePesee[]): Groupe[] {
  const parCle = new Map<string, ColonnePesee[]>()
  const rangs = new Map<string, number>()
  for (const pesee of pesees) {
    const { complet, annee } = pesee.entete
    const nu = sansAnnee(complet)
    const rang = rangs.get(`${nu}|${annee}`) ?? 0
    rangs.set(`${nu}|${annee}`, rang + 1)
    const cle = `${nu}|${rang}|${annee === null}`
    parCle.set(cle, [...(parCle.get(cle) ?? []), pesee])
  }
  return [...parCle.values()].map((siennes): Groupe => {
    const pleine = siennes.reduce((a, b) => (b.contenu.remplies > a.contenu.remplies ? b : a))
    const libelle = sansAnnee(pleine.entete.complet)
    const premier = siennes[0]?.entete.texte ?? ''
    return {
      colonnes: siennes.map((p) => p.entete),
      candidats: pleine.candidats,
      contenu: pleine.contenu,
      libelle,
      statut: statutDe(libelle, pleine.entete.complet) ?? statutAvant(pleine.entete.complet),
      recapitule: motsDeRecapitulation(libelle, pleine.entete.complet) > 0 || pleine.entete.cumul,
      remplacee: false,
      recapitulations: motsDeRecapitulation(normaliser(premier), premier),
      partielle: ditUnePartieDeLAnnee(libelle),
      ensemble: null,
      dispute: false,
      redite: false,
    }
  })
}

/** « Réalisé 2023 » : l'année dit que c'est d'avant le contrat. */
function statutAvant(complet: string): 'anterieur' | null {
  return /20(?:1\d|2[0-3])/.test(complet) && !/202[4-7]/.test(complet) ? 'anterieur' : null
}

/** Une feuille en milliers arrondit plus : la même tolérance y effacerait tout ; des millions se lisent à leur échelle. */
function toleranceDe({ etendues }: Terrain, pesees: readonly ColonnePesee[]): number {
  const [{ page, debut }] = etendues
  const dits = pesees.map((p) => uniteDEntete(p.entete.complet))
  return dits.includes('kEUR') || annonceDesMilliers(page, debut + 1)
    ? TOLERANCE_EN_MILLIERS
    : TOLERANCE_EN_EUROS
}

const COLONNES_D_UN_TITRE = 12

/** Par page, la première ligne qui annonce des milliers, et jusqu'où elle a été cherchée : plusieurs tableaux la cherchent. */
const milliers = new WeakMap<Page, { readonly ligne: number | null; readonly jusqua: number }>()

function annonceDesMilliers(page: Page, derniere: number): boolean {
  const { ligne, jusqua } = milliers.get(page) ?? { ligne: null, jusqua: -1 }
  if (ligne !== null) return ligne <= derniere
  for (let l = jusqua + 1; l <= derniere; l++)
    for (let c = 0; c < Math.min(COLONNES_D_UN_TITRE, page.largeur(l)); c++)
      if (uniteAnnoncee(page.texte(l, c)) === 'kEUR') {
        milliers.set(page, { ligne: l, jusqua: l })
        return true
      }
  milliers.set(page, { ligne: null, jusqua: Math.max(jusqua, derniere) })
  return false
}

function attributionsDe(groupe: Groupe, option: Option | undefined, jeu: Jeu): Attribution[] {
  const champ = option?.champ ?? null
  if (champ === null) return []
  const candidat = groupe.candidats.find((c) => c.champ === champ)
  return groupe.colonnes.map((entete) => ({
    colonne: entete.colonne,
    champ,
    annee: anneeDe(champ, entete),
    score: candidat && candidat.score > DEDUITE ? candidat.score : DEDUITE,
    motif:
      candidat && candidat.score > DEDUITE
        ? `en-tête « ${entete.complet} »`
        : motifDe(entete, champ, jeu, candidat),
    entete,
  }))
}

const SANS_ANNEE: readonly Champ[] = ['plafond', 'coutAnterieur', 'partCollectiviteAnterieure']

function anneeDe(champ: Champ, { annee }: EnteteDeColonne): number | null {
  return SANS_ANNEE.includes(champ) ? null : annee
}

function motifDe(
  entete: EnteteDeColonne,
  champ: Champ,
  { equilibre }: Jeu,
  candidat: Candidat | undefined,
): string {
  // Ce qui n'est pas du plan de financement n'équilibre rien.
  if (!DU_PLAN.includes(champ))
    return `en-tête « ${entete.complet} », choisi avec les autres colonnes`
  const mots = candidat
    ? `en-tête « ${entete.complet} » incertain`
    : `en-tête « ${entete.complet} » inconnu`
  if (equilibre === null) return `${mots}, choisi avec les autres colonnes`
  const part = Math.round(equilibre * 100)
  if (champ === 'partEtat' && equilibre >= FRANC)
    return `${mots}, mais la colonne équilibre le coût et égale la part de la collectivité`
  return champ === 'cout'
    ? `${mots}, mais la colonne vaut la somme des financements sur ${part} % des lignes`
    : `${mots}, mais la colonne équilibre le coût sur ${part} % des lignes`
}
