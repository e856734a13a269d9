import { type Cadre, ecrireEnTete, ecrirePied } from '../alentours/index.ts'
import {
  type Case,
  ecrireDessous,
  type Planche,
  planche,
  poser,
  type Rang,
  sauterUneLigne,
  texte,
  VIDE,
} from '../tableaux/index.ts'
import type { ActionTiree } from '../tirage/index.ts'
import type { Contexte } from './contexte.ts'
import { annoncerAxe } from './nommer-axe.ts'
import { financements, partDuCout, planEntier, sommeDesCases } from './plan-de-financement.ts'

/** Une fiche par action, chacune sur sa feuille. */
export function fiches(ctx: Contexte): Planche[] {
  const place = anneeDesFiches(ctx)
  const mot = ctx.de('nom-de-fiche').parmi(['Fiche', 'Fiche action', 'Action', 'FA'])
  return ctx.contrat.actions.map((action, i) => {
    const p = planche(`${mot} ${i + 1}`)
    const cadre = cadreDe(ctx, place)
    const gauche = ecrireEnTete(ctx, p, cadre)
    ecrireFiche(ctx, p, gauche, action, i + 1)
    return p
  })
}

/** Les mêmes, l'une sous l'autre sur une seule feuille. */
export function fichesEmpilees(ctx: Contexte): Planche[] {
  const cadre = cadreDe(ctx, anneeDesFiches(ctx))
  const p = planche(
    ctx.de('nom-des-fiches').parmi(['Fiches', 'Fiches actions', 'Actions', 'Recueil']),
  )
  const gauche = ecrireEnTete(ctx, p, cadre)
  for (const [i, action] of ctx.contrat.actions.entries()) {
    ecrireFiche(ctx, p, gauche, action, i + 1)
    sauterUneLigne(p)
    sauterUneLigne(p)
  }
  ecrirePied(ctx, p, cadre, gauche)
  return [p]
}

function anneeDesFiches(ctx: Contexte) {
  return ctx.choisir('annee', ['titre', 'metadonnee', 'entete'])
}

function cadreDe(ctx: Contexte, place: 'titre' | 'metadonnee' | 'entete'): Cadre {
  const annee = ctx.contrat.annees[0] ?? 0
  return { annee: { en: place === 'entete' ? 'ailleurs' : place, annee }, axe: null, legende: [] }
}

function ecrireFiche(
  ctx: Contexte,
  p: Planche,
  gauche: number,
  action: ActionTiree,
  numero: number,
): void {
  const { mots } = ctx
  const deuxPoints = ctx.de('deux-points').parmi(['', ' :'])
  ecrireDessous(p, gauche, [
    `${ctx.de('mot-de-fiche').parmi(['Fiche action n°', 'FICHE ACTION', 'Fiche'])} ${numero}`,
  ])
  const renseignements = [
    [mots.colonnes.axe, annoncerAxe(ctx, action.axe)],
    [mots.colonnes.action, action.libelle],
    [mots.colonnes.porteur, action.porteur],
    [mots.colonnes.nature, action.nature],
    [mots.colonnes.indicateur, action.indicateur],
  ] as const
  const combien = { aucune: 2, quelques: 3, beaucoup: 5 }[ctx.choisir('annexes')]
  for (const [mot, valeur] of renseignements.slice(0, combien)) {
    ecrireDessous(p, gauche, [mot + deuxPoints, valeur])
  }
  sauterUneLigne(p)
  ecrireDessous(p, gauche, [
    ctx.de('mot-du-plan').parmi(['Plan de financement', 'Budget', 'Financement de l’action']),
  ])
  const plusieurs = ctx.contrat.annees.length > 1
  if (!plusieurs && ctx.choisir('financeurs') === 'recettes-depenses') {
    recettesEtDepenses(ctx, p, gauche, action)
  } else financeursEnRangs(ctx, p, gauche, action)
}

/** Un financeur par ligne, une colonne par année. */
function financeursEnRangs(ctx: Contexte, p: Planche, gauche: number, action: ActionTiree): void {
  const { annees } = ctx.contrat
  const montant = ctx.de('mot-du-montant').parmi(['Montant', 'Montant (€)', 'Budget', 'Crédits'])
  const dit = ctx.ecriture.unite === 'euros' ? montant : montant.replace(' (€)', '')
  const enAnnees = ctx.choisir('annee', ['titre', 'metadonnee', 'entete']) === 'entete'
  const rangs: Rang[] = planEntier(ctx).map((part) => ({
    genre: 'action',
    cases: [texte(part.mot), ...annees.map((annee) => part.lire(action, annee))],
  }))
  poser(
    p,
    {
      colonnes: [
        {
          etages: [ctx.de('mot-du-poste').parmi(['Poste', 'Financeur', 'Nature', 'Ressources'])],
          argent: false,
        },
        ...annees.map((annee) => ({ etages: [enAnnees ? String(annee) : dit], argent: true })),
      ],
      rangs,
      fusions: [],
    },
    ctx.ecriture,
    { haut: p.hauteur, gauche, couche: false, groupes: 'repetes', sousEntete: null },
  )
}

const POSTES = [
  { mot: 'Achats et prestations', part: 0.25 },
  { mot: 'Charges de personnel', part: 0.6 },
] as const

/** À gauche ce que l'action coûte, à droite qui la paie. */
function recettesEtDepenses(ctx: Contexte, p: Planche, gauche: number, action: ActionTiree): void {
  const annee = ctx.contrat.annees[0] ?? 0
  const cout = partDuCout(ctx).lire(action, annee)
  const total = 'euros' in cout ? cout.euros : 0
  const postes = POSTES.map(({ mot, part }) => ({
    mot,
    euros: Math.round((total * part) / 100) * 100,
  }))
  const reste = total - postes.reduce((t, { euros }) => t + euros, 0)
  const depenses: readonly (readonly [string, Case])[] = [
    ...postes.map(({ mot, euros }): [string, Case] => [mot, { genre: 'argent', euros }]),
    ['Autres charges', { genre: 'argent', euros: reste }],
  ]
  const recettes = financements(ctx).map((part): [string, Case] => [
    part.mot,
    part.lire(action, annee),
  ])
  const hauteur = Math.max(depenses.length, recettes.length)
  const rangs: Rang[] = Array.from({ length: hauteur }, (_, i) => {
    const [depense, debit = VIDE] = depenses[i] ?? ['']
    const [recette, credit = VIDE] = recettes[i] ?? ['']
    return { genre: 'action', cases: [texte(depense), debit, texte(recette), credit] }
  })
  const charges = ctx.de('charges').chance(0.5)
  rangs.push({
    genre: 'total',
    cases: [
      texte(charges ? 'Total des charges' : 'Total des dépenses'),
      cout,
      texte(charges ? 'Total des produits' : 'Total des recettes'),
      { genre: 'argent', euros: sommeDesCases(recettes.map(([, c]) => c)) },
    ],
  })
  const [gaucheDit, droiteDit] = charges ? ['Charges', 'Produits'] : ['Dépenses', 'Recettes']
  poser(
    p,
    {
      colonnes: [gaucheDit, 'Montant', droiteDit, 'Montant'].map((mot, j) => ({
        etages: [mot ?? ''],
        argent: j % 2 === 1,
      })),
      rangs,
      fusions: [],
    },
    ctx.ecriture,
    { haut: p.hauteur, gauche, couche: false, groupes: 'repetes', sousEntete: null },
  )
}
