import type { Axe } from '../../../core/modele/index.ts'
import { REMARQUES } from '../mots/index.ts'
import { type Case, quantite, texte, VIDE } from '../tableaux/index.ts'
import type { ActionTiree, ChampJuge, TexteDeColonne } from '../tirage/index.ts'
import type { Contexte } from './contexte.ts'
import {
  financements,
  type Part,
  partDuCout,
  pasUnFait,
  planEntier,
} from './plan-de-financement.ts'

/** Une colonne d'un tableau dont chaque ligne est une action (et parfois une année). */
export interface ColonneDeLigne {
  readonly etages: readonly string[]
  readonly argent: boolean
  readonly role:
    | { readonly genre: 'texte'; readonly de: TexteDeColonne | 'vide' }
    | { readonly genre: 'fait'; readonly champ: ChampJuge; readonly annee: number | null }
    | { readonly genre: 'autre' }
  /** Valeur d'une action ; `annee` est celle de la ligne, quand chaque année a la sienne. */
  readonly lire: (action: ActionTiree, annee: number) => Case
  /** Calculée des autres colonnes de la même année : celles qui s'ajoutent, celles qui se retranchent. */
  readonly calcul?: Calcul
}

interface Calcul {
  readonly plus: 'cout' | 'financements' | 'hors-etat'
  readonly moins: 'financements' | null
  readonly annee: number | null
}

export type AnneesEn = 'contexte' | 'suffixe' | 'annee-en-haut' | 'annee-en-bas' | 'colonne'

export function colonnesDeTexte(
  ctx: Contexte,
  annees: 'colonne' | 'ailleurs',
  axe: ((axe: Axe) => string) | null,
): { devant: ColonneDeLigne[]; derriere: ColonneDeLigne[] } {
  const de = ctx.de('colonnes-de-texte')
  const combien = { aucune: 0, quelques: 2, beaucoup: 5 }[ctx.choisir('annexes')]
  const annexes = de
    .melanger(['porteur', 'nature', 'indicateur', 'observations', 'autreNombre', 'date'] as const)
    .slice(0, combien)
  const colonne = (nom: TexteDeColonne) => colonneDeTexte(ctx, nom, axe)
  const enTete: TexteDeColonne[] = axe === null ? ['action'] : ['axe', 'action']
  if (annees === 'colonne') enTete.splice(de.entier(enTete.length + 1), 0, 'annee')
  for (const nom of ['porteur', 'nature', 'date'] as const)
    if (annexes.includes(nom)) enTete.push(nom)
  return {
    devant: enTete.map(colonne),
    derriere: (['autreNombre', 'indicateur', 'observations'] as const)
      .filter((nom) => annexes.includes(nom))
      .map(colonne),
  }
}

function colonneDeTexte(
  ctx: Contexte,
  nom: TexteDeColonne,
  nommerAxe: ((axe: Axe) => string) | null,
): ColonneDeLigne {
  const de = ctx.de(`contenu-${nom}`)
  const lire: Readonly<Record<TexteDeColonne, ColonneDeLigne['lire']>> = {
    action: ({ libelle }) => texte(libelle),
    axe: ({ axe }) => texte(nommerAxe?.(axe) ?? ''),
    annee: (_, annee) => ({ genre: 'nombre', valeur: annee }),
    porteur: ({ porteur }) => texte(porteur),
    nature: ({ nature }) => texte(nature),
    indicateur: ({ indicateur }) => texte(indicateur),
    observations: () => (de.chance(0.4) ? texte(de.parmi(REMARQUES)) : VIDE),
    autreNombre: () => ({ genre: 'nombre', valeur: quantite(de) }),
    date: () => ({ genre: 'date', serie: 45_300 + de.entier(1_000) }),
  }
  return {
    etages: [ctx.mots.colonnes[nom]],
    argent: false,
    role: { genre: 'texte', de: nom },
    lire: lire[nom],
  }
}

export const COLONNE_VIDE: ColonneDeLigne = {
  etages: [''],
  argent: false,
  role: { genre: 'texte', de: 'vide' },
  lire: () => VIDE,
}

/** Les colonnes d'argent : une année, ou toutes côte à côte. */
export function colonnesDArgent(
  ctx: Contexte,
  annees: readonly number[],
  en: AnneesEn,
): ColonneDeLigne[] {
  const uneSeule = en === 'contexte' || en === 'colonne'
  const groupes = (uneSeule ? [null] : annees).map((annee) =>
    colonnesDUneAnnee(ctx, annee ?? annees[0] ?? 0, uneSeule ? null : en, en === 'colonne'),
  )
  if (en !== 'annee-en-bas') return groupes.flat()
  return (groupes[0] ?? []).flatMap((_, j) => groupes.flatMap((groupe) => groupe[j] ?? []))
}

