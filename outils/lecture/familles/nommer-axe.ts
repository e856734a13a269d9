import type { Axe } from '../../../core/modele/index.ts'
import { LETTRES, ROMAINS } from '../mots/index.ts'
import type { Contexte } from './contexte.ts'

/** « Axe 2 – Accès aux droits », « II. … », « B) … » : l'axe tel que ce service l'annonce. */
export function annoncerAxe(ctx: Contexte, axe: Axe): string {
  const libelle = ctx.mots.axeEnEntier[axe]
  const n = rangDAxe(ctx, axe)
  switch (ctx.choisir('annonce')) {
    case 'axe-n':
      return `${ctx.de('annonce').parmi(['Axe', 'AXE', 'Axe n°'])} ${n} – ${libelle}`
    case 'romain':
      return `${ROMAINS[n - 1]}. ${libelle}`
    case 'lettre':
      return `${LETTRES[n - 1]}) ${libelle}`
    case 'enjeu':
      return `Enjeu ${n} : ${libelle}`
    case 'volet':
      return `Volet ${n} – ${libelle}`
    case 'numero':
      return `${n}. ${libelle}`
    case 'orientation':
      return `Orientation ${n} : ${libelle}`
    case 'nue':
      return libelle
  }
}

/** L'axe tel qu'une colonne le dit : en entier, ou par un signe que la légende explique. */
export function axeEnColonne(ctx: Contexte, axe: Axe, place: string): string {
  if (place === 'sigles-et-legende') return ctx.mots.sigle[axe]
  if (place === 'numeros-et-legende') return `Axe ${rangDAxe(ctx, axe)}`
  return annoncerAxe(ctx, axe)
}

export function legende(ctx: Contexte, place: string): readonly string[] {
  if (place !== 'sigles-et-legende' && place !== 'numeros-et-legende') return []
  const signe = ctx.de('legende').parmi([' : ', ' = ', ' – '])
  return ctx.contrat.axes.map(
    (axe) => `${axeEnColonne(ctx, axe, place)}${signe}${ctx.mots.axeEnEntier[axe]}`,
  )
}

export function rangDAxe(ctx: Contexte, axe: Axe): number {
  return ctx.contrat.axes.indexOf(axe) + 1
}

/** Un nom court, pour un total ou une feuille. */
export function axeEnBref(ctx: Contexte, axe: Axe): string {
  return ctx.de('axe-en-bref').chance(0.5) ? `axe ${rangDAxe(ctx, axe)}` : ctx.mots.axeEnBref[axe]
}
