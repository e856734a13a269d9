import type { Axe } from '../../../core/modele/index.ts'
import { LIGNES_DE_MODELE, MOTS_DU_DONT } from '../mots/index.ts'
import { type Case, eurosDe, type Rang, texte, VIDE } from '../tableaux/index.ts'
import type { ActionTiree } from '../tirage/index.ts'
import type { ColonneDeLigne } from './colonnes-de-ligne.ts'
import type { Contexte } from './contexte.ts'
import { pasUnFait } from './plan-de-financement.ts'

/** Écrit les rangs l'un sous l'autre et sait où sont les actions. */
export interface Registre {
  readonly rangs: Rang[]
  readonly colonnes: readonly ColonneDeLigne[]
}

export function ajouterAction(
  ctx: Contexte,
  { rangs, colonnes }: Registre,
  action: ActionTiree,
  annee: number,
): number {
  const cases = colonnes.map((c) => c.lire(action, annee))
  for (const [j, { calcul }] of colonnes.entries()) {
    if (calcul === undefined) continue
    const plus = colonnesDuCalcul(colonnes, calcul.plus, calcul.annee)
    const moins =
      calcul.moins === null ? [] : colonnesDuCalcul(colonnes, calcul.moins, calcul.annee)
    const somme = (js: readonly number[]) => js.reduce((t, k) => t + eurosDe(cases[k]), 0)
    const calculable = [...plus, ...moins].every((k) => cases[k]?.genre !== 'illisible')
    cases[j] = calculable
      ? { genre: 'calcul', euros: somme(plus) - somme(moins), plus, moins }
      : VIDE
  }
  const masque =
    ctx.choisir('masquees') === 'quelques' && ctx.de(`masque-${rangs.length}`).chance(0.15)
  return rangs.push({ genre: 'action', cases, ...(masque ? { masque } : {}) }) - 1
}

function colonnesDuCalcul(
  colonnes: readonly ColonneDeLigne[],
  quoi: 'cout' | 'financements' | 'hors-etat',
  annee: number | null,
): readonly number[] {
  return colonnes.flatMap(({ role }, j) => {
    if (role.genre !== 'fait' || role.annee !== annee) return []
    const compte =
      quoi === 'cout'
        ? role.champ === 'cout'
        : role.champ !== 'cout' && (quoi === 'financements' || role.champ !== 'partEtat')
    return compte ? [j] : []
  })
}

/** « dont personnel » : une part de l'action du dessus, qui ne s'y ajoute pas. */
export function ajouterDont(
  ctx: Contexte,
  registre: Registre,
  action: ActionTiree,
  annee: number,
): void {
  const de = ctx.de(`dont-${registre.rangs.length}`)
  if (ctx.choisir('dont') === 'aucune' || !de.chance(0.25)) return
  const taux = 0.2 + de.entier(40) / 100
  registre.rangs.push({
    genre: 'dont',
    cases: registre.colonnes.map((c) => {
      if (estLibelle(c)) return texte(de.parmi(MOTS_DU_DONT))
      const porte =
        c.role.genre === 'fait' && (c.role.champ === 'cout' || c.role.champ === 'partEtat')
      return porte ? pasUnFait(c.lire(action, annee), taux) : VIDE
    }),
  })
}

export function ajouterModeles(ctx: Contexte, { rangs, colonnes }: Registre): void {
  if (ctx.choisir('modeles') === 'aucune') return
  const de = ctx.de(`modele-${rangs.length}`)
  const mot = ctx.de('modele').parmi(LIGNES_DE_MODELE)
  for (let n = de.entier(3); n > 0; n--) {
    rangs.push({ genre: 'modele', cases: colonnes.map((c) => (estLibelle(c) ? texte(mot) : VIDE)) })
  }
}

/** Un intitulé, seul sur sa ligne ou avec les sommes de ce qu'il annonce. */
export function ajouterIntitule({ rangs, colonnes }: Registre, mot: string): number {
  return (
    rangs.push({ genre: 'titre', cases: colonnes.map((_, j) => (j === 0 ? texte(mot) : VIDE)) }) - 1
  )
}

export function ajouterVide({ rangs, colonnes }: Registre): void {
  rangs.push({ genre: 'vide', cases: colonnes.map(() => VIDE) })
}

/** Un total des rangs donnés ; `libelle` null garde les textes du rang où il s'écrit. */
export function casesDuTotal(
  { rangs, colonnes }: Registre,
  libelle: string | null,
  compris: readonly number[],
  dans: readonly Case[] | null,
): Case[] {
  const ou = colonnes.findIndex(estLibelle)
  return colonnes.map((c, j) => {
    if (!c.argent) {
      if (libelle !== null && j === ou) return texte(libelle)
      return dans?.[j] ?? VIDE
    }
    const euros = compris.reduce((t, i) => t + eurosDe(rangs[i]?.cases[j]), 0)
    return { genre: 'somme', euros, rangs: compris }
  })
}

export function estLibelle({ role }: ColonneDeLigne): boolean {
  return role.genre === 'texte' && role.de === 'action'
}

/** Le plafond d'un axe, sous son sous-total, dans la colonne des crédits de l'État. */
export function ajouterPlafond(ctx: Contexte, { rangs, colonnes }: Registre, axe: Axe): void {
  rangs.push({
    genre: 'note',
    cases: colonnes.map((c) => {
      if (estLibelle(c)) return texte(ctx.mots.plafond)
      const etat = c.role.genre === 'fait' && c.role.champ === 'partEtat'
      return etat ? { genre: 'argent', euros: ctx.contrat.plafonds[axe] } : VIDE
    }),
  })
}
