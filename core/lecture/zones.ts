import type { Plage } from '../grille/index.ts'
import { type Centimes, type Lieu, somme, type Unite } from '../modele/index.ts'
import type { Tableau } from './tableau/index.ts'
import { montantDe } from './textes/index.ts'

/** Les vraies cellules d'une place lue. */
export type Situer = (lieu: Lieu) => readonly Lieu[]

/** Au-delà, les premières et les dernières actions suffisent à tracer une zone. */
const ACTIONS_SITUEES = 400

/** Ce que porte chaque zone d'un tableau : son rôle, et où. */
export function zonesDe(tableau: Tableau, situer: Situer): Readonly<Record<string, Plage>> {
  const { bloc, gauche, droite, attributions, totaux, intitules } = tableau
  const zones: Record<string, Plage> = {}
  const tracer = (nom: string, lieux: readonly Lieu[]) => {
    const plage = englober(lieux)
    if (plage) zones[nom] = plage
  }
  const entete: Lieu[] = []
  for (let colonne = gauche; colonne <= droite; colonne++)
    for (let ligne = bloc.haut; ligne <= bloc.bas; ligne++)
      if (tableau.page.estRemplie(ligne, colonne))
        entete.push(...placer(tableau, situer, ligne, colonne))
  tracer('entete', entete)
  for (const champ of new Set(attributions.map((a) => a.champ))) {
    const colonnes = attributions.filter((a) => a.champ === champ).map((a) => a.colonne)
    tracer(champ, cellulesDe(tableau, situer, colonnes))
  }
  tracer(
    'totaux',
    totaux.flatMap((t) => placer(tableau, situer, t.ligne, gauche)),
  )
  tracer(
    'intitules',
    intitules.flatMap((i) => situer(i.texte.lieu)),
  )
  return zones
}

const RAISONS = {
  recapitule: 'récapitule d’autres colonnes',
  ecarte: 'parle d’autre chose que des crédits du contrat',
  libre: 'aucun rôle dans le plan de financement',
} as const

/** Une colonne de nombres lue et non comptée. */
export interface ZoneLaissee {
  readonly plage: Plage
  readonly raison: string
  /** Le rang de la colonne dans le tableau lu (voir ColonneComprise). */
  readonly colonne: number
  /** Ce que ses cellules font ensemble, sur les lignes d'actions ; null si ce n'est pas de l'argent. */
  readonly montant: Centimes | null
}

/** Les colonnes de nombres lues et non comptées, chacune avec sa raison. */
export function laissees(tableau: Tableau, situer: Situer, unite: Unite): readonly ZoneLaissee[] {
  return tableau.ecartees.flatMap(({ colonne, genre, argent }) => {
    const plage = englober(cellulesDe(tableau, situer, [colonne]))
    if (!plage) return []
    const montant = argent ? additionner(tableau, colonne, unite) : null
    return [{ plage, raison: RAISONS[genre], colonne, montant }]
  })
}

function additionner({ actions, page }: Tableau, colonne: number, unite: Unite): Centimes {
  return somme(
    actions.flatMap(({ ligne }) => {
      const lu = montantDe(page.cellule(ligne, colonne), unite)
      return lu.genre === 'lu' ? [lu.valeur] : []
    }),
  )
}

function cellulesDe(tableau: Tableau, situer: Situer, colonnes: readonly number[]): Lieu[] {
  const { actions, page } = tableau
  const retenues =
    actions.length <= ACTIONS_SITUEES
      ? actions
      : [...actions.slice(0, ACTIONS_SITUEES / 2), ...actions.slice(-ACTIONS_SITUEES / 2)]
  return retenues.flatMap(({ ligne }) =>
    colonnes.flatMap((colonne) =>
      page.estRemplie(ligne, colonne) ? placer(tableau, situer, ligne, colonne) : [],
    ),
  )
}

function placer({ page }: Tableau, situer: Situer, ligne: number, colonne: number) {
  return situer({ feuille: page.feuille.nom, ligne, colonne })
}

/** Le plus petit rectangle qui les contient, sur la feuille de la première. */
function englober(lieux: readonly Lieu[]): Plage | null {
  const [premier] = lieux
  if (!premier) return null
  const plage = {
    haut: premier.ligne,
    bas: premier.ligne,
    gauche: premier.colonne,
    droite: premier.colonne,
  }
  for (const { feuille, ligne, colonne } of lieux) {
    if (feuille !== premier.feuille) continue
    plage.haut = Math.min(plage.haut, ligne)
    plage.bas = Math.max(plage.bas, ligne)
    plage.gauche = Math.min(plage.gauche, colonne)
    plage.droite = Math.max(plage.droite, colonne)
  }
  return plage
}
