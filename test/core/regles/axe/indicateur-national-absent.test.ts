import { describe, expect, it } from 'vitest'
import { INDICATEURS } from '../../../../core/catalogue/index.ts'
import { indicateurNationalAbsent } from '../../../../core/regles/axe/indicateur-national-absent.ts'
import { cellule, examiner } from '../examiner.ts'

const CONNU = INDICATEURS.find((i) => i.sousThematique === 'parentalite')?.libelle ?? ''

const suivre = (...textes: readonly (string | undefined)[]) =>
  examiner(indicateurNationalAbsent, {
    lignes: textes.map((indicateurNational, i) => ({
      action: `Action ${i}`,
      sousThematique: 'parentalite',
      ...(indicateurNational === undefined ? {} : { indicateurNational }),
    })),
  })

describe('indicateur-national-absent', () => {
  it('une sous-thématique a des actions et aucune ne suit son indicateur : un seul constat', () => {
    const constats = suivre('', 'Nombre de familles accompagnées')
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'a-justifier',
      axe: 'enfance',
      annee: null,
      action: null,
      cellules: [cellule('indicateurNational', 2)],
    })
    expect(constats[0]?.message).toContain(CONNU)
  })

  it('une seule ligne qui le suit suffit, même écrit autrement', () => {
    expect(suivre('', CONNU)).toEqual([])
    expect(suivre(`${CONNU.toUpperCase()} (annuel)`)).toEqual([])
    expect(suivre('Nb de familles précaires avec enfants – aller-vers / parentalité')).toEqual([])
  })

  it('ni les mots courants, ni un bout de mot ne suffisent', () => {
    expect(suivre('Nombre avec dans de la')).toHaveLength(1)
    expect(suivre(CONNU.replaceAll(/[aeiouy]/g, ''))).toHaveLength(1)
  })

  it('la moitié de ses mots porteurs suffit, au singulier aussi ; un de moins, non', () => {
    expect(suivre('famille précaire, enfant, action, parentalité')).toEqual([])
    const quatre = 'famille précaire, enfant, action'
    expect(suivre(quatre)).toHaveLength(1)
    for (const courant of ['Nombre', 'avec', 'ayant', 'dans'])
      expect(suivre(`${courant} ${quatre}`)).toHaveLength(1)
  })

  it('colonne absente, sous-thématique inconnue ou sans libellé connu : silence', () => {
    expect(suivre(undefined)).toEqual([])
    const lignes = [{ sousThematique: 'mobilite', indicateurNational: '' }]
    expect(examiner(indicateurNationalAbsent, { lignes })).toEqual([])
    const sans = [{ indicateurNational: '' }]
    expect(examiner(indicateurNationalAbsent, { lignes: sans })).toEqual([])
  })
})
