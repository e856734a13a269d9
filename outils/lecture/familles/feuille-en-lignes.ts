import type { Axe } from '../../../core/modele/index.ts'
import { type Cadre, ecrireEnTete, ecrirePied } from '../alentours/index.ts'
import { type AdresseDans, type Planche, planche, poser } from '../tableaux/index.ts'
import type { Contexte } from './contexte.ts'
import { legende } from './nommer-axe.ts'
import { type Demande, type TableauEnLignes, tableauEnLignes } from './tableau-en-lignes.ts'

export interface FeuilleEnLignes {
  readonly planche: Planche
  readonly tableau: TableauEnLignes
  readonly adresse: AdresseDans
}

export interface Presentation {
  readonly nom: string
  readonly annee: Cadre['annee']['en']
  /** L'axe que le titre annonce. */
  readonly axeEnTitre: Axe | null
  readonly couche?: boolean
  /** « (1) », « (2) »… sous chaque colonne. */
  readonly numerotee?: boolean
}

export function feuilleEnLignes(
  ctx: Contexte,
  demande: Demande,
  { nom, annee, axeEnTitre, couche = false, numerotee = false }: Presentation,
): FeuilleEnLignes {
  const p = planche(nom)
  const cadre: Cadre = {
    annee: { en: annee, annee: demande.annees[0] ?? 0 },
    axe: axeEnTitre,
    legende: legende(ctx, demande.axeEn),
  }
  const gauche = ecrireEnTete(ctx, p, cadre)
  const tableau = tableauEnLignes(ctx, demande)
  const adresse = poser(p, tableau, ctx.ecriture, {
    haut: p.hauteur,
    gauche,
    couche,
    groupes: ctx.choisir('groupes'),
    sousEntete: sousEntete(ctx, tableau, numerotee),
  })
  ecrirePied(ctx, p, cadre, gauche)
  return { planche: p, tableau, adresse }
}

function sousEntete(
  ctx: Contexte,
  { colonnes }: TableauEnLignes,
  numerotee: boolean,
): readonly string[] | null {
  if (ctx.ecriture.unite === 'k-ligne') return colonnes.map(({ argent }) => (argent ? 'k€' : ''))
  return numerotee ? colonnes.map((_, j) => `(${j + 1})`) : null
}
