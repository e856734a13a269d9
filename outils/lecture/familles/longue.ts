import { type Cadre, ecrireEnTete, ecrirePied } from '../alentours/index.ts'
import { NOMS_DU_BUDGET } from '../mots/index.ts'
import {
  type Case,
  type Planche,
  planche,
  poser,
  type Rang,
  texte,
  VIDE,
} from '../tableaux/index.ts'
import type { Contexte } from './contexte.ts'
import { axeEnColonne, legende } from './nommer-axe.ts'
import { financements, partDuCout } from './plan-de-financement.ts'
import { nommerDeLAnnee } from './simples.ts'

/** Un export : une ligne par action, financeur et année. */
export function longue(ctx: Contexte): Planche[] {
  const { contrat, choisir } = ctx
  const place = choisir('annee', ['colonne', 'titre', 'metadonnee', 'feuille'])
  const axeEn = choisir('axe', ['colonne', 'sigles-et-legende', 'numeros-et-legende'])
  const cout = choisir('coutDeLExport')
  const nom = ctx.de('nom-de-feuille').parmi(NOMS_DU_BUDGET)
  const p = planche(place === 'feuille' ? nommerDeLAnnee(nom, contrat.annees[0] ?? 0) : nom)
  const cadre: Cadre = {
    annee: {
      en: place === 'titre' || place === 'metadonnee' ? place : 'ailleurs',
      annee: contrat.annees[0] ?? 0,
    },
    axe: null,
    legende: legende(ctx, axeEn),
  }
  const gauche = ecrireEnTete(ctx, p, cadre)
  const milliers = ctx.ecriture.unite === 'k-entete' ? ' (k€)' : ''
  const de = ctx.de('longue')
  const entete = [
    ctx.mots.colonnes.axe,
    ctx.mots.colonnes.action,
    ...(place === 'colonne' ? [ctx.mots.colonnes.annee] : []),
    ...(cout === 'colonne' ? [ctx.mots.champs.cout + milliers] : []),
    de.parmi([
      'Financeur',
      'Source de financement',
      'Origine des crédits',
      'Co-financeur',
      'Payeur',
      'Ressource',
    ]),
    de.parmi(['Montant', 'Crédits', 'Somme', 'Montant prévu', 'Valeur', 'Montant TTC']) + milliers,
  ]
  const rangs = rangsDeLExport(ctx, axeEn, place === 'colonne', cout)
  poser(
    p,
    {
      colonnes: entete.map((mot) => ({ etages: [mot], argent: false })),
      rangs: de.chance(0.3) ? de.melanger(rangs) : rangs,
      fusions: [],
    },
    ctx.ecriture,
    {
      haut: p.hauteur,
      gauche,
      couche: false,
      groupes: 'repetes',
      sousEntete:
        ctx.ecriture.unite === 'k-ligne'
          ? entete.map((_, j) => (j === entete.length - 1 ? 'k€' : ''))
          : null,
    },
  )
  ecrirePied(ctx, p, cadre, gauche)
  return [p]
}

function rangsDeLExport(
  ctx: Contexte,
  axeEn: string,
  avecAnnee: boolean,
  cout: 'absent' | 'ligne' | 'colonne',
): Rang[] {
  const partCout = partDuCout(ctx)
  const parts = cout === 'ligne' ? [partCout, ...financements(ctx)] : financements(ctx)
  return ctx.contrat.actions.flatMap((action) =>
    ctx.contrat.annees.flatMap((annee) =>
      parts.flatMap((part, i): Rang[] => {
        const montant = part.lire(action, annee)
        // Un export ne garde pas les lignes à zéro ; l'action, elle, y est toujours.
        if (montant.genre === 'argent' && montant.euros === 0 && part.champ !== 'partEtat')
          return []
        const cases: Case[] = [
          texte(axeEnColonne(ctx, action.axe, axeEn)),
          texte(action.libelle),
          ...(avecAnnee ? [{ genre: 'nombre' as const, valeur: annee }] : []),
          ...(cout === 'colonne' ? [coutRepete(partCout.lire(action, annee), i === 0)] : []),
          texte(part.mot),
          montant,
        ]
        return [{ genre: 'action', cases }]
      }),
    ),
  )
}

/** Le coût se redit à chaque ligne d'une action, mais ne se compte qu'une fois. */
function coutRepete(cout: Case, premiere: boolean): Case {
  if (cout.genre !== 'argent') return VIDE
  return premiere ? cout : { genre: 'argent', euros: cout.euros }
}
