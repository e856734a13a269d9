import { describe, expect, it } from 'vitest'
import { collectiviteInconnue } from '../../../../core/regles/contrat/collectivite-inconnue.ts'
import { collectiviteNonEligible } from '../../../../core/regles/contrat/collectivite-non-eligible.ts'
import { investissement } from '../../../../core/regles/contrat/investissement.ts'
import { reportSansAccord } from '../../../../core/regles/contrat/report-sans-accord.ts'
import { signatureTardive } from '../../../../core/regles/contrat/signature-tardive.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { cellule, examiner, examinerContrat, lieu } from '../examiner.ts'

describe('collectivite-non-eligible', () => {
  it('bloquant sur la cellule qui la nomme, ou sans cellule', () => {
    const collectivite = { nom: 'Angers Loire Métropole', eligible: false, lieu: lieu('A1') }
    const [constat] = examiner(collectiviteNonEligible, { type: 'metropole', collectivite })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: ['A1'] })
    expect(constat?.message).toContain('Angers Loire Métropole')
    const sansLieu = { ...collectivite, lieu: null }
    expect(examiner(collectiviteNonEligible, { collectivite: sansLieu })[0]).toMatchObject({
      feuille: null,
      cellules: [],
    })
    const sansNom = { eligible: false, nom: null }
    expect(examiner(collectiviteNonEligible, { collectivite: sansNom })[0]?.message).toMatch(
      /^La collectivité n’est pas éligible/,
    )
  })

  it('éligible : silence', () => {
    expect(examiner(collectiviteNonEligible, { type: 'metropole' })).toEqual([])
  })
})

describe('collectivite-inconnue', () => {
  it('signale ce qui n’est pas jugé quand le type est inconnu', () => {
    const [constat] = examiner(collectiviteInconnue, { type: null })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: [] })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('Entre 20 % et 40 %')
    const nommee = { nom: 'Syndicat des Bois', lieu: lieu('A1') }
    expect(examiner(collectiviteInconnue, { type: null, collectivite: nommee })[0]).toMatchObject({
      cellules: [],
    })
  })

  it('connue, ou déjà dite non éligible : silence', () => {
    expect(examiner(collectiviteInconnue, { type: 'departement' })).toEqual([])
    const collectivite = { eligible: false }
    expect(examiner(collectiviteInconnue, { type: null, collectivite })).toEqual([])
  })
})

describe('signature-tardive', () => {
  const signe = (date: string, signatureTardive_: 'signalement' | 'bloquant' = 'signalement') =>
    examiner(
      signatureTardive,
      { contrat: { signature: { date, lieu: null } } },
      { interpretations: { signatureTardive: signatureTardive_ } },
    )

  it('le 30 juin 2024 est à l’heure, le lendemain non', () => {
    expect(signe('2024-06-30')).toEqual([])
    const [constat] = signe('2024-07-01')
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: [] })
    expect(constat?.message).toContain('signé le 1er juillet 2024')
  })

  it('la gravité est une interprétation', () => {
    expect(signe('2024-09-12', 'bloquant')[0]).toMatchObject({
      gravite: 'bloquant',
      interpretations: ['signatureTardive'],
    })
  })

  it('date inconnue : silence', () => {
    expect(examiner(signatureTardive, {})).toEqual([])
  })
})

describe('investissement', () => {
  it('donne la part de l’État en investissement, sans seuil, sur les cellules section', () => {
    const [constat, ...autres] = examiner(investissement, {
      lignes: [
        { action: 'A', section: 'Fonctionnement' },
        { action: 'B', section: 'Investissement', partEtat: 9000, cout: 18_000 },
        { action: 'C', section: 'INV.', partEtat: 1000, cout: 2000 },
      ],
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'signalement',
      axe: null,
      annee: null,
      cellules: [cellule('section', 3), cellule('section', 4)],
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain(
      '10 000 € de part de l’État, toutes années lues, sur 60 000 €',
    )
  })

  it('fonctionnement seul, cellule vide ou colonne absente : silence', () => {
    expect(examiner(investissement, { lignes: [{ section: 'Fonctionnement' }] })).toEqual([])
    expect(examiner(investissement, { lignes: [{ section: '' }] })).toEqual([])
    expect(examiner(investissement, {})).toEqual([])
  })

  it('une feuille sans la colonne n’empêche pas de lire l’autre', () => {
    const une = contratDEssai({ feuille: 'Suivi' })
    const autre = contratDEssai({ lignes: [{ section: 'Investissement' }] })
    const contrat = {
      ...une,
      vues: [...une.vues, ...autre.vues],
      lignes: [...une.lignes, ...autre.lignes],
    }
    expect(examinerContrat(investissement, contrat).map((c) => c.feuille)).toEqual(['Budget'])
  })
})

describe('report-sans-accord', () => {
  const report = (montant: number, accordReport: string | undefined) =>
    examiner(reportSansAccord, {
      lignes: [{ report: montant, ...(accordReport === undefined ? {} : { accordReport }) }],
    })

  it('report positif et colonne d’accord vide : à justifier sur le report', () => {
    expect(report(4000, '')[0]).toMatchObject({
      gravite: 'a-justifier',
      axe: 'enfance',
      annee: 2025,
      cellules: [cellule('report', 2)],
    })
  })

  it('accord donné, report nul ou colonne absente : silence', () => {
    expect(report(4000, 'Accord du préfet, 12/03/2026')).toEqual([])
    expect(report(0, '')).toEqual([])
    expect(report(4000, undefined)).toEqual([])
  })

  it('l’emploi d’un département n’est pas concerné', () => {
    const lignes = [{ axe: 'emploi', report: 1, accordReport: '' }] as const
    expect(examiner(reportSansAccord, { lignes })).toEqual([])
    expect(examiner(reportSansAccord, { lignes, type: 'metropole' })).toHaveLength(1)
  })
})
