import { numeroDAxe } from '../catalogue/index.ts'
import type { Contrat, NatureLue, Unite } from '../modele/index.ts'
import { completerInterpretations, type ReglagesDuContrat } from '../reglages/index.ts'
import { anneeDuClasseur } from './annee-du-classeur.ts'
import type { Cadre } from './entete/index.ts'
import { identifier } from './identite.ts'
import { estParAnnee } from './plafonds/index.ts'
import { type Reperage, titresDes } from './reperage.ts'
import { type Tableau, zonesDe } from './tableau/index.ts'
import {
  apprendreLesAxes,
  legendeDeR,
  type Page,
  type ReperesDesAxes,
  type TexteLibre,
  textesLibres,
  titresAuDessus,
  tousLesTextes,
  type Zone,
} from './textes/index.ts'
import { uniteDuClasseur } from './unite-du-classeur.ts'

/** Ce que tout le classeur apprend à la lecture de chaque tableau. */
export interface Contexte {
  readonly pages: readonly Page[]
  readonly libres: ReadonlyMap<Page, readonly TexteLibre[]>
  readonly zones: ReadonlyMap<Page, readonly Zone[]>
  /** Tableaux de plafonds avec une colonne « Année ». */
  readonly plafondsParAnnee: ReadonlyMap<Page, readonly Cadre[]>
  readonly reperes: ReperesDesAxes
  readonly titresDesFeuilles: Reperage['titresDesFeuilles']
  readonly natureDeR: NatureLue | null
  /** Celle qu'une page de garde donne au budget qui ne se date pas. */
  readonly anneeDuClasseur: number | null
  /** Celle qu'une page de garde annonce ; des euros si aucune n'en dit. */
  readonly uniteDuClasseur: Unite
  readonly reglages: ReglagesDuContrat
  readonly collectivite: Contrat['collectivite']
}

/** « 2. Prévenir dès l'enfance… », juste au-dessus de l'en-tête, ou « Axe | Ouvrir l'emploi » : un axe, que ses voisins éclairent. */
function titresDAxe({ page, bloc, gauche, droite }: Tableau): string[] {
  const textes = Array.from({ length: droite - gauche + 1 }, (_, i) =>
    page.texte(bloc.haut - 1, gauche + i),
  )
  const etiquetes = titresAuDessus(page, bloc.haut).filter((titre) => titre.etiquete)
  return [
    ...textes.filter((texte) => numeroDAxe(texte) !== null),
    ...etiquetes.map(({ texte }) => texte),
  ]
}

export function preparerContexte(
  pages: readonly Page[],
  tableaux: readonly Tableau[],
  reglages: ReglagesDuContrat,
  { entetes, cadres, titresDesFeuilles }: Reperage,
): Contexte {
  const zones = new Map(pages.map((page) => [page, zonesDe(page, tableaux)]))
  const libres = new Map(pages.map((page) => [page, textesLibres(page, zones.get(page) ?? [])]))
  const textes = [...libres.values()].flat()
  const axes = tableaux.flatMap((t) => [
    ...t.actions.map((a) => a.axe?.texte ?? ''),
    ...t.intitules.map((i) => i.texte.texte),
    ...titresDAxe(t),
  ])
  // « 2 – Accompagnement des jeunes » numérote une action, et non l'axe 2.
  const actions = new Set(tableaux.flatMap((t) => t.actions.map(({ action }) => action)))
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
    reperes: apprendreLesAxes(axes, [
      ...pages.flatMap((p) => tousLesTextes(p)).filter((texte) => !actions.has(texte)),
      ...pages.map((p) => p.feuille.nom),
    ]),
    titresDesFeuilles,
    anneeDuClasseur: anneeDuClasseur(libres),
    uniteDuClasseur: uniteDuClasseur(libres, tableaux),
    natureDeR: legendeDeR(textes.map((t) => t.libelle)),
    reglages,
    collectivite: identifier(titresDes(pages, textes), reglages, entetes, lyon),
  }
}
