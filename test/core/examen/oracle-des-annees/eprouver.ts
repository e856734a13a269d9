import { expect } from 'vitest'
import { verifier } from '../../../../core/examen/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'
import { cle } from '../oracle/oracle.ts'
import { Hasard } from '../oracle/tirage.ts'
import { jugerLesAnnees } from './oracle.ts'
import { type LigneDAnnee, type TirageDAnnees, tirerDesAnnees } from './tirage.ts'

const JUGEES = [
  'annee-hors-contrat',
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

/** Une règle, ou une gravité, dont les verdicts seraient plus rares que cela ne serait pas éprouvée. */
const PART_MINIMALE = 0.005

export function eprouverLesAnnees(nombre: number): void {
  const rendus = new Map<string, number>()
  for (let graine = 1; graine <= nombre; graine++) {
    const tirage = tirerDesAnnees(new Hasard(graine))
    const attendus = jugerLesAnnees(tirage)
    const verdicts = verdictsDesAnnees(tirage)
    if (verdicts.join('\n') !== attendus.join('\n')) {
      expect({ graine, tirage, verdicts }).toEqual({ graine, tirage, verdicts: attendus })
    }
    for (const verdict of attendus) {
      const dit = verdict.split(' | ', 2)
      for (const nom of [dit[0] ?? '', dit.join(' ')]) rendus.set(nom, (rendus.get(nom) ?? 0) + 1)
    }
  }
  const rares = [...JUGEES, ...PARTAGEES].filter(
    (nom) => (rendus.get(nom) ?? 0) <= nombre * PART_MINIMALE,
  )
  expect(rares).toEqual([])
}
