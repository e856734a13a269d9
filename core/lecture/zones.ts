import type { Plage } from '../grille/index.ts'
import { type Centimes, type Champ, type Lieu, somme, type Unite } from '../modele/index.ts'
import type { Tableau } from './tableau/index.ts'
import { montantDe } from './textes/index.ts'

/** Les vraies cellules d'une place lue. */
export type Situer = (lieu: Lieu) => readonly Lieu[]

/** Au-delà, les premières et les dernières actions suffisent à tracer une zone. */
const ACTIONS_SITUEES = 400

/** Ce qu'une cellule est pour Pacte : un champ, ou ce qui l'entoure. */
export type Role = Champ | 'entete' | 'totaux' | 'intitules' | 'laisse'

/** Montre une à une les places d'un tableau ; `rang` : sa colonne, ou null ; pour un total, celle de son début seule. */
export function parcourir(
  tableau: Tableau,
  situer: Situer,
  vides: boolean,
  montrer: (role: Role, rang: number | null, lieux: readonly Lieu[]) => void,
): void {
  const { bloc, gauche, droite, attributions, ecartees, totaux, intitules, page } = tableau
  const placer = (role: Role, rang: number | null, ligne: number, colonne: number) => {
    if (vides || page.estRemplie(ligne, colonne) || (role === 'totaux' && rang !== null))
      montrer(role, rang, situer({ feuille: page.feuille.nom, ligne, colonne }))
  }
  const surLaLigne = (role: Role, ligne: number, rang: (colonne: number) => number | null) => {
    for (let c = gauche; c <= droite; c++) placer(role, rang(c), ligne, c)
  }
  for (let ligne = bloc.haut; ligne <= bloc.bas; ligne++) surLaLigne('entete', ligne, (c) => c)
  for (const { ligne } of actionsSituees(tableau)) {
    for (const { colonne, champ } of attributions) placer(champ, colonne, ligne, colonne)
    for (const { colonne } of ecartees) placer('laisse', colonne, ligne, colonne)
  }
  for (const { ligne } of totaux) surLaLigne('totaux', ligne, (c) => (c === gauche ? c : null))
  for (const { texte } of intitules) montrer('intitules', null, situer(texte.lieu))
}

/** Ce que porte chaque zone d'un tableau : son rôle, et où. */
export function zonesDe(tableau: Tableau, situer: Situer): Readonly<Record<string, Plage>> {
  const parRole = new Map<Role, Lieu[]>()
  parcourir(tableau, situer, false, (role, rang, lieux) => {
    // Une ligne de totaux se situe par son début.
    if (role === 'totaux' && rang === null) return
    const siens = parRole.get(role)
    if (siens) siens.push(...lieux)
    else if (role !== 'laisse') parRole.set(role, [...lieux])
  })
  const zones: Record<string, Plage> = {}
  for (const [role, lieux] of parRole) {
    const plage = englober(lieux)
    if (plage) zones[role] = plage
  }
  return zones
}

function actionsSituees({ actions }: Tableau) {
  return actions.length <= ACTIONS_SITUEES
    ? actions
    : [...actions.slice(0, ACTIONS_SITUEES / 2), ...actions.slice(-ACTIONS_SITUEES / 2)]
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
    const plage = englober(
      actionsSituees(tableau).flatMap(({ ligne }) =>
        tableau.page.estRemplie(ligne, colonne)
          ? situer({ feuille: tableau.page.feuille.nom, ligne, colonne })
          : [],
      ),
    )
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
