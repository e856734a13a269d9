import {
  type ActionComparee,
  type AxeCompare,
  type Changement,
  type Comparaison,
  IMPORTANCES,
  type Importance,
  type Valeur,
} from '../../../core/comparaison/index.ts'
import { nomDAnnee, nomDAxe, pluriel } from '../../../core/constats/index.ts'
import { type AxeLu, estAxe, moins, NOMS_DES_CHAMPS, ZERO } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'

/** Les deux versions, telles que l'utilisateur les a nommées. */
export interface Versions {
  readonly avant: string
  readonly apres: string
}

/** Tout ce qu'un rendu montre d'une comparaison. */
export interface ComparaisonRendue extends Comparaison {
  readonly versions: Versions
  /** Ce qui empêche de s'y fier tout à fait, une phrase chacun. */
  readonly reserves: readonly string[]
}

export const NOMS_DES_IMPORTANCES: Readonly<Record<Importance, string>> = {
  forte: 'Forte',
  moyenne: 'Moyenne',
  faible: 'Faible',
}

/** Les plus importantes d'abord ; l'ordre de lecture est gardé. */
export function parImportance(actions: readonly ActionComparee[]): ActionComparee[] {
  const rang = ({ importance }: ActionComparee) => IMPORTANCES.indexOf(importance)
  return [...actions].sort((a, b) => rang(a) - rang(b))
}

export function direLaValeur(valeur: Valeur): string {
  if (typeof valeur === 'number') return ecrireEuros(valeur)
  if (valeur === 'illisible') return 'illisible'
  if (valeur === null || typeof valeur === 'string') return 'montant inconnu'
  return valeur.texte === '' ? 'vide' : valeur.texte
}

/** « part État : 30 000 € → 33 000 € ». */
export function direLeChangement({ champ, avant, apres }: Changement): string {
  return `${NOMS_DES_CHAMPS[champ]}\u00a0: ${direLaValeur(avant)} → ${direLaValeur(apres)}`
}

export function direLAxe(axe: AxeLu): string {
  if (estAxe(axe)) return nomDAxe(axe)
  return axe === 'transversal' ? 'Transversal' : 'Axe inconnu'
}

/** Ce qui arrive à l'action, en phrases. */
export function direLAction(action: ActionComparee): string[] {
  const { genre, changements, nonReconduite, peutEtre } = action
  const valeurs = changements.map(({ champ, avant, apres }) => {
    const valeur = genre === 'ajoutee' ? apres : avant
    return `${NOMS_DES_CHAMPS[champ]} ${direLaValeur(valeur)}`
  })
  const dites =
    genre === 'changee'
      ? changements.map(direLeChangement)
      : [`${GENRES[genre]}\u00a0: ${valeurs.join(', ')}`]
  return [
    ...dites,
    ...(nonReconduite ? ['elle n’est plus reconduite'] : []),
    ...(peutEtre.length === 0 ? [] : [direUnNomPossible(genre, peutEtre)]),
  ]
}

const GENRES = { ajoutee: 'ajoutée', retiree: 'retirée' } as const

function direUnNomPossible(genre: ActionComparee['genre'], noms: readonly string[]): string {
  const cites = noms.map((nom) => `«\u00a0${nom}\u00a0»`).join(' ou ')
  return genre === 'ajoutee'
    ? `peut-être ${cites} renommée\u00a0: même axe, même porteur`
    : `peut-être renommée ${cites}\u00a0: même axe, même porteur`
}

/** « 11 actions changées, 0 ajoutée, 0 retirée ». */
export function direLesActions(actions: readonly ActionComparee[]): string {
  const compter = (genre: ActionComparee['genre']) =>
    actions.filter((a) => a.genre === genre).length
  return [
    pluriel(compter('changee'), 'action changée', 'actions changées'),
    pluriel(compter('ajoutee'), 'ajoutée', 'ajoutées'),
    pluriel(compter('retiree'), 'retirée', 'retirées'),
  ].join(', ')
}

/** « 1 constat levé, 0 nouveau, 2 changés, 5 inchangés » ; et ceux qu'on ne vérifie plus, s'il y en a. */
export function direLesConstats({
  leves,
  suspendus,
  nouveaux,
  changes,
  inchanges,
}: Comparaison['constats']): string {
  return [
    pluriel(leves.length, 'constat levé', 'constats levés'),
    pluriel(nouveaux.length, 'nouveau', 'nouveaux'),
    pluriel(changes.length, 'changé', 'changés'),
    pluriel(inchanges.length, 'inchangé', 'inchangés'),
    ...(suspendus.length === 0
      ? []
      : [pluriel(suspendus.length, 'qui ne se vérifie plus', 'qui ne se vérifient plus')]),
  ].join(', ')
}

export const TITRE_DES_SUSPENDUS = 'Constats que la seconde version ne permet plus de vérifier'

/** Ce que le changement d'un axe emporte ; vide : rien. */
export function direLesSuites({ avant, apres, franchies, plafondChange }: AxeCompare): string {
  if (!avant) return 'axe nouveau'
  if (!apres) return 'axe disparu'
  const plancher =
    (apres.manque ?? ZERO) > ZERO ? 'passe sous son plancher' : 'atteint son plancher'
  const plafond = (apres.reste ?? ZERO) < ZERO ? 'dépasse son plafond' : 'revient sous son plafond'
  return [
    ...(plafondChange && avant.plafond !== null && apres.plafond !== null
      ? [`le plafond passe de ${ecrireEuros(avant.plafond)} à ${ecrireEuros(apres.plafond)}`]
      : []),
    ...(franchies.includes('plancher') ? [plancher] : []),
    ...(franchies.includes('plafond') ? [plafond] : []),
  ].join(', ')
}

/** « + 11 000 € » ; « — » si rien ne bouge ou si l'une des versions ne dit rien. */
export function direLEcart({ avant, apres }: AxeCompare): string {
  if (!avant || !apres || avant.programme === apres.programme) return '—'
  const ecart = moins(apres.programme, avant.programme)
  return ecart > ZERO ? `+${ecrireEuros(ecart)}` : ecrireEuros(ecart)
}

/** Ce qu'il faut savoir avant de lire la comparaison. */
export function direLesReserves(comparaison: ComparaisonRendue): string[] {
  const { collectivites, anneesSeules, versions, reserves, annees } = comparaison
  return [
    ...(collectivites
      ? [
          `Les deux versions ne nomment pas la même collectivité\u00a0: ` +
            `${collectivites.avant}, puis ${collectivites.apres}.`,
        ]
      : []),
    ...(annees.length === 0
      ? ['Les deux versions n’ont aucune année en commun\u00a0: rien ne se compare.']
      : []),
    ...anneesSeules.map(
      ({ version, annee, actions }) =>
        `${nomDAnnee(annee)} n’est que dans ${versions[version]}\u00a0: ` +
        `${pluriel(actions, 'action, non comparée', 'actions, non comparées')}.`,
    ),
    ...reserves,
  ]
}
