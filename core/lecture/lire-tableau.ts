import { reconnaitreTitreDAxe } from '../catalogue/index.ts'
import { normaliser } from '../libelle/index.ts'
import { type Axe, estAxe, type Ligne, type Unite, type Vue } from '../modele/index.ts'
import type { Correspondance } from '../reglages/index.ts'
import type { Contexte } from './contexte.ts'
import { type AxeDate, type PlafondLu, plafondsDuBudget } from './plafonds/index.ts'
import type { Tableau, TexteSitue, Totaux } from './tableau/index.ts'
import {
  anneeDuTableau,
  construireVues,
  designer,
  lireLignes,
  lireTotaux,
  uniteDuTableau,
  unitesDesColonnes,
} from './tableau/index.ts'
import {
  meilleurAxe,
  peserAvecLegende,
  type ReperesDesAxes,
  resoudreAxe,
  type TexteLibre,
  titreDAnneeAuDessus,
  uniteAnnoncee,
} from './textes/index.ts'

/** Un tableau, lu : ses vues, ses lignes, ses totaux et les plafonds qu'il porte. */
export interface TableauLu {
  readonly tableau: Tableau
  readonly vues: readonly Vue[]
  readonly lignes: readonly Ligne[]
  readonly totaux: Totaux
  readonly plafonds: readonly PlafondLu[]
  readonly axeDeFeuille: Axe | null
  readonly unite: Unite
  /** Celle de ses colonnes d'argent, où qu'elle soit dite. */
  readonly uniteDesMontants: Unite
  readonly notes: readonly string[]
}

export function lireTableau(
  contexte: Contexte,
  tableau: Tableau,
  tous: readonly Tableau[],
  correspondance?: Correspondance,
  complement = false,
): TableauLu {
  const titres = titresDuTableau(contexte, tableau, tous)
  const notesDeFeuille = contexte.libres.get(tableau.page) ?? []
  const unite =
    correspondance?.unite ?? uniteDansLEntete(tableau) ?? uniteDuTableau(titres, notesDeFeuille)
  const uniteDeColonne = correspondance?.unite ? () => unite : unitesDesColonnes(tableau, unite)
  const { annee, note } = choisirAnnee(contexte, tableau, titres, tous, complement)
  const axeDeFeuille = axeDeLaFeuille(contexte, tableau, titres)
  const cle = {
    reperes: contexte.reperes,
    axeDeFeuille,
    natureDeR: contexte.natureDeR,
    annee: annee.annee,
    uniteDeColonne,
  }
  const uniteDeVue = uniteDeColonne(
    tableau.attributions.find((a) => a.champ === 'partEtat' || a.champ === 'cout')?.colonne ?? -1,
  )
  const vues = construireVues(tableau, annee, titres, uniteDeVue, complement)
  const axes = tableau.actions.map((a) =>
    resoudreAxe((a.axe ?? axeDeFeuille)?.texte ?? '', contexte.reperes),
  )
  const parVue = vues.map((vue) => ({ vue, lignes: lireLignes(tableau, vue, cle) }))
  const axeUnique =
    tous.length > 1 && axes.every((a) => a === axes[0]) && axes[0] && estAxe(axes[0])
      ? axes[0]
      : null
  const totaux = parVue.map(({ vue, lignes }) =>
    lireTotaux({
      tableau,
      vue,
      axes,
      annees: anneesDesActions(tableau, lignes),
      reperes: contexte.reperes,
      uniteDeColonne,
      axeUnique,
      lignesAuDessus: tous
        .filter((t) => t.page === tableau.page && t.fin < tableau.bloc.haut)
        .flatMap((t) => t.actions.map((a) => a.ligne)),
    }),
  )
  const lisibles = totaux.flatMap((t) => t.lisibles)
  const axesDesTotaux = new Map<number, AxeDate>()
  for (const { lieu, portee, annee } of lisibles)
    if (portee.genre === 'axe') axesDesTotaux.set(lieu.ligne, { axe: portee.axe, annee })
  return {
    tableau,
    vues,
    lignes: parVue.flatMap((v) => v.lignes),
    totaux: { lisibles, enErreur: totaux.flatMap((t) => t.enErreur) },
    plafonds: parVue.flatMap(({ vue, lignes }) =>
      plafondsDuBudget(tableau, vue, lignes, axesDesTotaux, contexte.reperes, uniteDeColonne),
    ),
    axeDeFeuille: axeDeFeuille
      ? axeOuRien(resoudreAxe(axeDeFeuille.texte, contexte.reperes))
      : null,
    unite,
    uniteDesMontants: uniteDeVue,
    notes: [...(note ? [note] : []), ...direLesAbandons(tableau)],
  }
}

