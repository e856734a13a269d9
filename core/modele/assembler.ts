import { CHAMPS_MONTANT, type ChampMontant } from './champ.ts'
import type { Ligne, Montant, NatureLue, Nombre } from './ligne.ts'
import { type Centimes, plus } from './montant.ts'
import type { UniteDAction } from './unite.ts'

type Groupe = [Ligne, ...Ligne[]]

/** Regroupe les lignes en unités d'appréciation, dans l'ordre de leur première ligne. */
export function assemblerUnites(lignes: readonly Ligne[]): UniteDAction[] {
  const groupes = new Map<string, Groupe>()
  const natures = new Map<string, { annee: number; nature: NatureLue }>()
  for (const ligne of lignes) {
    const action = `${ligne.axe}\n${ligne.cle}`
    const cle = `${action}\n${ligne.annee}`
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(ligne)
    else groupes.set(cle, [ligne])
    retenirNature(natures, action, ligne)
  }
  const actions = new Map<string, UniteDAction[]>()
  return [...groupes.values()].map((groupe) => {
    const [premiere] = groupe
    const action = `${premiere.axe}\n${premiere.cle}`
    const memeAction = actions.get(action) ?? []
    if (memeAction.length === 0) actions.set(action, memeAction)
    const nature = natures.get(action)?.nature ?? premiere.nature
    const unite = uniteDe(groupe, nature, memeAction)
    memeAction.push(unite)
    return unite
  })
}

function retenirNature(
  natures: Map<string, { annee: number; nature: NatureLue }>,
  action: string,
  ligne: Ligne,
): void {
  const annee = ligne.annee ?? 0
  const connue = natures.get(action)
  const precise = ligne.nature !== 'inconnue' && ligne.nature !== 'absente'
  const dejaPrecise = connue && connue.nature !== 'inconnue' && connue.nature !== 'absente'
  if (!connue || (precise && (!dejaPrecise || annee < connue.annee))) {
    natures.set(action, { annee, nature: ligne.nature })
  }
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
