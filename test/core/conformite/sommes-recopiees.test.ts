import { describe, expect, it } from 'vitest'
import { proposer } from '../../../core/conformite/index.ts'
import { estSansTableau } from '../../../core/examen/index.ts'
import { type Case, classeur, feuille } from '../lecture/grille-d-essai.ts'
import { verifier } from './classeurs-examines.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
/** Le premier dépasse la parité de 5 000 €. */
const ETAT = [45_000, 32_000, 19_000]
const COUTS = [80_000, 64_000, 38_000]
const SOMME = ETAT.reduce((s, v) => s + v, 0)

/** Un budget, et sa feuille de synthèse : chaque somme saisie, ou en formule. */
function classeurDe(synthese: (axe: number) => Case, total: Case) {
  return classeur(
    feuille('Budget 2025', [
      ['Département du Jura – contrat local des solidarités 2025'],
      [],
      ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
      ...ETAT.map((v, i): Case[] => [
        AXES[i] ?? null,
        `Atelier ${'ABC'[i]}`,
        COUTS[i] ?? null,
        v,
        (COUTS[i] ?? 0) - v,
      ]),
    ]),
    feuille('Synthèse', [
      ['Axe', 'Coût', 'Part État', 'Plafond'],
      ...AXES.map((nom, i): Case[] => [nom, COUTS[i] ?? null, synthese(i), (COUTS[i] ?? 0) + 1000]),
      ['Total', 182_000, total, 185_000],
    ]),
  )
}

function examinerEtProposer(...contenu: Parameters<typeof classeurDe>) {
  const lu = classeurDe(...contenu)
  const examen = verifier(lu)
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  const couts = new Set<string>()
  const tenus = { cellules: new Set<string>(), champs: new Set<never>(), axes: new Set<never>() }
  const proposition = proposer({
    classeur: lu,
    examen,
    examiner: verifier,
    coutsLibres: couts,
    tenus,
  })
  return { constats: examen.constats, proposition }
}

describe('les sommes recopiées sur une feuille de synthèse', () => {
  it('justes et saisies, elles se récrivent avec les actions, et rien de neuf ne naît', () => {
    const { proposition } = examinerEtProposer((i) => ETAT[i] ?? null, SOMME)
    expect(proposition.etat).toBe('complete')
    expect(proposition.nouveaux).toEqual([])
    expect(proposition.totaux.map((t) => [t.feuille, t.cellule, t.avant, t.apres])).toEqual([
      ['Synthèse', 'C2', 4_500_000, 4_000_000],
      ['Synthèse', 'C5', 9_600_000, 9_100_000],
    ])
  })

  it('en formule, elles suivent d’elles-mêmes', () => {
    const { constats, proposition } = examinerEtProposer(
      (i) => ({ f: `='Budget 2025'!D${4 + i}`, v: ETAT[i] ?? 0 }),
      { f: '=SUM(C2:C4)', v: SOMME },
    )
    expect(constats.map((c) => [c.regle, c.correction?.valeur])).toContainEqual([
      'parite-depassee',
      4_000_000,
    ])
    expect(proposition).toMatchObject({ etat: 'complete', totaux: [], nouveaux: [] })
  })

  it('saisies, elles retiennent la correction qui les rendrait fausses', () => {
    const { constats } = examinerEtProposer((i) => ETAT[i] ?? null, SOMME)
    const parite = constats.find((c) => c.regle === 'parite-depassee')
    expect(parite?.correction).toBeNull()
  })

  it('déjà fausse, l’une d’elles se dit, et ne retient rien', () => {
    const { constats } = examinerEtProposer((i) => ETAT[i] ?? null, SOMME + 1000)
    expect(
      constats.filter((c) => c.regle === 'total-incoherent').map((c) => [c.feuille, c.cellules]),
    ).toEqual([['Synthèse', ['C5']]])
  })
})
