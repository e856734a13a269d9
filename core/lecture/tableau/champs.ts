import { normaliser } from '../../libelle/index.ts'
import {
  type AxeLu,
  type Centimes,
  CHAMPS,
  CHAMPS_DITS,
  CHAMPS_MONTANT,
  CHAMPS_NOMBRE,
  type Champ,
  type ChampDit,
  type ChampMontant,
  type ChampNombre,
  type Illisible,
  type Montant,
  type NatureLue,
  type Negatif,
  type Nombre,
  plus,
  type Texte,
  type Traits,
  type Unite,
  type Vue,
} from '../../modele/index.ts'
import { type Lu, montantDe, nombreDe, type ReperesDesAxes } from '../textes/index.ts'
import { reponseSurLeReferentiel } from './faits-de-ligne.ts'
import type { Tableau, TexteSitue } from './tableau.ts'

export const COMMUNE = /\b(ccas|cias|communes?|communal|ville|mairie)\b/

/** Ce qu'il faut savoir d'un tableau pour en lire les lignes. */
export interface Cle {
  readonly reperes: ReperesDesAxes
  /** Axe de toute la feuille, quand le tableau n'en dit rien. */
  readonly axeDeFeuille: TexteSitue | null
  /** Celle du tableau, pour les lignes qu'aucun intitulé ne date. */
  readonly annee: number | null
  /** Ce que « R » veut dire, si une légende le dit. */
  readonly natureDeR: NatureLue | null
  readonly uniteDeColonne: (colonne: number) => Unite
}

type Textes = Record<ChampDit, Texte>

/** Un tableau et une vue, prêts à être lus ligne à ligne. */
export interface Lecteur {
  readonly tableau: Tableau
  readonly vue: Vue
  readonly cle: Cle
  readonly colonnes: readonly (readonly [Champ, readonly number[]])[]
  readonly montants: readonly (readonly [ChampMontant, readonly number[]])[]
  readonly nombres: readonly (readonly [ChampNombre, number])[]
  readonly textes: readonly (readonly [ChampDit, number])[]
  readonly absents: {
    readonly montants: Readonly<Record<ChampMontant, Montant>>
    readonly nombres: Readonly<Record<ChampNombre, Nombre>>
    readonly textes: Readonly<Textes>
  }
  readonly colonnesDeCommune: readonly number[]
  readonly axes: Map<string, AxeLu>
  /** Textes déjà lus : des lignes qui disent la même chose partagent les leurs. */
  readonly dits: Map<string, Textes>
  readonly libelles: Map<string, { readonly cle: string; readonly traits: Traits }>
  dernieresAnnee: number | null
}

export function preparer(tableau: Tableau, vue: Vue, cle: Cle): Lecteur {
  const premiere = (champ: Champ) => vue.colonnes[champ]?.[0]
  const toutes = <C extends Champ>(champs: readonly C[]) =>
    champs.flatMap((champ) => {
      const colonnes = vue.colonnes[champ]
      return colonnes ? [[champ, colonnes] as const] : []
    })
  const present = <C extends Champ>(champs: readonly C[]) =>
    champs.flatMap((champ) => {
      const colonne = premiere(champ)
      return colonne === undefined ? [] : [[champ, colonne] as const]
    })
  return {
    tableau,
    vue,
    cle,
    colonnes: toutes(CHAMPS),
    montants: toutes(CHAMPS_MONTANT),
    nombres: present(CHAMPS_NOMBRE),
    textes: present(CHAMPS_DITS),
    absents: {
      montants: remplir(CHAMPS_MONTANT, 'absent'),
      nombres: remplir(CHAMPS_NOMBRE, 'absent'),
      textes: remplir(CHAMPS_DITS, null),
    },
    colonnesDeCommune: tableau.attributions
      .filter((a) => a.champ === 'partCollectivite' && COMMUNE.test(normaliser(a.entete.complet)))
      .map((a) => a.colonne),
    axes: new Map(),
    dits: new Map(),
    libelles: new Map(),
    dernieresAnnee: null,
  }
}

export function remplir<C extends string, V>(champs: readonly C[], valeur: V): Record<C, V> {
  return Object.fromEntries(champs.map((c) => [c, valeur])) as Record<C, V>
}

export function lireMontants(
  { montants: colonnes, absents, cle, tableau, vue }: Lecteur,
  ligne: number,
  illisibles: Illisible[],
  negatifs: Negatif[],
): Record<ChampMontant, Montant> {
  const montants = { ...absents.montants }
  for (const [champ, liste] of colonnes) {
    let total: Montant = 'vide'
    for (const colonne of liste) {
      const lu = montantDe(
        tableau.page.feuille.lignes[ligne]?.[colonne],
        cle.uniteDeColonne(colonne),
      )
      const lieu = { feuille: vue.feuille, ligne, colonne }
      if (lu.genre === 'illisible')
        illisibles.push({ champ, lieu, texte: lu.texte, motif: lu.motif })
      if (lu.genre === 'lu' && lu.valeur < 0) negatifs.push({ champ, lieu, montant: lu.valeur })
      total = ajouter(total, lu)
    }
    montants[champ] = total
  }
  return montants
}

export function ajouter(total: Montant, lu: Lu<Centimes>): Montant {
  if (total === 'illisible' || lu.genre === 'illisible') return 'illisible'
  if (lu.genre === 'vide') return total
  return typeof total === 'number' ? plus(total, lu.valeur) : lu.valeur
}

export function lireNombres(
  { nombres: colonnes, absents, tableau, vue }: Lecteur,
  ligne: number,
  illisibles: Illisible[],
): Readonly<Record<ChampNombre, Nombre>> {
  if (colonnes.length === 0) return absents.nombres
  const nombres = { ...absents.nombres }
  for (const [champ, colonne] of colonnes) {
    const lu = nombreDe(tableau.page.feuille.lignes[ligne]?.[colonne])
    nombres[champ] = lu.genre === 'lu' ? lu.valeur : lu.genre
    // Un tarif ou un quotient écrit en mots (« ≤ 1 000 ») ne bloque pas la lecture ; un nombre de repas, si.
    if (lu.genre === 'illisible' && champ === 'repas') {
      illisibles.push({
        champ,
        lieu: { feuille: vue.feuille, ligne, colonne },
        texte: lu.texte,
        motif: lu.motif,
      })
    }
  }
  return nombres
}

export function lireTextes(
  { textes: colonnes, absents, dits, tableau, vue }: Lecteur,
  ligne: number,
): Readonly<Textes> {
  const lus = colonnes.map(([champ, colonne]): [ChampDit, string] => {
    const texte = tableau.page.texte(ligne, colonne)
    return [champ, /^[-–—]+$/.test(texte) ? '' : texte]
  })
  const cle = lus.map(([, texte]) => texte).join('\0')
  const connus = dits.get(cle)
  if (connus) return connus
  const textes: Textes = { ...absents.textes, ...Object.fromEntries(lus) }
  textes.horsReferentiel = reponseSurLeReferentiel(tableau, vue, textes.horsReferentiel)
  dits.set(cle, textes)
  return textes
}

export function champsCalcules({ colonnes: toutes, tableau }: Lecteur, ligne: number): Champ[] {
  const cellules = tableau.page.feuille.lignes[ligne]
  const champs: Champ[] = []
  for (const [champ, colonnes] of toutes) {
    if (colonnes.length > 1 || colonnes.some((c) => cellules?.[c]?.formule !== undefined))
      champs.push(champ)
  }
  return champs
}
