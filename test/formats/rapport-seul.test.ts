import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Rapport } from '../../core/constats/index.ts'
import {
  annoter,
  compterLesMarques,
  ecrireRapport,
  effacer,
  retirerRapport,
} from '../../formats/annotation.ts'
import { lireClasseur as lireTout } from '../../formats/lecture/index.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'
import { classeur as classeurOds, feuille, ligne } from './ods/classeur-d-essai.ts'
import { classeur, marque, parties, RAPPORT } from './ooxml/classeur-d-essai.ts'

const SEUL: Rapport = {
  lignes: [[{ style: 'titre', texte: 'seul' }]],
  largeurs: [20],
  graphique: null,
}

const SUIVI: Rapport = { ...SEUL, genre: 'suivi' }

const fichier = (nom: string) => readFileSync(new URL(`../fidelite/${nom}`, import.meta.url))

/** Un .ods dont les mises en forme conditionnelles sont dans les styles, comme Excel les écrit. */
const odsDExcel = () =>
  classeurOds({
    corps: feuille(ligne('<table:table-cell table:style-name="ce1"/>')),
    styles:
      '<style:style style:name="ce1" style:family="table-cell"><style:map style:condition="is-true-formula(1=1)" style:apply-style-name="Default"/></style:style>',
    sansCalcext: true,
  })

const CLASSEURS: readonly (readonly [string, () => Uint8Array])[] = [
  ['minimal.xlsx', () => classeur()],
  ['sans-styles.xlsx', () => classeur({ styles: null })],
  ['riche.xlsx', () => fichier('riche.xlsx')],
  ['riche-openpyxl.xlsx', () => fichier('riche-openpyxl.xlsx')],
  ['minimal.ods', () => classeurOds({ corps: feuille(ligne('<table:table-cell/>')) })],
  [
    'sans-styles.ods',
    () =>
      classeurOds({ corps: feuille(ligne('<table:table-cell/>')), styles: null, communs: null }),
  ],
  ['excel.ods', odsDExcel],
  ['riche.ods', () => fichier('riche.ods')],
]

describe.each(CLASSEURS)('%s', (nom, ouvrir) => {
  const lire = (octets: Uint8Array) => lireClasseur(octets, nom)
  const marques = [marque('A1'), marque('B4', { gravite: 'signalement' })]
  const feuilles = (octets: Uint8Array) => lireTout(octets, nom).classeur.feuilles.map((f) => f.nom)
  const marquer = (octets: Uint8Array, m = marques) => annoter(lire(octets), m, null).octets

  it('le rapport s’écrit sans les marques, et les marques sans le rapport', () => {
    const source = ouvrir()
    const ecrit = ecrireRapport(lire(source), RAPPORT)
    expect(ecrit.nom).toBe('Rapport Pacte')
    expect(feuilles(ecrit.octets)).toEqual([...feuilles(source), 'Rapport Pacte'])
    expect(compterLesMarques(lire(ecrit.octets))).toBe(0)
    const marque = annoter(lire(source), marques, null)
    expect(marque.rapport).toBeNull()
    expect(feuilles(marque.octets)).toEqual(feuilles(source))
    expect(compterLesMarques(lire(marque.octets))).toBe(4)
  })

  it('poser, remplacer ou retirer les marques ne touche pas le rapport', () => {
    const { octets } = ecrireRapport(lire(ouvrir()), RAPPORT)
    const contenu = (o: Uint8Array) => lireTout(o, nom).classeur.feuilles.at(-1)
    const avecMarques = marquer(marquer(octets))
    expect(contenu(avecMarques)).toEqual(contenu(octets))
    expect(compterLesMarques(lire(avecMarques))).toBe(4)
    expect(parties(marquer(avecMarques, []))).toEqual(parties(octets))
  })

  it('remplacer le rapport ne touche pas les marques', () => {
    const marques = marquer(ouvrir())
    const premier = ecrireRapport(lire(marques), RAPPORT).octets
    const second = ecrireRapport(lire(premier), SEUL)
    expect(second.nom).toBe('Rapport Pacte')
    expect(feuilles(second.octets)).toEqual(feuilles(premier))
    expect(compterLesMarques(lire(second.octets))).toBe(4)
    expect(parties(ecrireRapport(lire(second.octets), RAPPORT).octets)).toEqual(parties(premier))
  })

  it('quel que soit l’ordre des gestes, effacer rend chaque partie telle qu’elle était', () => {
    const source = ouvrir()
    let octets = marquer(source)
    octets = ecrireRapport(lire(octets), RAPPORT).octets
    octets = marquer(octets, [marque('A1', { gravite: 'a-justifier' })])
    octets = ecrireRapport(lire(octets), SEUL).octets
    expect(parties(effacer(lire(octets)))).toEqual(parties(source))
    octets = ecrireRapport(lire(source), SEUL).octets
    octets = marquer(octets)
    octets = annoter(lire(octets), marques, RAPPORT).octets
    expect(parties(effacer(lire(octets)))).toEqual(parties(source))
  })

  it('le suivi s’écrit et s’en va sans toucher ni le rapport ni les marques', () => {
    const source = ouvrir()
    const annote = annoter(lire(source), marques, RAPPORT).octets
    const suivi = ecrireRapport(lire(annote), SUIVI)
    expect(suivi.nom).toBe('Suivi Pacte')
    expect(feuilles(suivi.octets)).toEqual([...feuilles(annote), 'Suivi Pacte'])
    expect(lire(suivi.octets).classeur.feuilles).toHaveLength(feuilles(source).length)
    expect(parties(retirerRapport(lire(suivi.octets), 'suivi'))).toEqual(parties(annote))
    const sansRapport = retirerRapport(lire(suivi.octets), 'rapport')
    expect(feuilles(sansRapport)).toEqual([...feuilles(source), 'Suivi Pacte'])
    const remarque = annoter(lire(suivi.octets), marques, SEUL)
    expect(feuilles(remarque.octets)).toContain('Suivi Pacte')
    expect(compterLesMarques(lire(remarque.octets))).toBe(4)
    expect(parties(effacer(lire(remarque.octets)))).toEqual(parties(source))
  })

  it('aucune marque, aucun rapport : rien ne change', () => {
    const source = ouvrir()
    expect(parties(marquer(source, []))).toEqual(parties(source))
    expect(compterLesMarques(lire(source))).toBe(0)
  })
})

it('une structure protégée ne reçoit pas de rapport, et garde ses marques', () => {
  const protege = classeur({
    classeur:
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="1"/><sheets><sheet name="Budget" sheetId="3" r:id="rId1"/></sheets></workbook>',
  })
  const ods = classeurOds({
    corps: feuille(ligne('<table:table-cell/>')),
    attributs: ' table:structure-protected="true"',
  })
  for (const [octets, nom] of [
    [protege, 'a.xlsx'],
    [ods, 'a.ods'],
  ] as const) {
    expect(ecrireRapport(lireClasseur(octets, nom), RAPPORT)).toEqual({ octets, nom: null })
    const marque = annoter(lireClasseur(octets, nom), [{ ...MARQUE }], null).octets
    expect(compterLesMarques(lireClasseur(marque, nom))).toBe(2)
  }
})

const MARQUE = marque('A1')
