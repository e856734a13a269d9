import { a1 } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { APPORTS, type Champ, type Reponses } from '../../modele/index.ts'
import { lireSomme, montantDe, type Page, uniteAnnoncee, uniteDEntete } from '../textes/index.ts'
import type { Attribution, Candidat, ColonnePesee } from './candidat.ts'
import { ecarterLesRappels, opposer, sansFauxCouts } from './disputes.ts'
import type { EnteteDeColonne } from './entetes.ts'
import type { Etendues } from './etendue.ts'
import { type Cas, type Jeu, jouer } from './jouer.ts'
import { EN_JEU, type Groupe, type Option, sansAnnee } from './options.ts'
import { sommesEcrites } from './sommes-ecrites.ts'
import { ditCalcule, ditCompte, ditUnCode, motsDeRecapitulation, statutDe } from './statut.ts'

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

/** Où sont les lignes qui départagent. */
export interface Terrain {
  readonly etendues: Etendues
  /** Colonne des actions, si on la connaît : les lignes sans intitulé ne prouvent rien. */
  readonly action: number | null
  readonly reponses: Reponses
}

const LIGNES = 240
/** Lignes lues en entier qui suffisent à juger. */
const ASSEZ = 2
const TOTAL = /^(?:(?:sous|grand|ss|s) ?)?(?:totaux|total)\b|^(?:ensemble|cumul|somme)\b|\btotal$/
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
  const nus = ecarterLesRappels(sansFauxCouts(grouper(pesees)))
  const cas = casDe(terrain, nus)
  const groupes = opposer(nus, cas)
  const reponses = groupes.map((groupe) => reponseDe(terrain, groupe))
  const tolerance = toleranceDe(terrain, pesees)
  const ecrites = sommesEcrites(groupes, terrain.etendues[0])
  const [jeu, ...autres] = jouer(groupes, cas, tolerance, reponses, ecrites)
  if (!jeu) return { attributions: [], ecartees: [], hesitation: null }
  return {
    attributions: groupes.flatMap((groupe, j) => attributionsDe(groupe, jeu.choix[j], jeu)),
    ecartees: groupes.flatMap((groupe, j) => {
      const detail = ecrites.some(({ termes }) => termes.includes(j))
      return ecarteesDe(groupe, jeu.choix[j], detail)
    }),
    hesitation: hesiter(
      groupes,
      jeu,
      autres.filter((autre) => !repondentPareil(jeu, autre, cas, tolerance)),
    ),
  }
}

/** Ce que l'utilisateur a répondu de cette colonne. */
function reponseDe({ etendues, reponses }: Terrain, { colonnes }: Groupe): string | null {
  const [{ page, debut }] = etendues
  for (const { colonne } of colonnes) {
    const debutDeCle = `${page.feuille.nom}!${a1(debut - 1, colonne)}:`
    const cle = Object.keys(reponses).find((id) => id.startsWith(debutDeCle))
    if (cle !== undefined) return reponses[cle] ?? null
  }
  return null
}

const DU_PLAN: readonly Champ[] = ['cout', ...APPORTS]

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
function hesiter(groupes: readonly Groupe[], jeu: Jeu, autres: readonly Jeu[]): Hesitation | null {
  for (const autre of autres) {
    const j = jeu.choix.findIndex((option, q) => autre.choix[q]?.champ !== option.champ)
    const groupe = groupes[j]
    const option = jeu.choix[j]
    const rivale = autre.choix[j]
    if (!groupe || !option || !rivale || groupe.contenu.montants === 0) continue
    return {
      marge: jeu.note - autre.note,
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
      !ditUnCode(normaliser(entete.texte)) &&
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
    return {
      colonnes: siennes.map((p) => p.entete),
      candidats: pleine.candidats,
      contenu: pleine.contenu,
      libelle,
      statut: statutDe(libelle, pleine.entete.complet) ?? statutAvant(pleine.entete.complet),
      recapitule: motsDeRecapitulation(libelle, pleine.entete.complet) > 0 || pleine.entete.cumul,
      dispute: false,
    }
  })
}

