import type { AxeLu, Contrat, NatureLue } from '../modele/index.ts'
import { completerInterpretations, type ReglagesDuContrat } from '../reglages/index.ts'
import type { Cadre } from './entete/index.ts'
import { identifier } from './identite.ts'
import { estParAnnee } from './plafonds/index.ts'
import { type Reperage, titresDes } from './reperage.ts'
import type { RangeeDIntitule, Tableau } from './tableau/index.ts'
import {
  apprendreNumerotation,
  attribuerLesAxes,
  legendeDeR,
  lireLegendes,
  type Numerotation,
  type Page,
  type TexteLibre,
  textesLibres,
  type Zone,
} from './textes/index.ts'

/** Ce que tout le classeur apprend à la lecture de chaque tableau. */
export interface Contexte {
  readonly pages: readonly Page[]
  readonly libres: ReadonlyMap<Page, readonly TexteLibre[]>
  readonly zones: ReadonlyMap<Page, readonly Zone[]>
  /** Tableaux de plafonds avec une colonne « Année ». */
  readonly plafondsParAnnee: ReadonlyMap<Page, readonly Cadre[]>
  readonly numerotation: Numerotation
  readonly natureDeR: NatureLue | null
  readonly reglages: ReglagesDuContrat
  readonly collectivite: Contrat['collectivite']
}

/** L'axe qu'un intitulé ouvre, jugé avec les autres de sa série. */
function juge({ texte, axe }: RangeeDIntitule): [string, AxeLu][] {
  return axe === null || axe === 'inconnu' ? [] : [[texte.texte.trim(), axe]]
}

export function preparerContexte(
  pages: readonly Page[],
  tableaux: readonly Tableau[],
  reglages: ReglagesDuContrat,
  { type, cadres }: Reperage,
): Contexte {
  const zones = new Map(
    pages.map((page) => [
      page,
      tableaux
        .filter((t) => t.page === page)
        .map((t) => ({ haut: t.bloc.haut, bas: t.fin, gauche: t.gauche, droite: t.droite })),
    ]),
  )
  const libres = new Map(pages.map((page) => [page, textesLibres(page, zones.get(page) ?? [])]))
  const textes = [...libres.values()].flat()
  const axes = tableaux.flatMap((t) => [
    ...t.actions.map((a) => a.axe?.texte ?? ''),
    ...t.intitules.map((i) => i.texte.texte),
  ])
  const { lyon } = completerInterpretations(reglages.interpretations)
  return {
    pages,
    libres,
    zones,
    plafondsParAnnee: new Map(
      [...cadres].map(([page, { ecartes }]) => [
        page,
        ecartes.map((e) => e.cadre).filter(estParAnnee),
      ]),
    ),
    numerotation: apprendreNumerotation(
      [...axes, ...textes.map((t) => t.texte), ...pages.map((p) => p.feuille.nom)],
      new Map([
        ...attribuerLesAxes(axes, lireLegendes(textes.map((t) => t.texte))),
        ...tableaux.flatMap((t) => t.intitules.flatMap(juge)),
      ]),
    ),
    natureDeR: legendeDeR(textes.map((t) => t.libelle)),
    reglages,
    collectivite: identifier(titresDes(pages, textes), reglages, type, lyon),
  }
}
