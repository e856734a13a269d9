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
import type { ActionTiree } from '../tirage/index.ts'
import type { Contexte } from './contexte.ts'
import { annoncerAxe } from './nommer-axe.ts'
import { planEntier, sommeDesCases } from './plan-de-financement.ts'
import { nommerDeLAnnee } from './simples.ts'

/** Sous chaque action, ses financeurs en lignes ; les années en colonnes, s'il y en a plusieurs. */
export function blocs(ctx: Contexte): Planche[] {
  const { contrat, choisir } = ctx
  const place = choisir('annee', ['titre', 'metadonnee', 'feuille', 'entete'])
  const forme = choisir('bloc')
  const axeEn = choisir('axe', ['intitules', 'colonne'])
  const nom = ctx.de('nom-de-feuille').parmi(NOMS_DU_BUDGET)
  const p = planche(place === 'feuille' ? nommerDeLAnnee(nom, contrat.annees[0] ?? 0) : nom)
  const cadre: Cadre = {
    annee: {
      en: place === 'titre' || place === 'metadonnee' ? place : 'ailleurs',
      annee: contrat.annees[0] ?? 0,
    },
    axe: null,
    legende: [],
  }
  const gauche = ecrireEnTete(ctx, p, cadre)
  const rangs: Rang[] = []
  const fusions: { colonne: number; de: number; a: number }[] = []
  const devant = (axeEn === 'colonne' ? 1 : 0) + (forme === 'titre' ? 0 : 1)
  const largeur = devant + 1 + contrat.annees.length
  for (const axe of contrat.axes) {
    if (axeEn === 'intitules') rangs.push(intitule(annoncerAxe(ctx, axe), largeur))
    for (const action of contrat.actions.filter((a) => a.axe === axe)) {
      const textes = [
        ...(axeEn === 'colonne' ? [annoncerAxe(ctx, axe)] : []),
        ...(forme === 'titre' ? [] : [action.libelle]),
      ]
      if (forme === 'titre') {
        const cases = [...textes.map(texte), texte(action.libelle)]
        rangs.push({ genre: 'action', cases })
      }
      const debut = rangs.length
      rangs.push(...lignesDuBloc(ctx, action, textes, forme === 'colonne-fusionnee'))
      if (forme === 'colonne-fusionnee') {
        for (const colonne of textes.keys())
          fusions.push({ colonne, de: debut, a: rangs.length - 1 })
      }
      if (choisir('rangsVides') === 'entre-axes') rangs.push({ genre: 'vide', cases: [] })
    }
  }
  const milliers = ctx.ecriture.unite === 'k-entete' ? ' (k€)' : ''
  const montant = ctx.de('mot-du-montant').parmi(['Montant', 'Montant prévu', 'Budget', 'Crédits'])
  const colonnes = [
    ...(axeEn === 'colonne' ? [ctx.mots.colonnes.axe] : []),
    ...(forme === 'titre' ? [] : [ctx.mots.colonnes.action]),
    forme === 'titre'
      ? ctx.de('mot-du-bloc').parmi(['Action / financeur', 'Actions et financements', 'Postes'])
      : ctx.de('mot-du-bloc').parmi(['Financeur', 'Financement', 'Source', 'Plan de financement']),
  ]
  poser(
    p,
    {
      colonnes: [
        ...colonnes.map((mot) => ({ etages: [mot], argent: false })),
        ...contrat.annees.map((annee) => ({
          etages: [
            (place === 'entete' ? `${enTeteDAnnee(ctx, montant)}${annee}` : montant) + milliers,
          ],
          argent: true,
        })),
      ],
      rangs,
      fusions,
    },
    ctx.ecriture,
    {
      haut: p.hauteur,
      gauche,
      couche: false,
      groupes: 'repetes',
      sousEntete:
        ctx.ecriture.unite === 'k-ligne'
          ? [...colonnes.map(() => ''), ...contrat.annees.map(() => 'k€')]
          : null,
    },
  )
  ecrirePied(ctx, p, cadre, gauche)
  return [p]
}

function enTeteDAnnee(ctx: Contexte, montant: string): string {
  return ctx.de('annee-du-bloc').parmi(['', `${montant} `, 'Année '])
}

function intitule(mot: string, largeur: number): Rang {
  return { genre: 'titre', cases: [texte(mot), ...Array.from({ length: largeur - 1 }, () => VIDE)] }
}

function lignesDuBloc(
  ctx: Contexte,
  action: ActionTiree,
  textes: readonly string[],
  uneFois: boolean,
): Rang[] {
  const { contrat } = ctx
  const lignes = planEntier(ctx).map((part) => ({
    mot: part.mot,
    recette: part.champ !== 'cout',
    cases: contrat.annees.map((annee) => part.lire(action, annee)),
  }))
  if (ctx.choisir('recapitulatives', ['aucune', 'total-recettes']) === 'total-recettes') {
    const recettes = lignes.filter(({ recette }) => recette)
    lignes.push({
      mot: ctx.mots.calcules['total-recettes'],
      recette: false,
      cases: contrat.annees.map(
        (_, j): Case => ({
          genre: 'argent',
          euros: sommeDesCases(recettes.map((r) => r.cases[j])),
        }),
      ),
    })
  }
  return lignes.map(({ mot, cases }, i) => ({
    genre: 'action',
    cases: [...textes.map((t) => (uneFois && i > 0 ? VIDE : texte(t))), texte(mot), ...cases],
  }))
}
