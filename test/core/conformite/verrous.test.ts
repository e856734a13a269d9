import { describe, expect, it } from 'vitest'
import { direPourquoi, proposer } from '../../../core/conformite/index.ts'
import { empreinteDe } from '../../../core/constats/index.ts'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import type { Classeur } from '../../../core/grille/index.ts'
import {
  type Interpretations,
  type Justification,
  SANS_REGLAGES,
} from '../../../core/reglages/index.ts'
import { examenDEssai } from '../examen-d-essai.ts'
import { type Case, classeur, feuille } from '../lecture/grille-d-essai.ts'

const TITRE = 'Département du Jura – contrat local des solidarités 2025'
const COLONNES = ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département']
/** Des voisines en règle : un axe sans action en dirait autre chose. */
const JUSTES: readonly (readonly Case[])[] = [
  ['Accès aux droits', 'Bus', 'nouvelle', 60_000, 30_000, 30_000],
  ['Transition écologique', 'Vélos', 'nouvelle', 40_000, 20_000, 20_000],
]

interface Essai {
  readonly titre?: string
  readonly colonnes?: readonly Case[]
  readonly suite?: readonly (readonly Case[])[]
  readonly couts?: readonly string[]
  readonly interpretations?: Partial<Interpretations>
  readonly justifier?: string
}

/** Les actions d'essai commencent ligne 4 : D coût, E État, F collectivité. */
function proposerPour(lignes: readonly (readonly Case[])[], essai: Essai = {}) {
  const { titre = TITRE, colonnes = COLONNES, suite = [], interpretations = {} } = essai
  const lu = classeur(feuille('Budget', [[titre], [], colonnes, ...lignes, ...JUSTES, ...suite]))
  const verifier = (justifications: readonly Justification[]) => (c: Classeur) => {
    const examen = examiner(c, {
      reglages: { ...SANS_REGLAGES, interpretations },
      correspondances: [],
      reponses: {},
      justifications,
      indicateurs: [],
      date: '2026-11-28',
    })
    if (estSansTableau(examen)) throw new Error('aucun tableau')
    return examen
  }
  const justifications = verifier([])(lu)
    .constats.filter((c) => c.regle === essai.justifier)
    .map((c) => ({ ...empreinteDe(c), motif: 'Accord du préfet', date: '2026-11-28' }))
  const rejouer = verifier(justifications)
  const coutsLibres = new Set(essai.couts ?? [])
  return proposer({ classeur: lu, examen: rejouer(lu), examiner: rejouer, coutsLibres })
}

type Proposition = ReturnType<typeof proposerPour>

const dites = ({ cellules }: Proposition) => cellules.map((c) => `${c.cellule} ${c.valeur}`)
const raisons = ({ cellules }: Proposition) =>
  cellules.map((c) => direPourquoi(c).replaceAll('\u00a0', ' '))
const restes = ({ restent }: Proposition) =>
  restent.map((r) => `${r.constat.regle} : ${r.pourquoi.replaceAll('\u00a0', ' ')}`)

/** L'État paie 5 000 € de trop. */
const TROP: readonly Case[] = ['Enfance', 'Crèche', 'nouvelle', 80_000, 45_000, 35_000]

describe('ce qui ne bouge pas', () => {
  it('à parité dépassée, l’État descend et la collectivité porte le reste', () => {
    const proposition = proposerPour([TROP])
    expect(dites(proposition)).toEqual(['E4 40000', 'F4 40000'])
    expect(proposition.etat).toBe('complete')
  })

  it('des seuils jugés sur le contrat entier : refusé et dit, sans coût à libérer', () => {
    const proposition = proposerPour([TROP], { interpretations: { appreciation: 'contrat' } })
    expect(proposition.cellules).toEqual([])
    expect(restes(proposition)).toEqual([
      'parite-depassee : les seuils se jugent sur l’ensemble du contrat : les années s’y tiennent, rien n’est proposé',
    ])
    expect(proposition.aLiberer.size).toBe(0)
  })

  it('une action dont un constat est justifié : le changer ferait tomber la justification', () => {
    const deux = [TROP, ['Enfance', 'Halte', 'nouvelle', 40_000, 15_000, 25_000]] as const
    const suite = [[], ['Axe', 'Plafond'], ['Enfance', 150_000], ['Accès aux droits', 70_000]]
    expect(dites(proposerPour(deux, { suite }))).toEqual([
      'E4 40000',
      'F4 40000',
      'E5 20000',
      'F5 20000',
    ])
    const tenue = proposerPour(deux, { suite, justifier: 'parite-incomplete' })
    expect(dites(tenue)).toEqual(['E4 40000', 'F4 40000'])
    expect(restes(tenue).join()).toContain('il manque 5 000 €')
  })

  it('une formule d’une autre feuille est un mur ; une somme de l’action suit', () => {
    const mur = proposerPour([
      ['Enfance', 'Crèche', 'nouvelle', 80_000, { f: '=Autre!A1*2', v: 45_000 }, 35_000],
    ])
    expect(mur.cellules).toEqual([])
    expect(restes(mur)).toEqual([
      'parite-depassee : ses cellules sont tenues par une formule que l’on ne sait pas suivre',
    ])
    const somme = [
      ['Enfance', 'Crèche', 'nouvelle', { f: '=E4+F4', v: 80_000 }, 45_000, 35_000],
    ] as const
    expect(dites(proposerPour(somme))).toEqual(['E4 40000', 'F4 40000'])
    expect(dites(proposerPour(somme, { couts: ['enfance-2025'] }))).toEqual(['F4 45000'])
  })

  it('deux colonnes pour la part de la collectivité : à l’utilisateur de les répartir', () => {
    const colonnes = [...COLONNES, 'Part Département (investissement)']
    const proposition = proposerPour([[...TROP.slice(0, 5), 25_000, 10_000]], { colonnes })
    expect(proposition.cellules).toEqual([])
    expect(restes(proposition)[0]).toContain('plusieurs colonnes qui s’additionnent')
  })

  it('une action transversale, sans axe ou illisible est gelée, et cela se dit', () => {
    const gelee = (axe: string, etat: Case = 45_000) =>
      restes(proposerPour([[axe, 'Pilotage', 'nouvelle', 80_000, etat, 35_000]])).join()
    expect(gelee('Transversal')).toContain('elle est transversale : à répartir')
    expect(gelee('Culture')).toContain('son axe n’est pas reconnu')
    const proposition = proposerPour([[...TROP.slice(0, 5), 'à voir']])
    expect(proposition.cellules).toEqual([])
  })

  it('une action sans coût ni crédits n’est pas programmée : rien ne s’y inscrit', () => {
    const proposition = proposerPour([TROP, ['Enfance', 'Halte', 'nouvelle', null, null, null]])
    expect(proposition.cellules.map((c) => c.action)).toEqual(['Crèche', 'Crèche'])
  })

  it('un SLIME dont les CEE manquent : la parité attend, rien n’est proposé', () => {
    const colonnes = [...COLONNES, 'CEE']
    const slime = (cee: Case) =>
      proposerPour([['Transition écologique', 'SLIME', 'nouvelle', 80_000, 60_000, 20_000, cee]], {
        colonnes,
      })
    expect(slime(null).etat).toBe('rien')
    expect(slime(0).cellules.length).toBeGreaterThan(0)
  })
})

