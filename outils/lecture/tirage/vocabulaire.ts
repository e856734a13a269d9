import type { Axe } from '../../../core/modele/index.ts'
import * as mots from '../mots/index.ts'
import type { Choisir } from './choix.ts'
import type { ContratTire } from './contrat-tire.ts'
import { hasard } from './hasard.ts'

/** Les champs d'un plan de financement que la mesure juge. */
export const CHAMPS_JUGES = ['cout', 'partEtat', 'partCollectivite', 'tiers', 'fse', 'cee'] as const
export type ChampJuge = (typeof CHAMPS_JUGES)[number]

export const TEXTES = [
  'action',
  'axe',
  'annee',
  'porteur',
  'nature',
  'indicateur',
  'observations',
  'autreNombre',
  'date',
] as const
export type TexteDeColonne = (typeof TEXTES)[number]

/** Les mots d'un service : un seul par notion, d'un bout à l'autre du classeur. */
export interface Vocabulaire {
  readonly champs: Readonly<Record<ChampJuge, string>>
  readonly colonnes: Readonly<Record<TexteDeColonne, string>>
  readonly statuts: Readonly<Record<keyof typeof mots.MOTS_DES_STATUTS, string>>
  readonly calcules: Readonly<Record<keyof typeof mots.MOTS_CALCULES, string>>
  readonly axeEnEntier: Readonly<Record<Axe, string>>
  readonly axeEnBref: Readonly<Record<Axe, string>>
  readonly sigle: Readonly<Record<Axe, string>>
  readonly total: string
  readonly sousTotal: (axe: string) => string
  readonly plafond: string
  readonly meme: string
}

export function tirerVocabulaire(
  graine: number,
  contrat: ContratTire,
  choisir: Choisir,
  inventes: boolean,
): Vocabulaire {
  const mot = (cle: string, liste: readonly string[]) => hasard(graine, `mot-${cle}`).parmi(liste)
  const parAxe = (cle: string, listes: Readonly<Record<Axe, readonly string[]>>) =>
    recordDe(Object.keys(listes) as Axe[], (axe) => mot(cle, listes[axe]))
  const sousTotal = mot('sous-total', mots.MOTS_DU_SOUS_TOTAL)
  const libelles = choisir('libelles')
  const entiers = parAxe('axe', mots.LIBELLES_ENTIERS)
  const courts = parAxe('axe-court', mots.LIBELLES_COURTS)
  const retenus = libelles === 'courts' ? courts : entiers
  return {
    champs: inventer(graine, champsDe(contrat, mot), inventes),
    colonnes: {
      action: mot('action', mots.MOTS_DE_L_ACTION),
      axe: mot('colonne-axe', mots.MOTS_DE_L_AXE),
      annee: mot('annee', mots.MOTS_DE_L_ANNEE),
      porteur: mot('porteur', mots.MOTS_DU_PORTEUR),
      nature: mot('nature', mots.MOTS_DE_LA_NATURE),
      indicateur: mot('indicateur', mots.MOTS_DE_L_INDICATEUR),
      observations: mot('observations', mots.MOTS_DES_OBSERVATIONS),
      autreNombre: mot('autre-nombre', mots.MOTS_D_AUTRES_NOMBRES),
      date: mot('date', mots.MOTS_DE_LA_DATE),
    },
    statuts: recordDe(
      Object.keys(mots.MOTS_DES_STATUTS) as (keyof typeof mots.MOTS_DES_STATUTS)[],
      (statut) => mot(statut, mots.MOTS_DES_STATUTS[statut]),
    ),
    calcules: recordDe(
      Object.keys(mots.MOTS_CALCULES) as (keyof typeof mots.MOTS_CALCULES)[],
      (genre) => mot(genre, mots.MOTS_CALCULES[genre]),
    ),
    axeEnEntier:
      libelles === 'capitales'
        ? recordDe(Object.keys(retenus) as Axe[], (axe) => enCapitales(retenus[axe]))
        : retenus,
    axeEnBref: courts,
    sigle: parAxe('sigle', mots.SIGLES),
    total: mot('total', mots.MOTS_DU_TOTAL),
    sousTotal: (axe) => sousTotal.replace('@', axe),
    plafond: mot('plafond', mots.MOTS_DU_PLAFOND),
    meme: mot('meme', mots.MEMES),
  }
}

function champsDe(
  contrat: ContratTire,
  mot: (cle: string, liste: readonly string[]) => string,
): Record<ChampJuge, string> {
  // Les crédits de l'emploi d'un département sont d'un autre programme : le 304 ne les nommerait pas.
  const departementAvecEmploi = contrat.type === 'departement' && contrat.axes.includes('emploi')
  return {
    cout: mot('cout', mots.MOTS_DU_COUT),
    partEtat: mot(
      'etat',
      departementAvecEmploi
        ? mots.MOTS_DE_L_ETAT
        : [...mots.MOTS_DE_L_ETAT, ...mots.MOTS_DU_PROGRAMME],
    ),
    partCollectivite: mot(
      'collectivite',
      contrat.type === 'departement' ? mots.MOTS_DU_DEPARTEMENT : mots.MOTS_DE_LA_METROPOLE,
    ),
    tiers: mot('tiers', mots.MOTS_DES_TIERS),
    fse: mot('fse', mots.MOTS_DU_FSE),
    cee: mot('cee', mots.MOTS_DES_CEE),
  }
}

/** Deux ou trois champs prennent un mot que seule la maison comprend. */
function inventer(
  graine: number,
  champs: Record<ChampJuge, string>,
  inventes: boolean,
): Record<ChampJuge, string> {
  if (!inventes) return champs
  const de = hasard(graine, 'mots-inventes')
  const maison = de.melanger(mots.MOTS_INVENTES)
  const touches = de.melanger(CHAMPS_JUGES).slice(0, 2 + de.entier(2))
  const changes = { ...champs }
  for (const [i, champ] of touches.entries()) changes[champ] = maison[i] ?? champs[champ]
  return changes
}

function enCapitales(texte: string): string {
  return texte.toUpperCase()
}

function recordDe<C extends string, V>(cles: readonly C[], valeur: (cle: C) => V): Record<C, V> {
  return Object.fromEntries(cles.map((cle) => [cle, valeur(cle)])) as Record<C, V>
}
