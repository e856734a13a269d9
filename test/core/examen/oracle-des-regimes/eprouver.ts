import { verifier } from '../../../../core/examen/index.ts'
import type { Traits } from '../../../../core/modele/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'
import { confronter } from '../oracle/confronter.ts'
import { cle } from '../oracle/oracle.ts'
import { jugerLesRegimes } from './oracle.ts'
import { type LigneDeRegime, type Regime, type TirageDeRegimes, tirerDesRegimes } from './tirage.ts'

export const JUGEES = [
  'axe-inconnu',
  'axe-sans-action',
  'cantine-outre-mer',
  'cantine-un-euro',
  'cee-non-renseigne',
  'cee-plafond-70',
  'cee-sur-fsatme',
  'cee-taux-annuel',
  'fsatme-sans-slime',
  'parite-depassee',
  'parite-incomplete',
  'plafond-axe',
  'plancher-axe',
  'transversal-a-repartir',
]

/** Les gravités que le texte distingue : chacune est vraiment atteinte. */
const PARTAGEES = [
  'cee-non-renseigne a-justifier',
  'cee-non-renseigne signalement',
  'cee-plafond-70 bloquant',
  'cee-plafond-70 signalement',
  'parite-depassee a-justifier',
  'parite-depassee bloquant',
]

const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

const TRAITS: Readonly<Record<Regime, Partial<Traits>>> = {
  ordinaire: {},
  slime: { slime: true, programmeCee: true },
  animation: { slime: true, animationSlime: true },
  fsatme: { fsatme: true },
  compensation: { cantine: 'compensation' },
  moyens: { cantine: 'moyens' },
  'a-preciser': { cantine: 'a-preciser' },
}

function ligneDe({ axe, action, annee, regime, ...tiree }: LigneDeRegime): LigneDEssai {
  return {
    ...{ axe, action, annee, cout: tiree.cout },
    partEtat: tiree.etat,
    partCollectivite: Math.max(0, tiree.cout - tiree.etat - (tiree.cee ?? 0)),
    cee: tiree.cee ?? 'vide',
    repas: tiree.repas ?? 'vide',
    traits: TRAITS[regime],
  }
}

export function verdictsDesRegimes({
  type,
  outreMer,
  plafonds,
  lignes,
}: TirageDeRegimes): string[] {
  const collectivite = { outreMer }
  const contrat = contratDEssai({ type, collectivite, plafonds, lignes: lignes.map(ligneDe) })
  return verifier(contrat, { date: '2026-11-23', regles: REGLES_JUGEES })
    .map((c) => cle(c.regle, c.gravite, c.axe, c.annee, c.action))
    .sort()
}

export function eprouverLesRegimes(nombre: number): void {
  confronter(nombre, {
    tirer: tirerDesRegimes,
    juger: jugerLesRegimes,
    verdicts: verdictsDesRegimes,
    atteintes: [...JUGEES, ...PARTAGEES],
  })
}