describe('ce qui se change', () => {
  it('une seule cellule par champ quand une action tient sur deux lignes, la plus grande', () => {
    const ligne = (...montants: readonly number[]): Case[] => [
      'Enfance',
      'Crèche',
      'nouvelle',
      ...montants,
    ]
    const proposition = proposerPour([ligne(30_000, 18_000, 12_000), ligne(50_000, 30_000, 20_000)])
    expect(dites(proposition)).toEqual(['E5 22000', 'F5 28000'])
  })

  it('en k€, au pas de l’affichage ; la parité n’est pas dépassée pour autant', () => {
    const enMilliers = (n: Case) => (typeof n === 'number' ? n / 1000 : n)
    const titre = `${TITRE} (en k€)`
    const lignes = [['Enfance', 'Crèche', 'nouvelle', 80.1, 45.3, 34.8]] as const
    const justes = JUSTES.map((ligne) => ligne.map(enMilliers))
    const lu = classeur(feuille('Budget', [[titre], [], COLONNES, ...lignes, ...justes]))
    const proposition = proposer({
      classeur: lu,
      examen: examenDEssai(lu),
      examiner: (c) => examenDEssai(c),
    })
    expect(proposition.etat).toBe('complete')
    expect(dites(proposition)).toEqual(['E4 40', 'F4 40.1'])
  })

  it('l’emploi d’un département revient à sa propre enveloppe', () => {
    const emploi: Case[] = ['Emploi', 'Insertion', 'nouvelle', 80_000, 75_000, 5_000]
    const enfance: Case[] = ['Enfance', 'Crèche', 'nouvelle', 80_000, 40_000, 40_000]
    const suite = [[], ['Axe', 'Plafond'], ['Emploi', 60_000], ['Enfance', 60_000]]
    expect(dites(proposerPour([emploi, enfance], { suite }))).toEqual(['E4 60000', 'F4 20000'])
  })

  it('un négatif : le signe corrigé, le montant remplacé ou retiré, toujours à confirmer', () => {
    const negatif = (cout: number, etat: number, part: number, fse = 0) =>
      proposerPour([['Enfance', 'Crèche', 'nouvelle', cout, etat, part, fse]], {
        colonnes: [...COLONNES, 'FSE+'],
      })
    expect(raisons(negatif(80_000, 40_000, -40_000))).toEqual([
      'montant négatif, dont le signe est corrigé (à confirmer)',
    ])
    expect(raisons(negatif(80_000, 40_000, -30_000))).toEqual([
      'montant négatif, remplacé pour l’équilibre du plan de financement ; si seul le signe est ' +
        'faux, corrigez-le (à confirmer)',
    ])
    expect(raisons(negatif(80_000, 40_000, 40_000, -2_000)).at(-1)).toBe(
      'montant négatif, retiré ; si seul le signe est faux, corrigez-le (à confirmer)',
    )
  })

  it('un montant écrit en texte deviendra un nombre, et cela se dit', () => {
    const enTexte = [...TROP.slice(0, 4), '45 000 €', 35_000]
    expect(raisons(proposerPour([enTexte]))).toEqual([
      'part de l’État supérieure à la parité ; écrite en texte, la cellule deviendra un nombre',
      'équilibre du plan de financement',
    ])
  })
})
