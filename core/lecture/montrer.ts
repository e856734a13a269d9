import type { Plage } from '../grille/index.ts'
import type { Champ, Disposition, Unite } from '../modele/index.ts'
import { estDouteuse } from './expliquer.ts'
import type { TableauLu } from './lire-tableau.ts'
import { laissees, type Situer, type ZoneLaissee, zonesDe } from './zones.ts'

/** Une colonne du tableau, ce qu'on y lit et pourquoi. */
export interface ColonneComprise {
  /** Comptée à partir de 0. */
  readonly colonne: number
  /** L'en-tête de la dernière ligne, tel qu'écrit : le repère d'une correction. */
  readonly entete: string
  /** Tous les étages de l'en-tête. */
  readonly enteteComplet: string
  /** null : la colonne ne sert à aucun contrôle. */
  readonly champ: Champ | null
  readonly annee: number | null
  /** Ce qui l'a fait reconnaître. */
  readonly motif: string
  readonly douteuse: boolean
}

/** Un tableau retenu, tel que l'utilisateur peut le relire et le corriger. */
export interface TableauCompris {
  readonly feuille: string
  readonly entete: Plage
  /** Années des vues du tableau ; vide : lues ligne à ligne, ou inconnues. */
  readonly annees: readonly number[]
  readonly unite: Unite
  readonly nombreDActions: number
  readonly colonnes: readonly ColonneComprise[]
  readonly disposition: Disposition
  /** Ce que porte chaque zone du tableau : son rôle, et où. */
  readonly zones: Readonly<Record<string, Plage>>
  /** Zones lues et non comptées, chacune avec sa raison. */
  readonly laisseDeCote: readonly ZoneLaissee[]
}

/** `disposition`, `situer` : comment la feuille était rangée, et ses vraies cellules si elle a été redressée. */
export function montrer(
  { tableau, vues, unite }: TableauLu,
  disposition: Disposition = 'lignes',
  situer: Situer = (lieu) => [lieu],
): TableauCompris {
  const { page, bloc, gauche, droite, attributions, actions } = tableau
  const colonnes: ColonneComprise[] = []
  for (let colonne = gauche; colonne <= droite; colonne++) {
    const attribution = attributions.find((a) => a.colonne === colonne)
    const lu = bloc.colonnes.find((c) => c.colonne === colonne)
    if (!attribution && !lu) continue
    colonnes.push({
      colonne,
      entete: page.texte(bloc.bas, colonne),
      enteteComplet: lu?.complet ?? '',
      champ: attribution?.champ ?? null,
      annee: attribution?.annee ?? null,
      motif: attribution?.motif ?? '',
      douteuse: attribution !== undefined && estDouteuse(attribution.score),
    })
  }
  const sienne = vues[0]?.unite ?? unite
  return {
    feuille: page.feuille.nom,
    entete: { haut: bloc.haut, gauche, bas: bloc.bas, droite },
    annees: vues.flatMap((v) => (v.annee === null ? [] : [v.annee])),
    unite: sienne,
    nombreDActions: actions.length,
    colonnes,
    disposition,
    zones: zonesDe(tableau, situer),
    laisseDeCote: laissees(tableau, situer, sienne),
  }
}
