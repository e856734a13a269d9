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
  readonly unites: UniteDAction[]
}

/** Regroupe les lignes en unités d'appréciation, dans l'ordre de leur première ligne. */
export function assemblerUnites(lignes: readonly Ligne[]): UniteDAction[] {
  const actions = new Map<string, Action>()
  const groupes: { readonly groupe: Groupe; readonly action: Action }[] = []
  for (const ligne of lignes) {
    const action = actionDe(actions, ligne)
    const groupe = action.groupes.find(([premiere]) => premiere.annee === ligne.annee)
    if (groupe) groupe.push(ligne)
    else {
      const nouveau: Groupe = [ligne]
      action.groupes.push(nouveau)
      groupes.push({ groupe: nouveau, action })
    }
    retenirNature(action, ligne)
  }
  return groupes.map(({ groupe, action: { nature, unites } }) => {
    const unite = uniteDe(groupe, nature, unites)
    unites.push(unite)
    return unite
  })
}

function actionDe(actions: Map<string, Action>, { axe, cle, nature, annee }: Ligne): Action {
  const nom = `${axe}\n${cle}`
  const connue = actions.get(nom)
  if (connue) return connue
  const nouvelle: Action = { nature, annee: annee ?? 0, groupes: [], unites: [] }
  actions.set(nom, nouvelle)
  return nouvelle
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
