import { describe, expect, it } from 'vitest'
import { INDICATEURS, SOUS_THEMATIQUES } from '../../../../core/catalogue/index.ts'
import { indicateurNationalAbsent } from '../../../../core/regles/axe/indicateur-national-absent.ts'
import { cellule, examiner } from '../examiner.ts'

const CONNU = INDICATEURS.find((i) => i.sousThematique === 'parentalite')?.libelle ?? ''
const LIBELLE_MOBILITE = SOUS_THEMATIQUES.find((s) => s.id === 'mobilite')?.libelle

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

  it('mesure à son libellé l’indicateur que l’utilisateur fournit, et dit sa sous-thématique', () => {
    const suit = (libelle: string, indicateurNational: string) =>
      examiner(
        indicateurNationalAbsent,
        { lignes: [{ sousThematique: 'mobilite', indicateurNational }] },
        { indicateurs: [{ sousThematique: 'mobilite', libelle, source: 'Guide' }] },
      )
    const [constat] = suit('Trajets partagés', '')
    expect(constat?.axe).toBe('transition')
    expect(constat?.message).toContain(LIBELLE_MOBILITE)
    // Pile la moitié, au singulier ; un mot de trois lettres ne porte rien.
    expect(suit('Trajets partagés', 'trajet')).toEqual([])
    expect(suit('Classes ouvertes', 'classe')).toEqual([])
    expect(suit('Bus, cars, sas et gares', 'bus, sas')).toHaveLength(1)
    expect(suit('Bus, cars, sas et gares', 'cars')).toEqual([])
  })

  it('colonne absente, sous-thématique inconnue ou sans libellé connu : silence', () => {
    expect(suivre(undefined)).toEqual([])
    const lignes = [{ sousThematique: 'mobilite', indicateurNational: '' }]
    expect(examiner(indicateurNationalAbsent, { lignes })).toEqual([])
    const sans = [{ indicateurNational: '' }]
    expect(examiner(indicateurNationalAbsent, { lignes: sans })).toEqual([])
  })
})
