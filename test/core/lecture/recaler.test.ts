import { describe, expect, it } from 'vitest'
import { recaler } from '../../../core/lecture/index.ts'
import type { CorrespondanceReperee } from '../../../core/reglages/index.ts'
import { type Case, feuille } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Caf']
const LIGNE: Case[] = ['Enfance', 'Tutorat', 100, 50, 10]

/** Ce que l'utilisateur a choisi sur le classeur ci-dessus. */
const CHOISIE: CorrespondanceReperee = {
  feuille: 'Budget',
  exclusive: false,
  entete: 1,
  colonnes: { cout: [2], tiers: [4] },
  reperes: new Map([
    [2, 'Coût total'],
    [4, 'Caf'],
  ]),
}

function recalee(cases: readonly (readonly Case[])[], gardee: CorrespondanceReperee = CHOISIE) {
  const { correspondances, notes } = recaler([feuille('Budget', cases)], [gardee])
  const [correspondance] = correspondances
  return { entete: correspondance?.entete, colonnes: correspondance?.colonnes, notes }
}

describe('une correspondance gardée dans le classeur', () => {
  it('rien n’a bougé : la même', () => {
    const { correspondances, notes } = recaler(
      [feuille('Budget', [TITRE, ENTETE, LIGNE])],
      [{ ...CHOISIE, unite: 'kEUR' }],
    )
    const { reperes: _, ...attendue } = CHOISIE
    expect(correspondances).toEqual([{ ...attendue, unite: 'kEUR' }])
    expect(notes).toEqual([])
  })

  it('une colonne insérée : ses colonnes la suivent', () => {
    const inserer = ([a, b = null, ...reste]: readonly Case[]) => [a ?? null, b, null, ...reste]
    expect(recalee([TITRE, inserer(ENTETE), inserer(LIGNE)])).toEqual({
      entete: 1,
      colonnes: { cout: [3], tiers: [5] },
      notes: [],
    })
  })

  it('une ligne insérée : sa ligne d’en-tête la suit', () => {
    expect(recalee([TITRE, [], ['Note'], ENTETE, LIGNE])).toEqual({
      entete: 3,
      colonnes: { cout: [2], tiers: [4] },
      notes: [],
    })
  })

  it('la casse, les accents et les espaces d’un en-tête ne comptent pas', () => {
    const retouche: Case[] = ['Axe', 'Action', ' COUT  TOTAL', 'Part État', 'CAF']
    expect(recalee([TITRE, retouche, LIGNE]).colonnes).toEqual({ cout: [2], tiers: [4] })
  })

  it('deux colonnes échangées : chacune suit son texte', () => {
    const echange: Case[] = ['Axe', 'Action', 'Caf', 'Part État', 'Coût total']
    expect(recalee([TITRE, echange, LIGNE]).colonnes).toEqual({ cout: [4], tiers: [2] })
  })

  it('un en-tête disparu : la colonne se redevine, et c’est dit', () => {
    const renomme: Case[] = ['Axe', 'Action', 'Budget', 'Part État', 'Caf']
    const { colonnes, notes } = recalee([TITRE, renomme, LIGNE])
    expect(colonnes).toEqual({ tiers: [4] })
    expect(notes).toEqual([
      'Feuille « Budget » : l’en-tête choisi pour « Coût total » n’est plus là ; la colonne est redevinée.',
    ])
  })

  it('un en-tête désormais en double ailleurs : on ne choisit pas à sa place', () => {
    const double: Case[] = ['Axe', 'Coût total', 'Action', 'Coût total', 'Caf']
    expect(recalee([TITRE, double, LIGNE]).colonnes).toEqual({ tiers: [4] })
  })

  it('tous les en-têtes disparus : tout se redevine, ligne comprise', () => {
    const { entete, colonnes, notes } = recalee([TITRE, ['a', 'b', 'c'], [1, 2, 3]])
    expect({ entete, colonnes }).toEqual({ entete: undefined, colonnes: {} })
    expect(notes[0]).toContain('« Coût total », « Caf »')
  })

  it('une feuille disparue : ignorée, et c’est dit', () => {
    expect(recaler([feuille('Autre', [ENTETE])], [CHOISIE])).toEqual({
      correspondances: [],
      notes: [
        'La feuille « Budget », dont vous aviez corrigé la lecture, n’existe plus : cette correction est ignorée.',
      ],
    })
  })

  it('une liste vide dit « aucune colonne », et le reste', () => {
    const sansNature = { ...CHOISIE, colonnes: { nature: [] }, reperes: new Map() }
    expect(recalee([TITRE, ENTETE, LIGNE], sansNature)).toEqual({
      entete: 1,
      colonnes: { nature: [] },
      notes: [],
    })
  })

  it('une colonne sans en-tête tient à sa place tant que les autres n’ont pas bougé', () => {
    const gardee: CorrespondanceReperee = {
      ...CHOISIE,
      colonnes: { cout: [2], tiers: [5] },
      reperes: new Map([
        [2, 'Coût total'],
        [5, ''],
      ]),
    }
    expect(recalee([TITRE, ENTETE, LIGNE], gardee).colonnes).toEqual({ cout: [2], tiers: [5] })
    const decale = recalee([TITRE, [null, ...ENTETE], [null, ...LIGNE]], gardee)
    expect(decale.colonnes).toEqual({ cout: [3] })
    expect(decale.notes[0]).toContain('l’en-tête choisi pour F n’est plus là')
  })

  it('une place restée vide n’est pas celle d’une colonne sans en-tête qui a bougé', () => {
    const gardee: CorrespondanceReperee = {
      ...CHOISIE,
      colonnes: { cout: [2], tiers: [6] },
      reperes: new Map([
        [2, 'Coût total'],
        [6, ''],
      ]),
    }
    const decale = recalee([TITRE, [null, ...ENTETE], [null, ...LIGNE, 10]], gardee)
    expect(decale.colonnes).toEqual({ cout: [3] })
  })

  it('deux tableaux au même en-tête : le sien est le plus proche de celui qui était choisi', () => {
    const pages = [TITRE, ENTETE, LIGNE, [], ENTETE, LIGNE]
    expect(recalee([[], ...pages], { ...CHOISIE, entete: 4 }).entete).toBe(5)
    expect(recalee([[], ...pages], { ...CHOISIE, entete: 1 }).entete).toBe(2)
  })

  it('sans ligne d’en-tête choisie, n’en impose pas', () => {
    const { entete: _, ...sansLigne } = CHOISIE
    expect(recalee([TITRE, ENTETE, LIGNE], sansLigne)).toEqual({
      entete: undefined,
      colonnes: { cout: [2], tiers: [4] },
      notes: [],
    })
  })
})