function colonnesDUneAnnee(
  ctx: Contexte,
  annee: number,
  en: Exclude<AnneesEn, 'contexte' | 'colonne'> | null,
  parLigne: boolean,
): ColonneDeLigne[] {
  const mot = ctx.de('mot-annee').parmi(['', '', 'Année ', 'Exercice ', 'BP '])
  const entete = (...siens: string[]): readonly string[] => {
    if (en === null) return siens
    const [dernier = '', ...haut] = siens.slice().reverse()
    if (en === 'annee-en-haut') return [`${mot}${annee}`, ...siens]
    if (en === 'annee-en-bas') return [...siens, `${mot}${annee}`]
    return [...haut.reverse(), `${dernier} ${annee}`]
  }
  const milliers = ctx.ecriture.unite === 'k-entete' ? ctx.de('k').parmi([' (k€)', ' en k€']) : ''
  const role = (champ: ChampJuge): ColonneDeLigne['role'] => ({
    genre: 'fait',
    champ,
    annee: parLigne ? null : annee,
  })
  const lire = (part: Part) => (action: ActionTiree, sienne: number) =>
    part.lire(action, parLigne ? sienne : annee)
  const colonnes: ColonneDeLigne[] = []
  for (const part of planEntier(ctx)) {
    for (const statut of statutsDe(ctx, part)) {
      const { mot: dit, taux } = statut
      const mots = dit === '' ? [part.mot + milliers] : statutEcrit(ctx, part.mot, dit, milliers)
      colonnes.push({
        etages: entete(...mots),
        argent: true,
        role: taux === null ? role(part.champ) : { genre: 'autre' },
        lire:
          taux === null
            ? lire(part)
            : (action, sienne) => pasUnFait(lire(part)(action, sienne), taux),
      })
    }
  }
  const calculee = colonneCalculee(ctx, entete, milliers, parLigne ? null : annee, lire)
  return calculee === null ? colonnes : [...colonnes, calculee]
}

function statutEcrit(ctx: Contexte, mot: string, statut: string, milliers: string): string[] {
  return ctx.de('statut-ecrit').chance(0.5)
    ? [mot, statut + milliers]
    : [`${mot} – ${statut}${milliers}`]
}

/** `taux` null : le montant du plan ; sinon, un autre montant à côté, qui n'en est pas un. */
function statutsDe(
  ctx: Contexte,
  { champ }: Part,
): readonly { readonly mot: string; readonly taux: number | null }[] {
  const { statuts } = ctx.mots
  const choisi = ctx.choisir('statuts')
  if (choisi === 'budget-realise' && (champ === 'cout' || champ === 'partEtat')) {
    return [
      { mot: statuts.budget, taux: null },
      { mot: statuts.realise, taux: 0.8 },
    ]
  }
  if (champ !== 'partEtat') return [{ mot: '', taux: null }]
  if (choisi === 'demande-accorde') {
    return [
      { mot: statuts.demande, taux: 1.2 },
      { mot: statuts.accorde, taux: null },
    ]
  }
  if (choisi === 'accorde-verse') {
    return [
      { mot: statuts.accorde, taux: null },
      { mot: statuts.verse, taux: 0.5 },
    ]
  }
  return [{ mot: '', taux: null }]
}

function colonneCalculee(
  ctx: Contexte,
  entete: (...mots: string[]) => readonly string[],
  milliers: string,
  annee: number | null,
  lire: (part: Part) => ColonneDeLigne['lire'],
): ColonneDeLigne | null {
  const genre = ctx.choisir('recapitulatives')
  if (genre === 'aucune') return null
  const mot = ctx.mots.calcules[genre]
  const etages = entete(genre === 'taux' ? mot : mot + milliers)
  if (genre === 'taux') {
    const [etat] = financements(ctx).filter((p) => p.champ === 'partEtat')
    const cout = partDuCout(ctx)
    return {
      etages,
      argent: false,
      role: { genre: 'autre' },
      lire: (action, sienne) =>
        tauxDe(etat && lire(etat)(action, sienne), lire(cout)(action, sienne)),
    }
  }
  const calcul: Calcul = {
    annee,
    plus:
      genre === 'total-recettes'
        ? 'financements'
        : genre === 'total-cofinancements'
          ? 'hors-etat'
          : 'cout',
    moins: genre === 'ecart' || genre === 'reste' ? 'financements' : null,
  }
  return { etages, argent: true, role: { genre: 'autre' }, lire: () => VIDE, calcul }
}

function tauxDe(etat: Case | undefined, cout: Case): Case {
  if (etat?.genre !== 'argent' || cout.genre !== 'argent' || cout.euros === 0) return VIDE
  return {
    genre: 'nombre',
    valeur: Math.round((etat.euros / cout.euros) * 1000) / 1000,
    format: '0.0%',
  }
}
