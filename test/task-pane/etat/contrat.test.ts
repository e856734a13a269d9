import { describe, expect, it } from 'vitest'
import { lireReglagesDuClasseur, relireReglages } from '../../../core/reglages/index.ts'
import {
  anneesAReporter,
  axesAPlafonner,
  changerLeContrat,
  choisirLaCollectivite,
  interpretationChoisie,
  interpreter,
  lireAnnee,
  lireEuros,
  plafondsSaisis,
  reportsSaisis,
  saisirLePlafond,
  saisirLeReport,
} from '../../../task-pane/etat/index.ts'

const NEUFS = { version: 1 } as const

describe('changer le contrat', () => {
  it('retire un champ qu’on vide, et le contrat quand il ne dit plus rien', () => {
    const reglages = changerLeContrat(NEUFS, { annee: 2025 })
    expect(reglages).toEqual({ version: 1, contrat: { annee: 2025 } })
    expect(changerLeContrat(reglages, { annee: undefined })).toEqual(NEUFS)
  })

  it('garde ce qu’il ne touche pas', () => {
    const reglages = { ...NEUFS, contrat: { signature: '2024-06-20' }, justifications: [] }
    expect(changerLeContrat(reglages, { annee: 2025 })).toEqual({
      ...reglages,
      contrat: { signature: '2024-06-20', annee: 2025 },
    })
  })

  it('une collectivité choisie remet le type choisi pour une autre', () => {
    const reglages = changerLeContrat(NEUFS, { type: 'metropole', annee: 2025 })
    expect(choisirLaCollectivite(reglages, 'Département du Finistère').contrat).toEqual({
      collectivite: 'Département du Finistère',
      annee: 2025,
    })
  })

  it('ce qui est réglé se relit', () => {
    const plafonds = saisirLePlafond(saisirLePlafond(NEUFS, 'droits', 320_000.5), 'enfance', 0)
    const reglages = interpreter(plafonds, 'appreciation', 'contrat')
    const texte = JSON.stringify(reglages)
    expect(relireReglages(texte)).toEqual(reglages)
    expect(lireReglagesDuClasseur(texte).contrat).toMatchObject({
      plafonds: [
        { axe: 'enfance', annee: null, montant: 0 },
        { axe: 'droits', annee: null, montant: 32_000_050 },
      ],
      interpretations: { appreciation: 'contrat' },
    })
  })
})

describe('plafonds', () => {
  it('se retirent un à un', () => {
    const deux = saisirLePlafond(saisirLePlafond(NEUFS, 'droits', 1000), 'enfance', 2000)
    const un = saisirLePlafond(deux, 'droits', undefined)
    expect(plafondsSaisis(un.contrat ?? {})).toEqual({ genre: 'par-axe', euros: { enfance: 2000 } })
    expect(saisirLePlafond(un, 'enfance', undefined)).toEqual(NEUFS)
  })

  it('réglés par année, ils se disent, et une saisie les remplace', () => {
    const reglages = { ...NEUFS, contrat: { plafonds: { 2025: { droits: 1 }, 2026: {} } } }
    expect(plafondsSaisis(reglages.contrat)).toEqual({
      genre: 'par-annee',
      annees: ['2025', '2026'],
    })
    expect(saisirLePlafond(reglages, 'droits', 5).contrat).toEqual({ plafonds: { droits: 5 } })
  })

  it('les axes suivent le type, sans cacher celui qui a déjà un plafond', () => {
    expect(axesAPlafonner('departement', [])).toEqual(['enfance', 'droits', 'transition'])
    expect(axesAPlafonner('departement', ['emploi'])).toHaveLength(4)
    expect(axesAPlafonner('metropole', [])).toHaveLength(4)
    expect(axesAPlafonner(null, [])).toHaveLength(4)
  })
})

describe('interprétations', () => {
  it('un choix se fait et se défait', () => {
    const change = interpreter(NEUFS, 'minorite', 'credits')
    expect(interpretationChoisie(change.contrat ?? {}, 'minorite')).toBe('credits')
    expect(interpretationChoisie(change.contrat ?? {}, 'report')).toBeUndefined()
    expect(interpreter(change, 'minorite', undefined)).toEqual(NEUFS)
  })
})

describe('saisies', () => {
  it.each([
    ['320 000', 320_000],
    ['320\u00a0000,50 €', 320_000.5],
    ['0', 0],
    ['', undefined],
    ['  ', undefined],
  ])('« %s » se lit %s', (texte, valeur) => {
    expect(lireEuros(texte)).toEqual({ valeur })
  })

  it.each(['abc', '12 %', '-5', '1 000 ou 2 000'])('« %s » n’est pas un plafond', (texte) => {
    expect(lireEuros(texte)).toHaveProperty('erreur')
  })

  it('une année est une année', () => {
    expect(lireAnnee(' 2025 ')).toEqual({ valeur: 2025 })
    expect(lireAnnee('')).toEqual({ valeur: undefined })
    expect(lireAnnee('25')).toHaveProperty('erreur')
    expect(lireAnnee('1999')).toHaveProperty('erreur')
  })
})

describe('saisir un report accordé', () => {
  const saisis = saisirLeReport(saisirLeReport(NEUFS, 2025, 'droits', 1500.5), 2026, 'enfance', 200)

  it('se garde par année puis par axe, en euros, et se relit', () => {
    expect(saisis.contrat).toEqual({
      reports: { 2025: { droits: 1500.5 }, 2026: { enfance: 200 } },
    })
    expect(relireReglages(JSON.stringify(saisis))).toEqual(saisis)
    expect(reportsSaisis(saisis.contrat ?? {}, 2025)).toEqual({ droits: 1500.5 })
    expect(reportsSaisis({}, 2025)).toEqual({})
  })

  it('vidé, ne laisse rien derrière lui', () => {
    const un = saisirLeReport(saisis, 2025, 'droits', undefined)
    expect(un.contrat).toEqual({ reports: { 2026: { enfance: 200 } } })
    expect(saisirLeReport(un, 2026, 'enfance', undefined)).toEqual(NEUFS)
  })

  it('se propose pour les années lues, celle du contrat et celles déjà dites', () => {
    expect(anneesAReporter({}, [])).toEqual([])
    expect(anneesAReporter({ annee: 2027, ...saisis.contrat }, [2024, 2025])).toEqual([
      2024, 2025, 2026, 2027,
    ])
  })
})
