import { verifier } from '../../../../core/examen/index.ts'
import { centimes } from '../../../../core/modele/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { confronter } from '../oracle/confronter.ts'
import { cle } from '../oracle/oracle.ts'
import { jugerLesReglages } from './oracle.ts'
import { type TirageDeReglages, tirerDesReglages } from './tirage.ts'

export const JUGEES = ['equilibre-financement', 'reglage-contredit']
const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

export function verdictsDesReglages({ nom, type, tolerance, lignes }: TirageDeReglages): string[] {
  const contrat = contratDEssai({
    type,
    collectivite: { nom },
    lignes: lignes.map(({ etat, collectivite, ...ligne }) => ({
      ...ligne,
      annee: 2025,
      partEtat: etat,
      partCollectivite: collectivite,
    })),
  })
  const interpretations = { tolerance: centimes(tolerance * 100) }
  return verifier(contrat, { date: '2026-11-23', regles: REGLES_JUGEES, interpretations })
    .map((c) => cle(c.regle, c.gravite, c.axe, c.annee, c.action))
    .sort()
}

export function eprouverLesReglages(nombre: number): void {
  confronter(nombre, {
    tirer: tirerDesReglages,
    juger: jugerLesReglages,
    verdicts: verdictsDesReglages,
    atteintes: JUGEES,
  })
}