/** « Unité : k€ » dans une case d'en-tête qui ne nomme rien : le tableau entier. */
function uniteDansLEntete({ bloc, attributions }: Tableau): Unite | null {
  const muettes = bloc.colonnes.filter(
    (c) => !attributions.some((a) => a.colonne === c.colonne) && UNITE.test(normaliser(c.complet)),
  )
  return muettes.map((c) => uniteAnnoncee(c.complet)).find((u) => u !== null) ?? null
}

const UNITE = /^(?:unites?|montants? en|en) /

function direLesAbandons(tableau: Tableau): string[] {
  const { abandonnees } = tableau
  const [premiere] = abandonnees
  if (premiere === undefined) return []
  const lignes = abandonnees.map((ligne) => ligne + 1)
  return [
    `${designer(tableau)} : ${
      lignes.length === 1
        ? `l’action de la ligne ${lignes[0]}, dite abandonnée, n’est pas comptée`
        : `les actions des lignes ${lignes.join(', ')}, dites abandonnées, ne sont pas comptées`
    }.`,
  ]
}

function axeOuRien(axe: ReturnType<typeof resoudreAxe>): Axe | null {
  return estAxe(axe) ? axe : null
}

function anneesDesActions(tableau: Tableau, lignes: readonly Ligne[]): (number | null)[] {
  const parRang = new Map(lignes.map((l) => [l.rang, l.annee]))
  return tableau.actions.map((a) => parRang.get(a.ligne) ?? null)
}

/** Textes entre le tableau précédent de la feuille et l'en-tête, du plus proche au plus lointain. */
function titresDuTableau(
  { libres }: Contexte,
  tableau: Tableau,
  tous: readonly Tableau[],
): TexteLibre[] {
  const feuille = tableau.page
  const { haut } = tableau.bloc
  const dessus = tous.filter((t) => t.page === feuille && t.fin < haut).map((t) => t.fin)
  const depart = Math.max(-1, ...dessus)
  const textes = (libres.get(feuille) ?? []).filter((t) => t.lieu.ligne < haut)
  const proches = textes.filter((t) => t.lieu.ligne > depart).reverse()
  // Les titres de tête de feuille valent pour tous ses tableaux.
  const deTete = textes.filter(
    (t) =>
      t.lieu.ligne <= depart &&
      t.lieu.ligne < Math.min(...tous.filter((x) => x.page === feuille).map((x) => x.bloc.haut)),
  )
  const auDessus = ({ lieu }: TexteLibre) => surplombe(tableau, lieu.colonne)
  const annee = titreDAnneeAuDessus(feuille, haut)
  return [
    ...proches.filter(auDessus),
    ...proches.filter((t) => !auDessus(t)),
    ...(annee ? [annee] : []),
    ...deTete.reverse(),
  ]
}

/** Le titre ou le nom de feuille qui nomme le mieux un axe ; une phrase qui donne des plafonds n'en nomme aucun. */
function axeDeLaFeuille(
  { reperes }: Contexte,
  tableau: Tableau,
  titres: readonly TexteLibre[],
): TexteSitue | null {
  if (tableau.attributions.some((a) => a.champ === 'axe')) return null
  const { nom } = tableau.page.feuille
  // « Accès aux droits | État | Département » : l'axe en tête de la colonne de ses actions.
  const enTete = tableau.attributions.find((a) => a.champ === 'action')
  if (enTete && estAxe(resoudreAxe(enTete.entete.texte, reperes)))
    return {
      texte: enTete.entete.texte,
      lieu: { feuille: nom, ligne: tableau.bloc.bas, colonne: enTete.colonne },
    }
  const candidats = [
    // Une phrase qui donne les plafonds cite tous les axes ; « Axe A – Enfance (plafond notifié : 123 000 €) », un seul.
    ...titres
      .filter(({ texte }) => texte.length <= TITRE_LE_PLUS_LONG)
      .map((titre) => ({ ...titre, texte: titre.texte.replace(SON_PLAFOND, '') }))
      .filter(({ texte }) => !/\b(?:plafonds?|enveloppes?|notifi\w*)\b/.test(normaliser(texte))),
    ...(nommePlusieursAxes(nom, reperes)
      ? []
      : [{ texte: nom, lieu: { feuille: nom, ligne: 0, colonne: 0 } }]),
  ]
  const dits = candidats.flatMap(({ texte, lieu }) => {
    if (texte.length > TITRE_LE_PLUS_LONG) return []
    // « Département – Contrat local – Volet 1 – Enfance » : l'axe peut n'être que la fin du titre.
    return partiesDuTitre(texte).map((partie) => ({
      dit: { texte: partie, lieu },
      axe: resoudreAxe(partie, reperes),
      poids: poidsDuTitre(partie, reperes),
    }))
  })
  // Juste au-dessus de l'en-tête, un axe l'emporte sur la liste des plafonds, plus haut.
  const colles = dits.filter(
    ({ dit, poids }) =>
      poids >= COLLE_NET &&
      dit.texte !== nom &&
      dit.lieu.ligne >= tableau.bloc.haut - COLLE &&
      !NOMME_UN_SERVICE.test(normaliser(dit.texte)),
  )
  const [colle] = colles
  if (colle && colles.every((d) => d.axe === colle.axe)) return colle.dit
  const record = Math.max(0, ...dits.map((d) => d.poids))
  const meilleurs = dits.filter((d) => d.poids > 0 && d.poids === record)
  // Une légende, ou la liste des plafonds : les titres qui nomment tous les axes n'en donnent aucun au tableau.
  const auDessus = meilleurs.filter(({ dit: { lieu } }) => surplombe(tableau, lieu.colonne))
  const listes = [auDessus, meilleurs, meilleurs.filter((d) => d.dit.texte === nom)]
  const sure = listes.find((l) => l.length > 0 && new Set(l.map((d) => d.axe)).size <= 2)
  return sure?.[0]?.dit ?? null
}

