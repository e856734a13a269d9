import { type Axe, estAxe, type Ligne, type Unite, type Vue } from '../modele/index.ts'
import type { Correspondance } from '../reglages/index.ts'
import { axeDeLaFeuille } from './axe-de-la-feuille.ts'
import type { Contexte } from './contexte.ts'
import { type AxeDate, type PlafondLu, plafondsDuBudget } from './plafonds/index.ts'
import { annoncePlafond } from './rangs/index.ts'
import type { LigneNonRetenue, Tableau, Totaux } from './tableau/index.ts'
import {
  anneeDuTableau,
  construireVues,
  designer,
  lireLignes,
  lireTotaux,
  titresDuTableau,
  uniteDuTableau,
  unitesDesColonnes,
} from './tableau/index.ts'
import {
  neDitQuUneUnite,
  type Page,
  resoudreAxe,
  type TexteLibre,
  uniteAnnoncee,
  uniteDEntete,
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
  /** L'utilisateur l'a dite lui-même. */
  readonly uniteDeclaree: boolean
  readonly notes: readonly string[]
}

/** Ce que l'on sait d'un tableau avant de le lire. */
interface Consignes {
  readonly correspondance?: Correspondance | undefined
  /** L'unité que l'on a répondue pour les montants. */
  readonly repondue?: Unite | null
  /** Il complète le budget : il n'en est pas. */
  readonly complement?: boolean
}

export function lireTableau(
  contexte: Contexte,
  tableau: Tableau,
  tous: readonly Tableau[],
  { correspondance, repondue = null, complement = false }: Consignes = {},
): TableauLu {
  const titres = titresDuTableau(contexte.libres, tableau, tous)
  const { nom } = tableau.page.feuille
  // « Plafonds notifiés (en k€) » ne dit que l'unité des plafonds.
  const duBudget = ({ libelle }: TexteLibre) => !annoncePlafond(libelle)
  const notesDeFeuille = (contexte.libres.get(tableau.page) ?? []).filter(
    (note) => duBudget(note) && !nommeDesNombres(tableau.page, note),
  )
  const unite =
    correspondance?.unite ??
    uniteDansLEntete(tableau) ??
    uniteDuTableau(titres.filter(duBudget), notesDeFeuille) ??
    uniteAnnoncee(nom) ??
    contexte.uniteDuClasseur
  const uniteLue = correspondance?.unite ? () => unite : unitesDesColonnes(tableau, unite)
  // Celle que l'on répond ne vaut que pour les montants : les plafonds sont ce qui l'a fait demander.
  const uniteDeColonne = repondue ? () => repondue : uniteLue
  const { annee, note } = choisirAnnee(contexte, tableau, titres, tous, complement)
  const titreDeFeuille = contexte.titresDesFeuilles.get(nom) ?? nom
  const axeDeFeuille = axeDeLaFeuille(contexte.reperes, tableau, titres, titreDeFeuille)
  const cle = {
    reperes: contexte.reperes,
    axeDeFeuille,
    natureDeR: contexte.natureDeR,
    annee: annee.annee,
    uniteDeColonne,
  }
  const colonneDArgent =
    tableau.attributions.find((a) => a.champ === 'partEtat' || a.champ === 'cout')?.colonne ?? -1
  const uniteDeVue = uniteDeColonne(colonneDArgent)
  const vues = construireVues(tableau, annee, titres, uniteDeVue, complement)
  const axes = tableau.actions.map((a) =>
    resoudreAxe((a.axe ?? axeDeFeuille)?.texte ?? '', contexte.reperes),
  )
  const parVue = vues.map((vue) => ({ vue, lignes: lireLignes(tableau, vue, cle) }))
  const axeUnique =
    tous.length > 1 && axes.every((a) => a === axes[0]) && axes[0] && estAxe(axes[0])
      ? axes[0]
      : null
  const siens = tous.filter((t) => t.page === tableau.page)
  const totaux = parVue.map(({ vue, lignes }) =>
    lireTotaux({
      tableau,
      vue,
      axes,
      annees: anneesDesActions(tableau, lignes),
      reperes: contexte.reperes,
      uniteDeColonne,
      axeUnique,
      lignesAuDessus: siens
        .filter((t) => t.fin < tableau.bloc.haut)
        .flatMap((t) => t.actions.map((a) => a.ligne)),
      lignesDeLaPage: siens.flatMap((t) => t.actions.map((a) => a.ligne)),
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
      plafondsDuBudget(tableau, vue, lignes, axesDesTotaux, contexte.reperes, uniteLue),
    ),
    axeDeFeuille: axeDeFeuille
      ? axeOuRien(resoudreAxe(axeDeFeuille.texte, contexte.reperes))
      : null,
    unite,
    uniteDesMontants: uniteLue(colonneDArgent),
    uniteDeclaree: correspondance?.unite !== undefined,
    notes: [...(note ? [note] : []), ...direLesNonRetenues(tableau)],
  }
}

/** « Unité : k€ » dans l'en-tête, au-dessus d'un nom ou dans une case qui ne nomme rien : le tableau entier. */
function uniteDansLEntete({ page, bloc, gauche, droite, attributions }: Tableau): Unite | null {
  for (let l = bloc.haut; l <= bloc.bas; l++)
    for (let c = gauche; c <= droite; c++) {
      const nomme = l === bloc.bas && attributions.some((a) => a.colonne === c)
      if (!nomme && neDitQuUneUnite(page.texte(l, c))) return uniteDEntete(page.texte(l, c))
    }
  return null
}

/** « Plafond notifié (k€) », au-dessus d'un nombre ou à sa gauche : l'unité de ceux-là seulement. */
function nommeDesNombres(page: Page, { lieu: { ligne, colonne } }: TexteLibre): boolean {
  return [page.cellule(ligne + 1, colonne), page.cellule(ligne, colonne + 1)].some(
    (voisine) => voisine?.genre === 'nombre',
  )
}

const DITES: Readonly<Record<LigneNonRetenue['dite'], readonly [string, string]>> = {
  // Abandonnée, refusée, « sans suite » : le mot est dans la cellule.
  abandonnee: ['que le classeur ne retient pas', 'que le classeur ne retient pas'],
  proposee: ['seulement proposée', 'seulement proposées'],
  exemple: ['écrite en exemple', 'écrites en exemple'],
  remplacee: ['qu’un avenant remplace', 'qu’un avenant remplace'],
}

/** Ce que le classeur garde pour mémoire, ligne par ligne. */
export function direLesNonRetenues(tableau: Tableau): string[] {
  return Object.entries(DITES).flatMap(([sorte, [dite, dites]]) => {
    const lignes = tableau.nonRetenues.flatMap((a) => (a.dite === sorte ? [a.ligne + 1] : []))
    if (lignes.length === 0) return []
    const phrase =
      lignes.length === 1
        ? `l’action de la ligne ${lignes[0]}, ${dite}, n’est pas comptée`
        : `les actions des lignes ${lignes.join(', ')}, ${dites}, ne sont pas comptées`
    return [`${designer(tableau)} : ${phrase}.`]
  })
}

function axeOuRien(axe: ReturnType<typeof resoudreAxe>): Axe | null {
  return estAxe(axe) ? axe : null
}

function anneesDesActions(tableau: Tableau, lignes: readonly Ligne[]): (number | null)[] {
  const parRang = new Map(lignes.map((l) => [l.rang, l.annee]))
  return tableau.actions.map((a) => parRang.get(a.ligne) ?? null)
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
