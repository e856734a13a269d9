import type { Axe } from '../../../core/modele/index.ts'
import type { Contexte } from '../familles/contexte.ts'
import { annoncerAxe } from '../familles/nommer-axe.ts'
import { CONSIGNES, NOTES } from '../mots/index.ts'
import { ecrire, ecrireDessous, type Planche, sauterUneLigne } from '../tableaux/index.ts'
import { periode, titre } from './titre.ts'

/** Ce que dit une feuille autour de son tableau. */
export interface Cadre {
  /** Où la feuille écrit l'année de ses montants ; `ailleurs` : le tableau ou le nom de la feuille la disent. */
  readonly annee: { readonly en: 'titre' | 'metadonnee' | 'ailleurs'; readonly annee: number }
  /** L'axe de toute la feuille, si son titre le dit. */
  readonly axe: Axe | null
  readonly legende: readonly string[]
}

const LONGUES = 26

/** Le haut de la feuille ; rend la colonne où commence le reste. */
export function ecrireEnTete(ctx: Contexte, p: Planche, cadre: Cadre): number {
  const { contrat, choisir } = ctx
  const de = ctx.de('en-tete')
  const gauche = choisir('marge') === 'decalee' ? 1 + de.entier(2) : 0
  if (gauche > 0) for (let n = de.entier(3); n > 0; n--) sauterUneLigne(p)
  ecrireDessous(p, gauche, [titre(ctx, anneesDuTitre(ctx, cadre))])
  const qui = contrat.type === 'departement' ? `Département : ${contrat.nom}` : contrat.nom
  ecrireDessous(p, gauche, [qui])
  if (cadre.axe !== null) ecrireDessous(p, gauche, [annoncerAxe(ctx, cadre.axe)])
  if (cadre.annee.en === 'metadonnee') {
    const ligne = p.hauteur
    const mot = de.parmi([
      'Exercice :',
      'Année :',
      'Exercice budgétaire',
      'Année de programmation :',
    ])
    ecrire(p, ligne, gauche, { valeur: mot })
    ecrire(p, ligne, gauche + 1, { valeur: cadre.annee.annee })
  }
  if (ctx.ecriture.unite === 'k-titre') {
    ecrireDessous(p, gauche, [
      de.parmi([
        'Montants en k€',
        '(en milliers d’euros)',
        'Unité : k€',
        'Les montants sont exprimés en k€',
      ]),
    ])
  }
  ecrireConsignes(ctx, p, gauche)
  if (choisir('plafonds') === 'phrase') ecrireDessous(p, gauche, [phraseDesPlafonds(ctx)])
  const sousLeTableau = de.chance(0.4)
  if (!sousLeTableau) for (const ligne of cadre.legende) ecrireDessous(p, gauche, [ligne])
  for (let n = de.entier(3); n > 0; n--) sauterUneLigne(p)
  return gauche
}

/** Le bas de la feuille : légende si le haut ne l'a pas dite, plafonds, notes. */
export function ecrirePied(ctx: Contexte, p: Planche, cadre: Cadre, gauche: number): void {
  const de = ctx.de('pied')
  const dejaDite = [...p.cellules.values()].some(({ valeur }) => valeur === cadre.legende[0])
  if (cadre.legende.length > 0 && !dejaDite) {
    sauterUneLigne(p)
    ecrireDessous(p, gauche, ['Légende'])
    for (const ligne of cadre.legende) ecrireDessous(p, gauche, [ligne])
  }
  if (ctx.choisir('plafonds') === 'table-dessous') {
    sauterUneLigne(p)
    ecrirePlafonds(ctx, p, gauche)
  }
  if (ctx.choisir('notes') === 'aucune') return
  sauterUneLigne(p)
  for (const note of de.melanger(NOTES).slice(0, 1 + de.entier(3))) {
    ecrireDessous(p, gauche, [`${de.parmi(['', '* ', '(1) ', 'NB : '])}${note}`])
  }
}

/** La table des plafonds, à part ou dessous. */
export function ecrirePlafonds(ctx: Contexte, p: Planche, gauche: number): void {
  ecrireDessous(p, gauche, [
    'Axe',
    ctx.mots.plafond +
      (ctx.ecriture.unite === 'k-entete' || ctx.ecriture.unite === 'k-ligne' ? ' (k€)' : ''),
  ])
  for (const axe of ctx.contrat.axes) {
    const ligne = p.hauteur
    ecrire(p, ligne, gauche, { valeur: annoncerAxe(ctx, axe) })
    const encre = ctx.ecriture.montant(ctx.contrat.plafonds[axe])
    if (encre) ecrire(p, ligne, gauche + 1, encre)
  }
}

function anneesDuTitre(ctx: Contexte, { annee }: Cadre): string {
  const { annees } = ctx.contrat
  if (annee.en === 'titre') return String(annee.annee)
  if (annees.length > 1) return periode(annees)
  return ctx.de('periode').chance(0.5) ? '2024-2027' : ''
}

function ecrireConsignes(ctx: Contexte, p: Planche, gauche: number): void {
  const consignes = ctx.choisir('consignes')
  if (consignes === 'aucune') return
  const de = ctx.de('consignes')
  const combien = consignes === 'quelques' ? 1 + de.entier(4) : 8 + de.entier(LONGUES - 8)
  for (let n = 0; n < combien; n++) {
    if (de.chance(0.1)) sauterUneLigne(p)
    else ecrireDessous(p, gauche, [CONSIGNES[n % CONSIGNES.length] ?? ''])
  }
}

function phraseDesPlafonds(ctx: Contexte): string {
  const montants = ctx.contrat.axes.map(
    (axe) => `${ctx.mots.axeEnBref[axe]} ${ctx.contrat.plafonds[axe].toLocaleString('fr-FR')} €`,
  )
  return `${ctx.mots.plafond} (par an) : ${montants.join(' ; ')}.`
}
