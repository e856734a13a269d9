import { verifier } from '../../../../core/examen/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'
import { confronter } from '../oracle/confronter.ts'
import { cle } from '../oracle/oracle.ts'
import { jugerLesAnnees } from './oracle.ts'
import { type LigneDAnnee, type TirageDAnnees, tirerDesAnnees } from './tirage.ts'

export const JUGEES = [
  'annee-hors-contrat',
  'avenant-incomplet',
  'axe-sans-action',
  'derniere-annee',
  'etat-nul',
  'evaluation-credits',
  'hors-referentiel',
  'nouvelles-minoritaires',
  'parite-depassee',
  'parite-incomplete',
  'reconduction-derogatoire',
  'renfort-assiette',
  'report-sans-accord',
  'sous-consommation',
  'substitution-fonds-propres',
]

/** Les gravités que le texte distingue : chacune est vraiment atteinte. */
const PARTAGEES = [
  'axe-sans-action a-justifier',
  'axe-sans-action bloquant',
  'hors-referentiel a-justifier',
  'hors-referentiel bloquant',
  'parite-depassee a-justifier',
  'parite-depassee bloquant',
  'sous-consommation a-justifier',
  'sous-consommation signalement',
]

const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

function ligneDe(tiree: LigneDAnnee): LigneDEssai {
  const { axe, action, annee, nature, cout, etat, collectivite } = tiree
  return {
    ...{ axe, action, annee, nature, cout },
    partEtat: etat,
    partCollectivite: collectivite,
    coutAnterieur: tiree.coutAvant ?? 'vide',
    partCollectiviteAnterieure: tiree.collectiviteAvant ?? 'vide',
    consomme: tiree.consomme ?? 'vide',
    report: tiree.report ?? 'vide',
    accordReport: tiree.accord ? 'Accord du 3 mars 2025' : '',
    nonReconduite: tiree.nonReconduite,
    justification: tiree.raison ? 'Recrutement retardé' : '',
    traits: { evaluation: tiree.evaluation, horsReferentiel: tiree.horsReferentiel },
  }
}

export function verdictsDesAnnees({ type, plafonds, lignes }: TirageDAnnees): string[] {
  const contrat = contratDEssai({ type, plafonds, lignes: lignes.map(ligneDe) })
  return verifier(contrat, { date: '2026-11-23', regles: REGLES_JUGEES })
    .map((c) => cle(c.regle, c.gravite, c.axe, c.annee, c.action))
    .sort()
}

export function eprouverLesAnnees(nombre: number): void {
  confronter(nombre, {
    tirer: tirerDesAnnees,
    juger: jugerLesAnnees,
    verdicts: verdictsDesAnnees,
    atteintes: [...JUGEES, ...PARTAGEES],
  })
}
