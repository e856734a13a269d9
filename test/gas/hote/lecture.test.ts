import { describe, expect, it } from 'vitest'
import { SIGNATURE_DU_RAPPORT } from '../../../core/constats/index.ts'
import { classeurDeBrut, serieDe } from '../../../core/grille/index.ts'
import { formatDe } from '../../../gas-addin/hote/valeurs.ts'
import { classeurSimple, type EtatDeFeuille } from '../../excel/emulateur/index.ts'
import { contratDe, FEUILLE } from '../../excel/hote/contrat-d-essai.ts'
import { type Essai, ouvrir } from './essai.ts'

function lue({ hote }: Essai, nom = FEUILLE) {
  const feuille = hote.lire().feuilles.find((f) => f.nom === nom)
  if (!feuille) throw new Error(`pas de feuille ${nom}`)
  return feuille
}

describe('lire', () => {
  it('rend nombres, textes, booléens et erreurs tels quels, et les formules en anglais', () => {
    const classeur = classeurSimple({
      Budget: [
        ['Coût', 1234.5, true, ''],
        ['=SUM(B1:B1)', '#REF!', ' 12 ', "'=A1"],
      ],
    })
    Object.assign(classeur.feuilles[0]?.cellules.A2 ?? {}, { valeur: '#DIV/0!' })
    const { valeurs, formules, haut, gauche } = lue(ouvrir(classeur), 'Budget')
    expect({ haut, gauche }).toEqual({ haut: 0, gauche: 0 })
    expect(valeurs).toEqual([
      ['Coût', 1234.5, true, ''],
      ['#DIV/0!', '#REF!', ' 12 ', "'=A1"],
    ])
    expect(formules).toEqual([
      ['', '', '', ''],
      ['=SUM(B1:B1)', '', '', ''],
    ])
  })

  it('traverse JSON sans rien perdre', () => {
    const { hote } = ouvrir(contratDe(3))
    const classeur = hote.lire()
    expect(JSON.parse(JSON.stringify(classeur))).toEqual(classeur)
  })

  it('dit fusions, colonnes masquées, feuille masquée et protégée', () => {
    const classeur = contratDe(3)
    const fusion = { haut: 0, gauche: 0, bas: 0, droite: 3 }
    Object.assign(classeur.feuilles[0] ?? {}, { fusions: [fusion], colonnesMasquees: [1, 3] })
    classeur.feuilles.push({
      ...(contratDe(1).feuilles[0] as EtatDeFeuille),
      nom: 'Cachée',
      visibilite: 'Hidden',
    })
    const essai = ouvrir(classeur)
    essai.protegerLaFeuille('Cachée')
    expect(lue(essai)).toMatchObject({
      fusions: [fusion],
      colonnesMasquees: [1, 3],
      masquee: false,
      protegee: false,
    })
    expect(lue(essai, 'Cachée')).toMatchObject({ masquee: true, protegee: true })
  })

  it('dit les lignes que le filtre cache, et les lit comme les autres', () => {
    const essai = ouvrir(contratDe(6))
    essai.sheets.page(FEUILLE).filtre = {
      plage: { haut: 2, gauche: 0, bas: 8, droite: 4 },
      caches: { 0: ['Enfance'] },
    }
    const { lignesMasquees, valeurs } = lue(essai)
    expect(lignesMasquees).toEqual([3, 6])
    expect(valeurs).toEqual(lue(ouvrir(contratDe(6))).valeurs)
  })

  it('ne lit pas notre rapport, mais bien une feuille qui n’en a que le nom', () => {
    const classeur = classeurSimple({ 'Rapport Pacte': [['à moi']], 'Rapport Pacte (2)': [['x']] })
    classeur.feuilles[1]?.misesEnForme.push({
      genre: 'Custom',
      zones: [{ haut: 0, gauche: 0, bas: 0, droite: 0 }],
      arreter: false,
      formule: `=${SIGNATURE_DU_RAPPORT}`,
      format: { italique: false },
    })
    expect(
      ouvrir(classeur)
        .hote.lire()
        .feuilles.map((f) => f.nom),
    ).toEqual(['Rapport Pacte'])
  })

  it('un onglet sans cellules, graphique ou source connectée, ne se lit pas', () => {
    const classeur = contratDe(1)
    classeur.feuilles.push(...contratDe(1).feuilles.map((f) => ({ ...f, nom: 'Graphique' })))
    const { hote, sheets } = ouvrir(classeur)
    sheets.page('Graphique').sansGrille = true
    expect(hote.lire().feuilles.map((f) => f.nom)).toEqual([FEUILLE])
    expect(hote.marquer([]).nonPosees).toEqual([])
  })

  it.each([
    ['0.###############', 'yyyy-mm-dd'],
    ['#,##0.00', 'yyyy-mm-dd'],
    ['d mmmm', 'd mmmm'],
    ['hh:mm', 'hh:mm'],
  ])('une date au format « %s » reste une date', (code, format) => {
    expect(formatDe(code, new Date(0))).toBe(format)
    expect(formatDe(code, 12)).toBe(code === '0.###############' ? 'General' : code)
  })

  it('un format automatique est celui par défaut', () => {
    expect(lue(ouvrir(contratDe(1))).formats.flat()).toEqual(Array(20).fill('General'))
  })
})

const JOURS = [
  '1900-01-01',
  '1900-03-01',
  '1911-03-10',
  '1977-05-22',
  '2025-01-01',
  '2025-03-29',
  '2025-03-30',
  '2025-03-31',
  '2025-06-30',
  '2025-10-25',
  '2025-10-26',
  '2025-10-27',
  '2025-12-31',
  '9999-12-31',
]

describe.each(['Europe/Paris', 'America/Martinique', 'Pacific/Noumea'])(
  'une date à %s',
  (fuseau) => {
    it('garde son jour, même autour d’un changement d’heure', () => {
      const classeur = classeurSimple({ Dates: JOURS.map((jour) => [serieDe(jour) ?? 0]) })
      for (const cellule of Object.values(classeur.feuilles[0]?.cellules ?? {})) {
        cellule.format = 'dd/mm/yyyy'
      }
      const { hote } = ouvrir(classeur, { fuseau })
      const lues = classeurDeBrut(hote.lire()).feuilles[0]?.lignes.map((ligne) => ligne?.[0])
      expect(lues).toEqual(JOURS.map((valeur) => ({ genre: 'date', valeur })))
    })

    it('garde son heure', () => {
      const serie = (serieDe('2025-10-26') ?? 0) + 23.5 / 24
      const classeur = classeurSimple({ Dates: [[serie]] })
      Object.assign(classeur.feuilles[0]?.cellules.A1 ?? {}, { format: 'dd/mm/yyyy hh:mm' })
      const { hote } = ouvrir(classeur, { fuseau })
      expect(hote.lire().feuilles[0]?.valeurs[0]?.[0]).toBeCloseTo(serie, 6)
    })
  },
)
