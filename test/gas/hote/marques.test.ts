import { describe, expect, it } from 'vitest'
import { ALLURES } from '../../../core/aspect/index.ts'
import {
  encadrer,
  GRAVITES,
  type Marque,
  SIGNATURE_DU_RAPPORT,
  signature,
} from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import type { EtatDeClasseur, EtatDeFeuille } from '../../excel/emulateur/index.ts'
import { contratDe, FEUILLE } from '../../excel/hote/contrat-d-essai.ts'
import { ouvrir } from './essai.ts'

const TOUT = { haut: 0, gauche: 0, bas: 99, droite: 9 }

function marque(cellule: string, gravite: Marque['gravite'] = 'bloquant'): Marque {
  return { feuille: FEUILLE, cellule, gravite, note: `Constat en ${cellule}` }
}

function feuilleDe(etat: EtatDeClasseur, nom = FEUILLE): EtatDeFeuille {
  const feuille = etat.feuilles.find((f) => f.nom === nom)
  if (!feuille) throw new Error(`pas de feuille ${nom}`)
  return feuille
}

/** Le contrat, avec ce qu'un utilisateur y a mis : deux règles, dont une que Google ne sait pas relire, et des notes. */
function contratAnnote(): EtatDeClasseur {
  const etat = contratDe(4)
  const feuille = feuilleDe(etat)
  const regle = { zones: [TOUT], arreter: false, format: { fond: '#00FF00' } }
  feuille.misesEnForme = [
    { ...regle, genre: 'Custom', formule: '=$C4>1000' },
    { ...regle, genre: 'Custom', formule: '', illisible: true },
    { ...regle, genre: 'Custom', formule: '=$C4>2000' },
  ]
  feuille.notes = {
    A1: { auteur: 'Moi', texte: ' à garder\n' },
    D4: { auteur: 'Moi', texte: 'Vu avec\nle préfet ' },
    D5: { auteur: 'Moi', texte: 'rien à dire' },
  }
  return etat
}

describe('marquer', () => {
  it('se voit sans la couleur : gras ou souligné, la plus grave devant', () => {
    const { hote, etat } = ouvrir(contratDe(4))
    hote.marquer([marque('D6', 'signalement'), marque('D4'), marque('D5', 'a-justifier')])
    const posees = feuilleDe(etat()).misesEnForme
    expect(posees.map((m) => m.formule)).toEqual(GRAVITES.map((g) => `=${signature(g)}`))
    expect(posees.map((m) => m.format.fond?.toLowerCase())).toEqual(
      GRAVITES.map((g) => ALLURES[g].fond),
    )
    expect(posees.map((m) => [m.format.gras === true, m.format.souligne !== undefined])).toEqual(
      GRAVITES.map((g) => [ALLURES[g].gras, ALLURES[g].souligne]),
    )
  })

  it('réunit les cellules voisines en rectangles', () => {
    const { hote, etat } = ouvrir(contratDe(9))
    hote.marquer([4, 5, 6, 9].flatMap((n) => [marque(`C${n}`), marque(`D${n}`)]))
    expect(feuilleDe(etat()).misesEnForme.map((m) => m.zones)).toEqual([
      [
        { haut: 3, gauche: 2, bas: 5, droite: 3 },
        { haut: 8, gauche: 2, bas: 8, droite: 3 },
      ],
    ])
  })

  it('rend les règles de l’utilisateur telles quelles, dans leur ordre, même illisibles', () => {
    const { hote, etat } = ouvrir(contratAnnote())
    const avant = etat()
    const siennes = feuilleDe(avant).misesEnForme
    hote.marquer([marque('D4'), marque('D6', 'signalement')])
    expect(feuilleDe(etat()).misesEnForme.slice(2)).toEqual(siennes)
    hote.effacer()
    expect(etat()).toEqual(avant)
  })

  it('ajoute un bloc après la note de l’utilisateur, le remplace, et le retire au caractère près', () => {
    const { hote, etat } = ouvrir(contratAnnote())
    const avant = etat()
    const note = (cellule: string) => feuilleDe(etat()).notes[cellule]?.texte
    hote.marquer([marque('D4'), marque('A1'), marque('D7')])
    expect(note('D4')).toBe(`Vu avec\nle préfet \n${encadrer('Constat en D4')}`)
    expect(note('A1')).toBe(` à garder\n\n${encadrer('Constat en A1')}`)
    expect(note('D7')).toBe(encadrer('Constat en D7'))
    hote.marquer([{ ...marque('D4'), note: 'autre' }])
    expect(note('D4')).toBe(`Vu avec\nle préfet \n${encadrer('autre')}`)
    expect(note('D7')).toBeUndefined()
    expect(note('D5')).toBe('rien à dire')
    expect(hote.effacer()).toEqual({ retirees: 2, rapports: [], feuillesProtegees: [] })
    expect(etat()).toEqual(avant)
  })

  it('n’écrit rien quand rien ne change', () => {
    const { hote, relever } = ouvrir(contratAnnote())
    const marques = [marque('D4'), marque('D6', 'signalement')]
    relever()
    expect(hote.marquer([])).toEqual({ posees: 0, nonPosees: [], avecNotes: true })
    expect(relever().ecritures).toBe(0)
    hote.marquer(marques)
    expect(relever().ecritures).toBe(2)
    expect(hote.marquer([...marques].reverse()).posees).toBe(2)
    expect(relever().ecritures).toBe(0)
  })

  it('dans une fusion, couleur et note vont sur la cellule qui se voit, une seule fois', () => {
    const classeur = contratDe(4)
    feuilleDe(classeur).fusions = [{ haut: 3, gauche: 3, bas: 5, droite: 3 }]
    const { hote, etat } = ouvrir(classeur)
    const avant = etat()
    expect(hote.marquer([marque('D6', 'signalement'), marque('D5')]).posees).toBe(2)
    const feuille = feuilleDe(etat())
    expect(feuille.misesEnForme).toHaveLength(1)
    expect(feuille.misesEnForme[0]).toMatchObject({
      formule: `=${signature('bloquant')}`,
      zones: [{ haut: 3, gauche: 3, bas: 3, droite: 3 }],
    })
    expect(Object.keys(feuille.notes)).toEqual(['D4'])
    expect(feuille.notes.D4?.texte).toBe(encadrer('Constat en D6\n\nConstat en D5'))
    hote.effacer()
    expect(etat()).toEqual(avant)
  })

  it('marque une cellule vide, hors de ce qui est rempli, et l’efface encore', () => {
    const { hote, etat } = ouvrir(contratDe(4))
    const avant = etat()
    hote.marquer([marque('K30')])
    expect(feuilleDe(etat()).notes.K30?.texte).toBe(encadrer('Constat en K30'))
    expect(hote.effacer().retirees).toBe(2)
    expect(etat()).toEqual(avant)
  })

  it('efface ce qu’un autre a posé, même une note dont la couleur a été ôtée', () => {
    const classeur = contratDe(4)
    const feuille = feuilleDe(classeur)
    const venue = (formule: string) => ({
      genre: 'Custom',
      zones: [TOUT],
      arreter: false,
      formule: `=${formule}`,
      format: {},
    })
    feuille.misesEnForme = [venue(signature('signalement')), venue(SIGNATURE_DU_RAPPORT)]
    feuille.notes = { B2: { auteur: '', texte: encadrer('posée par la commande') } }
    const { hote, etat } = ouvrir(classeur)
    expect(hote.effacer()).toEqual({ retirees: 3, rapports: [], feuillesProtegees: [] })
    expect(etat()).toEqual(contratDe(4))
  })
})

