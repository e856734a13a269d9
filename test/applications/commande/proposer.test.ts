import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossierNeuf, lancer } from './lancer.ts'

const FINISTERE = 'exemples/departement-finistere-2025.xlsx'
const RENNES = 'exemples/metropole-rennes-2024-2027.xlsx'

describe('pacte proposer', () => {
  it('à coûts tenus : ce qui reste, et ce que donnerait un coût qui change', async () => {
    const { stdout, code } = await lancer('proposer', FINISTERE)
    expect(code).toBe(1)
    expect(stdout).toContain('CE QUI RESTE, ET POURQUOI')
    expect(stdout).toMatch(/il\s+manque 28\s000\s€/)
    expect(stdout).toContain('--couts droits-2025')
    expect(stdout).toMatch(/collectivité \+43\s000\s€/)
    // Une raison suit le montant, comme « équilibre du plan de financement » : elle n'ouvre pas une phrase.
    expect(stdout).toContain('        part de l’État supérieure à la parité\n')
  })

  it('--sortie écrit une copie où il ne reste aucun bloquant, sans toucher l’original', async () => {
    const avant = readFileSync(FINISTERE)
    const copie = join(dossierNeuf(), 'copie.xlsx')
    const { code, stderr } = await lancer(
      'proposer',
      FINISTERE,
      '--couts',
      'libres',
      '--sortie',
      copie,
    )
    expect(code).toBe(0)
    expect(stderr).toContain('6 cellules')
    expect(readFileSync(FINISTERE).equals(avant)).toBe(true)
    const relue = await lancer('verifier', copie, '--format', 'json')
    expect(JSON.parse(relue.stdout).classeurs[0].conclusion.bloquants).toBe(0)
    const rejouee = await lancer('proposer', copie, '--format', 'json')
    expect(JSON.parse(rejouee.stdout).proposition).toMatchObject({ etat: 'rien', cellules: [] })
  })

  it('--tenir : ni cet axe, ni cette cellule, ni la part de la collectivité', async () => {
    const cellulesDe = async (tenir: string) => {
      const options = ['--couts', 'libres', '--tenir', tenir, '--format', 'json']
      const { stdout } = await lancer('proposer', FINISTERE, ...options)
      const { cellules } = JSON.parse(stdout).proposition as { cellules: { cellule: string }[] }
      return cellules.map(({ cellule }) => cellule)
    }
    expect((await cellulesDe('droits')).sort()).toEqual(['E16', 'F16'])
    expect(await cellulesDe('Budget 2025!E16')).not.toContain('E16')
    expect((await cellulesDe('collectivite')).filter((c) => c.startsWith('F'))).toEqual([])
    const { code, stderr } = await lancer('proposer', FINISTERE, '--tenir', 'lune')
    expect(code).toBe(2)
    expect(stderr).toContain('«\u00a0lune\u00a0»')
  })

  it('refuse d’écrire sur l’original', async () => {
    const { code, stderr } = await lancer('proposer', FINISTERE, '--sortie', FINISTERE)
    expect(code).toBe(2)
    expect(stderr).toContain('est le classeur lui-même')
  })

  it('rien à changer', async () => {
    const { code, stdout } = await lancer('proposer', RENNES)
    expect(code).toBe(0)
    expect(stdout).toContain('Rien à changer')
  })

  it('en JSON : montants en euros, prix compris', async () => {
    const { stdout } = await lancer(
      'proposer',
      FINISTERE,
      '--couts',
      'droits-2025',
      '--format',
      'json',
    )
    const { couts, proposition, siLesCoutsChangent } = JSON.parse(stdout)
    expect(couts).toEqual(['droits-2025'])
    expect(siLesCoutsChangent).toBeNull()
    expect(proposition.effet).toMatchObject({ etat: 23_000, collectivite: 43_000, fse: -10_000 })
    expect(proposition.cellules[1]).toMatchObject({ cellule: 'E12', avant: 35_000, apres: 63_000 })
  })

  it('montre les façons d’atteindre un plancher, leur prix, et l’option qui suit chacune', async () => {
    const { stdout } = await lancer('proposer', FINISTERE)
    const dit = stdout.replaceAll(/\s+/g, ' ')
    expect(dit).toContain('PLANCHER DE L’AXE « ACCÈS AUX DROITS », 2025 : FAÇONS DE L’ATTEINDRE')
    expect(dit).toContain('l’axe « Enfance » : collectivité +15 000 €, État −5 000 €, 9 cellules')
    expect(dit).toContain('assignés » (proposé ci-dessus) : collectivité +43 000 €')
    const [option = ''] = /--couts \S+ --facon "[^"]+"/.exec(dit) ?? []
    expect(option).toBe('--couts droits-2025 --facon "droits-2025:enveloppe-enfance"')
    const choix = ['--couts', 'droits-2025', '--facon', 'droits-2025:enveloppe-enfance']
    const suivie = await lancer('proposer', FINISTERE, ...choix, '--format', 'json')
    const { proposition } = JSON.parse(suivie.stdout)
    expect(proposition.effet).toMatchObject({ etat: -5_000, collectivite: 15_000 })
    expect(proposition.planchers).toHaveLength(1)
    expect(proposition.planchers[0]).toMatchObject({ axe: 'droits', annee: 2025 })
    const [premiere, deuxieme] = proposition.planchers[0].facons
    expect(premiere).toMatchObject({
      facon: 'enveloppe-enfance',
      suivie: true,
      cellules: 9,
      effet: { etat: -5_000, collectivite: 15_000, fse: -10_000, cout: 0 },
    })
    expect(deuxieme).toMatchObject({ facon: null, suivie: false, cellules: 6 })
  })

  it('une façon choisie s’écrit dans la copie, où plus rien ne bloque', async () => {
    const copie = join(dossierNeuf(), 'copie.xlsx')
    const choix = ['--couts', 'libres', '--facon', 'droits-2025:Budget 2025!E10']
    await lancer('proposer', FINISTERE, ...choix, '--sortie', copie)
    const relue = await lancer('verifier', copie, '--format', 'json')
    expect(JSON.parse(relue.stdout).classeurs[0].conclusion.bloquants).toBe(0)
  })

  it('sans plancher manqué, aucune façon à montrer', async () => {
    const { stdout } = await lancer(
      'proposer',
      'test/classeurs/05-departement-feuilles-annuelles.xlsx',
    )
    expect(stdout).not.toContain('FAÇONS')
  })

  it('une année inconnue gèle l’action, et cela se dit', async () => {
    const { code, stdout } = await lancer('proposer', 'test/classeurs/13-departement-plat.csv')
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Pourquoi : son année est inconnue')
  })

  it.each([
    [['proposer'], 'Donnez un seul classeur'],
    [['proposer', FINISTERE, '--couts', 'droits-2031'], '« droits-2031 »'],
    [['proposer', FINISTERE, '--facon', 'droits-2025:au-hasard'], '« droits-2025:au-hasard »'],
    [['proposer', FINISTERE, '--facon', 'lune-2025:repartie'], '« lune-2025:repartie »'],
    [['proposer', 'absent.xlsx'], 'absent.xlsx'],
  ])('%s : refusé, avec une phrase', async (args, phrase) => {
    const { code, stderr } = await lancer(...args)
    expect(code).toBe(2)
    expect(stderr.replaceAll(/\s/g, ' ')).toContain(phrase)
  })
})
