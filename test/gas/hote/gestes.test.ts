import { describe, expect, it } from 'vitest'
import type { EcritureDeCellule } from '../../../task-pane/hote/index.ts'
import { contratDe, FEUILLE } from '../../excel/hote/contrat-d-essai.ts'
import { ouvrir } from './essai.ts'

const correction = { feuille: FEUILLE, cellule: 'D4', avant: 600, apres: 500 } as const

describe('écrire une correction', () => {
  it('écrit, puis défait en échangeant', () => {
    const { hote, etat } = ouvrir(contratDe(2))
    const avant = etat()
    hote.ecrire([correction])
    expect(etat().feuilles[0]?.cellules.D4).toEqual({ valeur: 500 })
    hote.ecrire([{ ...correction, avant: 500, apres: 600 }])
    expect(etat()).toEqual(avant)
  })

  it.each(['600', '1 200 €', '=A1', '+5', '12/03/2025', '0123', "'déjà"])(
    'un texte reste un texte : %s',
    (texte) => {
      const { hote, etat } = ouvrir(contratDe(2))
      hote.ecrire([{ ...correction, apres: texte }])
      expect(etat().feuilles[0]?.cellules.D4).toEqual({ valeur: texte })
      hote.ecrire([{ ...correction, avant: texte, apres: 600 }])
      expect(etat()).toEqual(contratDe(2))
    },
  )

  it('passe par une cellule vide, et par une cellule au format texte', () => {
    const classeur = contratDe(2)
    Object.assign(classeur.feuilles[0]?.cellules ?? {}, { E4: { valeur: '12', format: '@' } })
    const { hote, etat } = ouvrir(classeur)
    const avant = etat()
    const aller = (ecriture: EcritureDeCellule) => {
      hote.ecrire([ecriture])
      hote.ecrire([{ ...ecriture, avant: ecriture.apres, apres: ecriture.avant }])
      expect(etat()).toEqual(avant)
    }
    aller({ ...correction, cellule: 'H4', avant: null, apres: 12 })
    aller({ ...correction, cellule: 'E4', avant: '12', apres: '13' })
  })

  it.each([
    [
      'la cellule a changé',
      { valeur: 700 },
      /D4 de la feuille «\u00a0Contrat 2025\u00a0» a changé/,
    ],
    ['elle contient une formule', { valeur: 600, formule: '=300*2' }, /formule/],
  ] as const)('n’écrit rien quand %s', (_, cellule, phrase) => {
    const classeur = contratDe(2)
    Object.assign(classeur.feuilles[0]?.cellules ?? {}, { D4: cellule })
    const { hote, etat } = ouvrir(classeur)
    const avant = etat()
    expect(() => hote.ecrire([correction])).toThrow(phrase)
    expect(() => hote.ecrire([correction])).toThrow(expect.objectContaining({ motif: 'changee' }))
    expect(etat()).toEqual(avant)
  })

  it('dit qu’une feuille n’est plus là, ou que la cellule est protégée', () => {
    const { hote, protegerLaPlage } = ouvrir(contratDe(2))
    expect(() => hote.ecrire([{ ...correction, feuille: 'Partie' }])).toThrow(
      expect.objectContaining({
        motif: 'introuvable',
        message: expect.stringContaining('«\u00a0Partie\u00a0»'),
      }),
    )
    protegerLaPlage(FEUILLE, 'D1:D9')
    expect(() => hote.ecrire([correction])).toThrow(
      expect.objectContaining({
        motif: 'protege',
        message: expect.stringContaining(
          'La cellule D4 de la feuille «\u00a0Contrat 2025\u00a0» est protégée',
        ),
      }),
    )
    hote.ecrire([{ ...correction, cellule: 'E4', avant: 400, apres: 500 }])
  })
})

describe('aller à une cellule', () => {
  it('la sélectionne et la montre ; la sélection se relit', () => {
    const classeur = contratDe(2)
    classeur.feuilles.push(...contratDe(2).feuilles.map((f) => ({ ...f, nom: "L'autre" })))
    const { hote } = ouvrir(classeur)
    hote.allerA({ feuille: "L'autre", cellule: 'D5' })
    expect(hote.selection()).toEqual({ feuille: "L'autre", ligne: 4, colonne: 3 })
  })

  it('dit qu’une feuille est masquée ou absente, et comment faire', () => {
    const classeur = contratDe(2)
    classeur.feuilles.push(
      ...contratDe(1).feuilles.map((f) => ({
        ...f,
        nom: 'Cachée',
        visibilite: 'Hidden' as const,
      })),
    )
    const { hote } = ouvrir(classeur)
    expect(() => hote.allerA({ feuille: 'Absente', cellule: 'A1' })).toThrow(
      /«\u00a0Absente\u00a0» n’est plus/,
    )
    expect(() => hote.allerA({ feuille: 'Cachée', cellule: 'A1' })).toThrow(
      /masquée.*Feuilles masquées/,
    )
    expect(() => hote.allerA({ feuille: FEUILLE, cellule: 'A99999' })).toThrow(/n’est plus là/)
  })
})