describe('les protections', () => {
  it('une feuille protégée n’est pas touchée, et se dit ; les autres le sont', () => {
    const classeur = contratDe(4)
    classeur.feuilles.push({ ...contratDe(4).feuilles[0], nom: 'Autre' } as EtatDeFeuille)
    const { hote, etat, protegerLaFeuille } = ouvrir(classeur)
    hote.marquer([marque('D4')])
    protegerLaFeuille(FEUILLE)
    const avant = feuilleDe(etat())
    const refusee = marque('D5')
    expect(hote.marquer([refusee, { ...marque('D4'), feuille: 'Autre' }])).toMatchObject({
      posees: 1,
      nonPosees: [{ marque: refusee, raison: 'feuille-protegee' }],
    })
    expect(feuilleDe(etat())).toEqual(avant)
    expect(hote.effacer()).toEqual({ retirees: 2, rapports: [], feuillesProtegees: [FEUILLE] })
    expect(feuilleDe(etat())).toEqual(avant)
  })

  it('une plage protégée se contourne, sans toucher à une seule de ses cellules', () => {
    const { hote, etat, protegerLaPlage } = ouvrir(contratAnnote())
    protegerLaPlage(FEUILLE, 'C5:D5')
    const avant = etat()
    const permises = ['D4', 'D6', 'B5', 'E5'].map((c) => marque(c))
    const refusee = marque('D5')
    expect(hote.marquer([...permises, refusee])).toMatchObject({
      posees: 4,
      nonPosees: [{ marque: refusee, raison: 'plage-protegee' }],
    })
    const { notes } = feuilleDe(etat())
    expect(Object.keys(notes).sort()).toEqual(['A1', 'B5', 'D4', 'D5', 'D6', 'E5'])
    expect(notes.D5?.texte).toBe('rien à dire')
    expect(hote.effacer()).toMatchObject({ feuillesProtegees: [] })
    expect(etat()).toEqual(avant)
  })

  it('une cellule protégée après avoir été marquée garde sa marque, et se dit', () => {
    const { hote, etat, protegerLaPlage } = ouvrir(contratDe(4))
    hote.marquer([marque('D4'), marque('D6', 'signalement')])
    protegerLaPlage(FEUILLE, 'D4')
    expect(hote.effacer()).toEqual({ retirees: 2, rapports: [], feuillesProtegees: [FEUILLE] })
    const { misesEnForme, notes } = feuilleDe(etat())
    expect(misesEnForme.map((m) => m.formule)).toEqual([`=${signature('bloquant')}`])
    expect(Object.keys(notes)).toEqual(['D4'])
  })

  it('une protection qui ne fait qu’avertir n’en est pas une', () => {
    const { hote, protegerLaPlage } = ouvrir(contratDe(4))
    protegerLaPlage(FEUILLE, 'A1:Z9', true)
    expect(hote.marquer([marque('D4')]).posees).toBe(1)
    expect(hote.effacer()).toEqual({ retirees: 2, rapports: [], feuillesProtegees: [] })
  })
})

it('mille cellules éparses : une règle par gravité, une écriture de notes', () => {
  const { hote, etat, relever } = ouvrir(contratDe(2_000))
  relever()
  hote.marquer(Array.from({ length: 1_000 }, (_, i) => marque(a1(3 + 2 * i, i % 5))))
  expect(relever().ecritures).toBe(2)
  const { misesEnForme, notes } = feuilleDe(etat())
  expect(misesEnForme).toHaveLength(1)
  expect(misesEnForme[0]?.zones).toHaveLength(1_000)
  expect(Object.keys(notes)).toHaveLength(1_000)
})
