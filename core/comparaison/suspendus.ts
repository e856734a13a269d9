import type { Constat } from '../constats/index.ts'
import type { Examen } from '../examen/index.ts'
import { normaliser } from '../libelle/index.ts'
import { CHAMPS_DU_PLAN, type Champ, type Contrat, estMontant } from '../modele/index.ts'
import { REGLES } from '../regles/index.ts'
import { identiteDe } from './identite.ts'

/**
 * Ce qu'une version ne permet plus de vérifier : un constat qui n'y est plus relevé n'est pas levé pour autant, si un
 * montant, un plafond ou une colonne y manque, ou si la lecture attend une réponse.
 */
export function neSeVerifientPlus(
  avant: Contrat,
  { lecture: { contrat }, synthese, retenus }: Examen,
): (constat: Constat) => boolean {
  const enQuestion = new Set(retenus.map(identiteDe))
  return (constat) => {
    const colonnes = REGLES.find(({ id }) => id === constat.regle)?.colonnes ?? []
    return (
      enQuestion.has(identiteDe(constat)) ||
      colonnes.some((champ) => perdue(champ, avant, contrat)) ||
      estSansBorne(constat, synthese) ||
      (constat.montants !== null && estIllisible(constat, colonnes, contrat))
    )
  }
}

/** L'axe et l'année se lisent aussi dans un titre : leur colonne peut manquer. */
function perdue(champ: Champ, avant: Contrat, apres: Contrat): boolean {
  return (
    champ !== 'axe' && champ !== 'annee' && aLaColonne(avant, champ) && !aLaColonne(apres, champ)
  )
}

function aLaColonne({ vues }: Contrat, champ: Champ): boolean {
  return vues.some((vue) => vue.colonnes[champ] !== undefined)
}

/** Un plancher ou un plafond qui ne se juge plus. */
function estSansBorne({ regle, axe, annee }: Constat, synthese: Examen['synthese']): boolean {
  const ligne = synthese.find((l) => l.axe === axe && l.annee === annee)
  if (ligne === undefined) return false
  if (regle === 'plancher-axe') return ligne.plancher === null || ligne.manque === null
  return (regle === 'plafond-axe' || regle === 'plafond-total') && ligne.reste === null
}

function estIllisible(
  { axe, annee, action }: Constat,
  colonnes: readonly Champ[],
  { unites }: Contrat,
): boolean {
  const champs =
    action === null
      ? (['partEtat'] as const)
      : [...CHAMPS_DU_PLAN, ...colonnes.filter((champ) => estMontant(champ))]
  return unites.some(
    (u) =>
      (axe === null || u.axe === axe) &&
      (annee === null || u.annee === annee) &&
      (action === null || u.cle === normaliser(action)) &&
      champs.some((champ) => u.montants[champ] === 'illisible'),
  )
}
