import type { Axe } from '../../../core/modele/index.ts'
import { ecrireEnTete } from '../alentours/index.ts'
import { NOMS_DU_BUDGET } from '../mots/index.ts'
import {
  type Case,
  eurosDe,
  type Planche,
  planche,
  poser,
  type Rang,
  texte,
} from '../tableaux/index.ts'
import { CHAMPS_JUGES, type ChampJuge } from '../tirage/index.ts'
import type { Contexte } from './contexte.ts'
import { type FeuilleEnLignes, feuilleEnLignes } from './feuille-en-lignes.ts'
import { annoncerAxe, rangDAxe } from './nommer-axe.ts'
import { nommerDeLAnnee, totauxPermis } from './simples.ts'
import type { Demande } from './tableau-en-lignes.ts'

/** Une feuille par année ; la feuille ou son titre la disent. */
export function feuillesParAnnee(ctx: Contexte): Planche[] {
  const nom = ctx.de('nom-de-feuille').parmi(NOMS_DU_BUDGET)
  const axeEn = ctx.choisir('axe')
  const place = ctx.choisir('annee', ['feuille', 'titre', 'metadonnee'])
  return ctx.contrat.annees.map((annee) => {
    const demande: Demande = {
      axes: ctx.contrat.axes,
      annees: [annee],
      anneesEn: 'contexte',
      axeEn,
      totaux: totauxPermis(ctx, axeEn),
    }
    return feuilleEnLignes(ctx, demande, {
      nom: nommerDeLAnnee(nom, annee),
      annee: place === 'feuille' ? 'ailleurs' : place,
      axeEnTitre: null,
    }).planche
  })
}

/** Une feuille par axe ; son nom le dit, ou son titre. */
export function feuillesParAxe(ctx: Contexte): Planche[] {
  return detailsParAxe(ctx).map((d) => d.planche)
}

/** Une feuille par axe, et devant ou derrière une feuille qui les reprend par des renvois. */
export function recapitulatifEtDetail(ctx: Contexte): Planche[] {
  const details = detailsParAxe(ctx)
  const recap = recapitulatif(ctx, details)
  const planches = details.map((d) => d.planche)
  return ctx.de('recap').chance(0.7) ? [recap, ...planches] : [...planches, recap]
}

function detailsParAxe(ctx: Contexte): FeuilleEnLignes[] {
  const place = ctx.choisir('annee', ['titre', 'metadonnee', 'entete'])
  const nomDit = ctx.de('axe-de-la-feuille').chance(0.5)
  return ctx.contrat.axes.map((axe) => {
    const demande: Demande = {
      axes: [axe],
      annees: ctx.contrat.annees,
      anneesEn: place === 'entete' ? ctx.choisir('coteACote') : 'contexte',
      axeEn: 'contexte',
      totaux: totauxPermis(ctx, 'contexte'),
    }
    return feuilleEnLignes(ctx, demande, {
      nom: nomDit ? nomEntier(ctx, axe) : `Axe ${rangDAxe(ctx, axe)}`,
      annee: place === 'entete' ? 'ailleurs' : place,
      axeEnTitre: nomDit && ctx.de('titre-aussi').chance(0.5) ? null : axe,
    })
  })
}

/** Excel borne un nom de feuille à 31 caractères et en refuse certains. */
const LONGUEUR_D_UN_NOM = 31
function nomEntier(ctx: Contexte, axe: Axe): string {
  const bref = ctx.mots.axeEnBref[axe]
  const nom = ctx.de('axe-numerote').chance(0.5) ? `Axe ${rangDAxe(ctx, axe)} ${bref}` : bref
  return nom.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, LONGUEUR_D_UN_NOM)
}

function recapitulatif(ctx: Contexte, details: readonly FeuilleEnLignes[]): Planche {
  const { contrat, mots } = ctx
  const p = planche(
    ctx.de('recap').parmi(['Récapitulatif', 'Synthèse', 'RECAP', 'Tableau général']),
  )
  const champs = CHAMPS_JUGES.filter(
    (champ) => champ === 'cout' || champ === 'partEtat' || champ === 'partCollectivite',
  )
  const colonnes = contrat.annees.flatMap((annee) => champs.map((champ) => ({ annee, champ })))
  const rangs: Rang[] = contrat.axes.map((axe, i) => ({
    genre: 'total',
    cases: [
      texte(annoncerAxe(ctx, axe)),
      ...colonnes.map(({ champ, annee }) => renvoi(ctx, details[i], axe, champ, annee)),
    ],
  }))
  const gauche = ecrireEnTete(ctx, p, {
    annee: { en: contrat.annees.length > 1 ? 'ailleurs' : 'titre', annee: contrat.annees[0] ?? 0 },
    axe: null,
    legende: [],
  })
  const plusieurs = contrat.annees.length > 1
  const milliers =
    ctx.ecriture.unite === 'k-entete' || ctx.ecriture.unite === 'k-ligne' ? ' (k€)' : ''
  poser(
    p,
    {
      colonnes: [
        { etages: ['Axes'], argent: false },
        ...colonnes.map(({ champ, annee }) => ({
          etages: [`${mots.champs[champ]}${plusieurs ? ` ${annee}` : ''}${milliers}`],
          argent: true,
        })),
      ],
      rangs: [
        ...rangs,
        {
          genre: 'total',
          cases: [
            texte(mots.total),
            ...colonnes.map(
              (_, j): Case => ({
                genre: 'somme',
                euros: rangs.reduce((t, { cases }) => t + eurosDe(cases[j + 1]), 0),
                rangs: rangs.map((_, i) => i),
              }),
            ),
          ],
        },
      ],
      fusions: [],
    },
    ctx.ecriture,
    { haut: p.hauteur, gauche, couche: false, groupes: 'repetes', sousEntete: null },
  )
  return p
}

/** La somme, dans la feuille de l'axe, de ses actions. */
function renvoi(
  ctx: Contexte,
  detail: FeuilleEnLignes | undefined,
  axe: Axe,
  champ: ChampJuge,
  annee: number,
): Case {
  if (detail === undefined) return texte('')
  const { tableau, adresse, planche: source } = detail
  const colonne = tableau.colonneDe(champ, annee)
  const rangs = tableau.actions.map(({ rang }) => rang)
  const indice = ctx.contrat.annees.indexOf(annee)
  const euros = ctx.contrat.actions
    .filter((a) => a.axe === axe)
    .reduce((t, a) => t + nombreOuRien(a.parts[indice], champ), 0)
  const cellules = rangs.map((rang) => `'${source.nom}'!${adresse(rang, colonne)}`)
  return { genre: 'renvoi', euros, vers: `SUM(${cellules.join(',')})` }
}

function nombreOuRien(
  parts: Contexte['contrat']['actions'][number]['parts'][number] | undefined,
  champ: ChampJuge,
): number {
  if (parts === undefined || champ === 'tiers') return 0
  const lu = parts[champ]
  return typeof lu === 'number' ? lu : 0
}
