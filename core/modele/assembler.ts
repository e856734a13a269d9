import { CHAMPS_MONTANT, type ChampMontant } from './champ.ts'
import type { Ligne, Montant, NatureLue, Nombre } from './ligne.ts'
import { type Centimes, plus } from './montant.ts'
import type { UniteDAction } from './unite.ts'

type Groupe = [Ligne, ...Ligne[]]

/** Une action (axe et libellé), toutes années. */
interface Action {
  /** La nature retenue, et l'année de la ligne qui la donne. */
  nature: NatureLue
  annee: number
  /** Ses lignes, année par année. */
  readonly groupes: Groupe[]
  /** Une par groupe, dans le même ordre : la place juste, des centaines de milliers d'actions n'en ont qu'une. */
  unites: UniteDAction[] | null
}

/** Regroupe les lignes en unités d'appréciation, dans l'ordre de leur première ligne. */
export function assemblerUnites(lignes: readonly Ligne[]): UniteDAction[] {
  const actions = new Map<string, Action>()
  const groupes: { readonly rang: number; readonly action: Action }[] = []
  for (const ligne of lignes) {
    const { axe, cle, nature, annee } = ligne
    const nom = `${axe}\n${cle}`
    const action = actions.get(nom)
    if (action === undefined) {
      const nouvelle = { nature, annee: annee ?? 0, groupes: [[ligne] as Groupe], unites: null }
      actions.set(nom, nouvelle)
      groupes.push({ rang: 0, action: nouvelle })
      continue
    }
    const groupe = action.groupes.find(([premiere]) => premiere.annee === annee)
    if (groupe) groupe.push(ligne)
    else groupes.push({ rang: action.groupes.push([ligne]) - 1, action })
    retenirNature(action, ligne)
  }
  return groupes.flatMap(({ rang, action }) => {
    const { groupes: siens, nature } = action
    const groupe = siens[rang]
    if (groupe === undefined) return []
    action.unites ??= new Array<UniteDAction>(siens.length)
    const unite = uniteDe(groupe, nature, action.unites)
    action.unites[rang] = unite
    return unite
  })
}

/** Fixée la première année qui en dit une. */
function retenirNature(action: Action, ligne: Ligne): void {
  const annee = ligne.annee ?? 0
  if (!estPrecise(ligne.nature)) return
  if (estPrecise(action.nature) && annee >= action.annee) return
  action.nature = ligne.nature
  action.annee = annee
}

function estPrecise(nature: NatureLue): boolean {
  return nature !== 'inconnue' && nature !== 'absente'
}

function uniteDe(
  lignes: Groupe,
  nature: NatureLue,
  memeAction: readonly UniteDAction[],
): UniteDAction {
  const [premiere] = lignes
  const montants = lignes.length === 1 ? premiere.montants : sommer(lignes)
  const repas = lignes.length === 1 ? premiere.nombres.repas : sommerNombres(lignes)
  const { cantine } = premiere.traits
  return {
    lignes,
    axe: premiere.axe,
    annee: premiere.annee,
    action: premiere.action,
    cle: premiere.cle,
    traits: premiere.traits,
    nature,
    montants,
    repas,
    compensation:
      cantine === 'compensation' ||
      (cantine === 'a-preciser' && typeof repas === 'number' && repas > 0),
    memeAction,
  }
}

function sommer(lignes: Groupe): Record<ChampMontant, Montant> {
  const [premiere, ...autres] = lignes
  const sommes = { ...premiere.montants }
  for (const champ of CHAMPS_MONTANT) {
    for (const ligne of autres) sommes[champ] = ajouter(sommes[champ], ligne.montants[champ])
  }
  return sommes
}

function ajouter(a: Montant, b: Montant): Montant {
  if (a === 'illisible' || b === 'illisible') return 'illisible'
  if (typeof a !== 'number') return typeof b === 'number' ? b : a === 'vide' ? a : b
  return typeof b === 'number' ? plus(a, b as Centimes) : a
}

function sommerNombres(lignes: Groupe): Nombre {
  let total: Nombre = 'absent'
  for (const { nombres } of lignes) {
    const repas = nombres.repas
    if (repas === 'illisible' || total === 'illisible') total = 'illisible'
    else if (typeof repas === 'number') total = (typeof total === 'number' ? total : 0) + repas
    else if (total === 'absent') total = repas
  }
  return total
}