/** « Axe 1 : Enfance (plafond : …) », « Axe 1 : Enfance – plafond notifié par an : 322 k€ » : ce qui suit l'axe. */
const SON_PLAFOND =
  /\s*(?:\([^()]{0,60}(?:plafond|enveloppe|dotation|notifi|\d ?k?€)[^()]*\)|[–—,;-]\s*(?:plafonds?|enveloppes?|dotations?|cr[ée]dits? notifi)[^\n]{0,80})\s*$/i

/** De deux tableaux côte à côte, chacun a son titre au-dessus de lui. */
function surplombe({ gauche, droite }: Tableau, colonne: number): boolean {
  return colonne >= gauche && colonne <= droite
}

/** « Enfance + Emploi ». */
function nommePlusieursAxes(nom: string, reperes: ReperesDesAxes): boolean {
  const axes = nom.split(/\+|&|,|\/| et /).map((morceau) => resoudreAxe(morceau.trim(), reperes))
  return new Set(axes.filter(estAxe)).size > 1
}

/** À combien de lignes de l'en-tête un titre lui est collé. */
const COLLE = 2
const COLLE_NET = 0.55
/** « Direction de l'insertion et de l'emploi » n'est pas un axe. */
const NOMME_UN_SERVICE = /\b(?:directions?|services?|poles?|porteurs?|bureaux?|dga)\b/
const TITRE_LE_PLUS_LONG = 200
const NUMEROTE = 0.9
const PLAUSIBLE = 0.4
const NET = 0.2

function poidsDuTitre(partie: string, reperes: ReperesDesAxes): number {
  if (resoudreAxe(partie, reperes) === 'inconnu') return 0
  const titre = reconnaitreTitreDAxe(partie)
  if (titre && titre.axe !== 'inconnu') return 1
  if (/\b(axe|enjeu|volet|orientation)/i.test(partie)) return NUMEROTE
  const { poids, marge } = meilleurAxe(peserAvecLegende(partie, reperes.legende))
  return poids >= PLAUSIBLE && marge >= NET ? poids * PLAUSIBLE * 2 : 0
}

function partiesDuTitre(texte: string): string[] {
  const morceaux = texte.split(/\s[–—|-]\s|\s?:\s|\s?[()]\s?/).filter((m) => m !== '')
  return morceaux.map((_, i) => morceaux.slice(i).join(' – '))
}

function choisirAnnee(
  { reglages, anneeDuClasseur }: Contexte,
  tableau: Tableau,
  titres: readonly TexteLibre[],
  tous: readonly Tableau[],
  complement: boolean,
) {
  const ecrite = anneeDuTableau(tableau, titres, complement)
  const lue =
    ecrite.annee === null && !tableau.attributions.some((a) => a.champ === 'annee')
      ? { ...ecrite, annee: anneeDuClasseur }
      : ecrite
  if (reglages.annee === undefined) return { annee: lue, note: null }
  if (lue.annee === null) return { annee: { annee: reglages.annee, lieu: null }, note: null }
  if (tous.length > 1 || lue.annee === reglages.annee) return { annee: lue, note: null }
  const note = `${designer(tableau)} : le classeur dit ${lue.annee}, vos réglages disent ${reglages.annee} ; ce sont vos réglages qui sont suivis.`
  return { annee: { annee: reglages.annee, lieu: lue.lieu }, note }
}