/** « Réalisé 2023 » : l'année dit que c'est d'avant le contrat. */
function statutAvant(complet: string): 'anterieur' | null {
  return /20(?:1\d|2[0-3])/.test(complet) && !/202[4-7]/.test(complet) ? 'anterieur' : null
}

function casDe({ etendues, action }: Terrain, groupes: readonly Groupe[]): Cas[] {
  const annees = anneesDe(groupes)
  const colonnes = groupes.flatMap((g) => g.colonnes.map((c) => c.colonne))
  const cas: Cas[] = []
  const incomplets: Cas[] = []
  for (const { page, debut, fin } of etendues) {
    let lues = 0
    for (let l = debut; l <= fin && lues < LIGNES; l++) {
      if (!estUneDonnee(page, l, action, colonnes)) continue
      lues++
      for (const annee of annees) {
        const lus = groupes.map((g) => montantEn(page, l, colonneDe(g, annee, annees)))
        const valeurs = lus.map((lu) => (lu.genre === 'lu' ? lu.valeur : 0))
        if (valeurs.filter((v) => v !== 0).length < 2) continue
        // « en attente » : ce qui manque à la ligne ne s'équilibre pas, et ne prouve rien.
        const entier = lus.every((lu) => lu.genre !== 'illisible')
        ;(entier ? cas : incomplets).push(valeurs)
      }
    }
  }
  return cas.length >= ASSEZ ? cas : [...cas, ...incomplets]
}

/** Une seule année écrite vaut pour les colonnes qui n'en disent pas ; un rappel d'avant n'en est pas une. */
function anneesDe(groupes: readonly Groupe[]): (number | null)[] {
  const dites = (siens: readonly Groupe[]) => [
    ...new Set(siens.flatMap((g) => g.colonnes.map((c) => c.annee))),
  ]
  const ecrites = dites(groupes.filter((g) => g.statut !== 'anterieur')).filter((a) => a !== null)
  return ecrites.length === 1 ? ecrites : dites(groupes)
}

function colonneDe(
  { colonnes }: Groupe,
  annee: number | null,
  annees: readonly (number | null)[],
): number | null {
  const sienne = colonnes.find((c) => c.annee === annee)
  const seule = annees.length === 1 ? colonnes.find((c) => c.annee === null) : undefined
  return (sienne ?? seule)?.colonne ?? null
}

function estUneDonnee(
  page: Page,
  ligne: number,
  action: number | null,
  colonnes: readonly number[],
): boolean {
  if (page.feuille.lignes[ligne] === undefined) return false
  if (action !== null) {
    const libelle = page.libelle(ligne, action)
    const fusion = page.fusion(ligne, action)
    if (libelle === '' || TOTAL.test(libelle) || (fusion && fusion.droite > fusion.gauche))
      return false
  }
  for (let c = 0; c < Math.min(4, page.largeur(ligne)); c++)
    if (TOTAL.test(page.libelle(ligne, c))) return false
  return !colonnes.some((c) => additionneUneColonne(page, ligne, c))
}

function additionneUneColonne(page: Page, ligne: number, colonne: number): boolean {
  const formule = page.feuille.lignes[ligne]?.[colonne]?.formule
  if (formule === undefined || formule.length > 400) return false
  return lireSomme(formule)?.plages.some((p) => p.gauche === colonne && p.bas > p.haut) ?? false
}

function montantEn(page: Page, ligne: number, colonne: number | null) {
  return montantDe(colonne === null ? undefined : page.feuille.lignes[ligne]?.[colonne], 'EUR')
}

/** Une feuille en milliers arrondit plus : la même tolérance y effacerait tout. */
function toleranceDe({ etendues }: Terrain, pesees: readonly ColonnePesee[]): number {
  const [{ page, debut }] = etendues
  const dits = pesees.map((p) => uniteDEntete(p.entete.complet))
  for (let l = 0; l <= debut + 1; l++)
    for (let c = 0; c < Math.min(12, page.largeur(l)); c++)
      dits.push(uniteAnnoncee(page.texte(l, c)))
  return dits.some((u) => u === 'kEUR' || u === 'MEUR') ? TOLERANCE_EN_MILLIERS : TOLERANCE_EN_EUROS
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
