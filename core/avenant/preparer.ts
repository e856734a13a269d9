import type { BilanAxe, Bilans } from '../bilan/index.ts'
import { plancher } from '../calculs/index.ts'
import { LIBELLES_DES_AXES } from '../catalogue/index.ts'
import { NOMS_DES_NATURES } from '../gabarit/index.ts'
import {
  type AxeLu,
  type Centimes,
  type Contrat,
  estAxe,
  type Ligne,
  type UniteDAction,
} from '../modele/index.ts'
import { nonConsommeDe } from '../regles/index.ts'
import { consommeEcrit } from '../suivi/index.ts'
import {
  type ActionReprise,
  type Avenant,
  type AxeDAvenant,
  type BlocDAvenant,
  CHAMPS_REPRIS,
  type ChampRepris,
} from './avenant.ts'
import { plafondAnnonce, plafondRepris } from './plafonds.ts'

/** Le nom que porte la feuille d'avenant d'une année. */
export function nomDeLAvenant(annee: number): string {
  return `Avenant ${annee}`
}

/** Ce qu'un avenant reprend de l'année qui le précède (calendrier/avenant-annuel). */
export function preparerAvenant(contrat: Contrat, bilans: Bilans, annee: number): Avenant {
  const depart = annee - 1
  const unites = contrat.unites.filter((u) => u.annee === depart)
  const arretees = unites.filter((u) => u.lignes.some((l) => l.nonReconduite))
  const reprises = unites.filter((u) => !arretees.includes(u))
  const axes = bilans.annuels.axes
    .filter((b) => b.annee === depart)
    .map((b) => axeDAvenant(contrat, b, annee))
  const enveloppe = axes.filter((a) => a.fongible)
  const aPart = axes.filter((a) => !a.fongible)
  const blocs = [
    ...blocsDesAxes(reprises, enveloppe),
    ...blocsSansAxe(reprises),
    ...blocsDesAxes(reprises, aPart),
  ]
  const lignes = blocs.flatMap((bloc) => bloc.actions)
  return {
    annee,
    depart,
    nomDeFeuille: nomDeLAvenant(annee),
    collectivite: contrat.collectivite,
    axes: [...enveloppe, ...aPart],
    blocs,
    champs: CHAMPS_REPRIS.filter(
      (champ) => champ === 'nature' || lignes.some(({ textes }) => textes[champ] !== ''),
    ),
    repas: reprises.some((u) => u.compensation || typeof u.repas === 'number'),
    nombreDActions: reprises.length,
    nonReconduites: arretees.map(({ lignes: [ligne], action }) => ({
      axeLu: ligne.axeLu,
      action,
      porteur: ligne.textes.porteur ?? '',
    })),
    reconduites: reprises.filter((u) => u.nature === 'reconduite').map((u) => u.action),
  }
}

function axeDAvenant(contrat: Contrat, bilan: BilanAxe, annee: number): AxeDAvenant {
  const { axe, fongible, taux } = bilan
  const plafond = plafondRepris(contrat, bilan, annee - 1)
  const { type } = contrat.collectivite
  return {
    axe,
    libelle: LIBELLES_DES_AXES[axe].court,
    fongible,
    plafond,
    plafondAnnonce: plafondAnnonce(contrat, axe, annee, plafond),
    taux: fongible ? taux : null,
    plancher:
      fongible && type !== null && plafond.genre === 'connu'
        ? plancher(type, plafond.montant)
        : null,
    nonConsomme: nonConsommeDe(bilan)?.disponible ?? null,
  }
}

/** Dans l'ordre des axes, et celui du classeur à l'intérieur. */
function blocsDesAxes(
  unites: readonly UniteDAction[],
  axes: readonly AxeDAvenant[],
): BlocDAvenant[] {
  return axes.map(({ axe, libelle }) => {
    const actions = actionsDe(unites, axe)
    return { axe, libelle: actions[0]?.axeLu ?? libelle, actions }
  })
}

function blocsSansAxe(unites: readonly UniteDAction[]): BlocDAvenant[] {
  return (['transversal', 'inconnu'] as const)
    .map((axe) => ({ axe, libelle: '', actions: actionsDe(unites, axe) }))
    .filter(({ actions }) => actions.length > 0)
}

function actionsDe(unites: readonly UniteDAction[], axe: AxeLu): ActionReprise[] {
  return unites.filter((u) => u.axe === axe).flatMap(reprendre)
}

/**
 * Une ligne par ligne du budget ; ce qu'un autre tableau en dit va sur la première. S'il dit le consommé de l'action
 * entière, le programmé rappelé en face est celui de l'action entière aussi.
 */
function reprendre(unite: UniteDAction): ActionReprise[] {
  const propres = unite.lignes.filter((l) => !l.vue.complement)
  const ailleurs = unite.lignes.filter((l) => l.vue.complement)
  const ensemble = consommeAilleurs(unite, ailleurs)
  return propres.map((ligne, i) => ({
    axeLu: axeEcrit(unite, ligne),
    action: ligne.action,
    textes: Object.fromEntries(
      CHAMPS_REPRIS.map((champ) => [champ, texteDe(champ, ligne, i === 0 ? ailleurs : [], unite)]),
    ) as Record<ChampRepris, string>,
    ...(ensemble === null
      ? { programme: connu(ligne.montants.partEtat), consomme: connu(ligne.montants.consomme) }
      : i === 0
        ? ensemble
        : { programme: null, consomme: null }),
  }))
}

/** Ce qu'un tableau de suivi dit de l'action entière ; null s'il n'en dit rien. */
function consommeAilleurs(
  unite: UniteDAction,
  ailleurs: readonly Ligne[],
): Pick<ActionReprise, 'programme' | 'consomme'> | null {
  if (ailleurs.every((l) => connu(l.montants.consomme) === null)) return null
  return { programme: connu(unite.montants.partEtat), consomme: consommeEcrit(unite) }
}

/** « Sous-total : Enfance », « Enfance (plafond notifié : 490 000 €) » : recopié, il se relirait comme une somme. */
const DIT_UNE_SOMME = /\btota(?:l|ux)\b|plafond|enveloppe|notifi|€|\d[\d\s]{3,}/i

function axeEcrit({ axe }: UniteDAction, { axeLu }: Ligne): string {
  const seRecopie = axeLu !== '' && !DIT_UNE_SOMME.test(axeLu)
  return seRecopie || !estAxe(axe) ? axeLu : LIBELLES_DES_AXES[axe].court
}

function texteDe(
  champ: ChampRepris,
  ligne: Ligne,
  ailleurs: readonly Ligne[],
  unite: UniteDAction,
): string {
  const ecrit = [ligne, ...ailleurs].map((l) => l.textes[champ] ?? '').find((t) => t !== '') ?? ''
  if (ecrit !== '' || champ !== 'nature') return ecrit
  const { nature } = unite
  return nature === 'absente' || nature === 'inconnue' ? '' : NOMS_DES_NATURES[nature]
}

function connu(montant: Ligne['montants']['partEtat']): Centimes | null {
  return typeof montant === 'number' ? montant : null
}
