import { describe, expect, it } from 'vitest'
import type { Marque } from '../../../core/constats/index.ts'
import { hoteSheets } from '../../../gas-addin/hote/index.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'
import { classeurDe } from '../../excel/emulateur/index.ts'
import { contratDe } from '../../excel/hote/contrat-d-essai.ts'
import { ouvrir } from './essai.ts'

const FEUILLES = ['Un', 'Deux', 'Trois']

function classeur() {
  return classeurDe(FEUILLES.flatMap((nom) => contratDe(4).feuilles.map((f) => ({ ...f, nom }))))
}

const marques = FEUILLES.map(
  (feuille): Marque => ({ feuille, cellule: 'D4', gravite: 'bloquant', note: 'à voir' }),
)

const QUOTA = 'Service invoked too many times for one day: spreadsheets.'

const RAPPORT = {
  lignes: [[{ style: 'titre', texte: 'Pacte' }]],
  largeurs: [20],
  graphique: null,
} as const

describe('un refus de Google en cours d’écriture', () => {
  it.each([
    ['Sheet.setConditionalFormatRules', 0],
    ['Range.setNotes', 0],
    ['Sheet.setConditionalFormatRules', 1],
    ['Range.setNotes', 1],
    ['Sheet.setConditionalFormatRules', 2],
    ['Range.setNotes', 2],
    // Google garde parfois une écriture pour plus tard, et refuse alors tout à la fin.
    ['SpreadsheetApp.flush', 0],
  ])('%s, après %i autres : tout est remis, et se dit', (appel, apres) => {
    const { hote, etat, refuser } = ouvrir(classeur())
    const avant = etat()
    refuser(appel, QUOTA, apres)
    expect(() => hote.marquer(marques)).toThrow(ErreurDHote)
    expect(etat()).toEqual(avant)
    expect(hote.marquer(marques).posees).toBe(3)
  })

  it('une protection posée entre la lecture et l’écriture ne laisse pas la moitié des marques', () => {
    const { hote, etat, refuser } = ouvrir(classeur())
    const avant = etat()
    refuser(
      'Range.setNotes',
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      1,
    )
    expect(() => hote.marquer(marques)).toThrow(/protégée/)
    expect(etat()).toEqual(avant)
  })

  it('effacer remet tout aussi', () => {
    const { hote, etat, refuser } = ouvrir(classeur())
    hote.marquer(marques)
    hote.ecrireRapport(RAPPORT)
    const avant = etat()
    refuser(
      'Range.setNotes',
      'Service Spreadsheets timed out while accessing document with id 1.',
      1,
    )
    expect(() => hote.effacer()).toThrow(/n’a pas répondu à temps/)
    expect(etat()).toEqual(avant)
    hote.effacer()
    expect(etat().feuilles).toEqual(classeur().feuilles)
  })

  it('ce qui ne peut pas être remis se dit aussi', () => {
    const { hote, sheets } = ouvrir(classeur())
    const appel = 'Sheet.setConditionalFormatRules'
    sheets.pannes.prevues.push({ appel, phrase: QUOTA, apres: 1, toujours: true })
    expect(() => hote.marquer(marques)).toThrow(/limite.*n’a peut-être pas pu être retiré/)
  })

  it('qui ne fait que lire le classeur n’entend pas parler de restes', () => {
    const { hote, sheets } = ouvrir(classeur())
    sheets.pannes.lectureSeule = true
    expect(() => hote.marquer(marques)).toThrow(/«\u00a0Éditeur\u00a0»[^«]*$/)
  })
})

describe('le verrou', () => {
  it('pris par un autre : refus poli, rien d’écrit ; lire reste possible', () => {
    const { hote, etat, sheets } = ouvrir(classeur())
    sheets.pannes.verrouPris = true
    const avant = etat()
    for (const ecrire of [
      () => hote.marquer(marques),
      () => hote.effacer(),
      () => hote.ecrireReglages('{}'),
      () => hote.ecrireRapport(RAPPORT),
    ]) {
      expect(ecrire).toThrow(/travaille déjà sur ce classeur/)
    }
    expect(etat()).toEqual(avant)
    expect(hote.lire().feuilles).toHaveLength(3)
  })

  it('se rend toujours, même après un refus', () => {
    const { hote, refuser } = ouvrir(classeur())
    refuser('Range.setNotes', 'Range not found')
    expect(() => hote.marquer(marques)).toThrow(/n’est plus là/)
    expect(LockService.getDocumentLock().hasLock()).toBe(false)
  })
})

describe('les six minutes de Google', () => {
  it('une lecture trop longue s’arrête d’elle-même entre deux feuilles', () => {
    const { hote, sheets } = ouvrir(classeur())
    const debut = sheets.pannes.heure
    sheets.pannes.lenteur = 10_000
    expect(() => hote.lire()).toThrow(expect.objectContaining({ motif: 'trop-gros' }))
    expect(sheets.pannes.heure - debut).toBeLessThan(6 * 60_000)
  })

  it('un marquage trop long remet ce qu’il a écrit, et le dit', () => {
    const { etat, sheets } = ouvrir(classeur())
    const avant = etat()
    let ecritures = 0
    const horloge = () => {
      ecritures = sheets.comptes.ecritures
      return ecritures > 2 ? 271_000 : 0
    }
    expect(() => hoteSheets(horloge).marquer(marques)).toThrow(/six minutes.*Rien n’a été changé/)
    expect(ecritures).toBeGreaterThan(2)
    expect(etat()).toEqual(avant)
    expect(LockService.getDocumentLock().hasLock()).toBe(false)
  })
})
