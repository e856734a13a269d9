import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ecrirePaquet, ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { lireRendu } from '../../acceptation/rendu.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const FAUTIF = 'exemples/departement-finistere-2025.xlsx'
const SAIN = 'exemples/metropole-rennes-2024-2027.xlsx'

describe('vérifier un classeur', () => {
  it('rend 1 et le JSON promis quand un constat est bloquant', async () => {
    const { code, stdout, stderr } = await lancer('verifier', FAUTIF, '--format', 'json')
    expect(code).toBe(1)
    expect(stderr).toBe('')
    const { pacte, classeurs } = lireRendu(stdout)
    expect(pacte).toEqual({ version: '1.0.0', regles: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    expect(classeurs).toHaveLength(1)
    const [classeur] = classeurs
    expect(classeur).toMatchObject({
      fichier: FAUTIF,
      erreur: null,
      contrat: {
        collectivite: expect.stringContaining('Finistère'),
        type: 'departement',
        annees: [2025],
      },
    })
    expect(classeur?.tableaux[0]).toEqual({
      feuille: 'Budget 2025',
      entete: 'A4:I4',
      annee: 2025,
      unite: 'EUR',
      lignes: 11,
      disposition: 'lignes',
      zones: {
        entete: 'A4:I4',
        axe: 'A5:A17',
        action: 'B5:B17',
        nature: 'C5:C17',
        cout: 'D5:D17',
        partEtat: 'E5:E17',
        partCollectivite: 'F5:F17',
        fse: 'G8:G12',
        tiers: 'H6:H16',
        indicateurLocal: 'I5:I17',
        totaux: 'A9:A19',
      },
      laisseDeCote: [],
      colonnes: {
        axe: ['A'],
        action: ['B'],
        nature: ['C'],
        cout: ['D'],
        partEtat: ['E'],
        partCollectivite: ['F'],
        fse: ['G'],
        tiers: ['H'],
        indicateurLocal: ['I'],
      },
    })
    expect(classeur?.constats.find((c) => c.regle === 'plancher-axe')).toEqual({
      regle: 'plancher-axe',
      gravite: 'bloquant',
      axe: 'droits',
      annee: 2025,
      action: null,
      feuille: 'Budget 2025',
      cellules: ['E14'],
      message: expect.stringContaining('28\u00a0000\u00a0€'),
      etapes: expect.any(Array),
      montants: { constate: 100_000, attendu: 128_000, ecart: -28_000 },
      sources: expect.arrayContaining([
        {
          cle: 'cadrage/plancher',
          section: expect.stringMatching(/./),
          url: expect.stringMatching(/^https:/),
        },
      ]),
      interpretations: expect.any(Array),
      correction: null,
      correctionJointe: [],
    })
    expect(classeur?.synthese).toContainEqual({
      axe: 'droits',
      annee: 2025,
      plafond: 320_000,
      plancher: 128_000,
      programme: 100_000,
      manque: 28_000,
      reste: 220_000,
    })
    expect(classeur?.synthese).toContainEqual({
      axe: null,
      annee: 2025,
      plafond: 900_000,
      plancher: null,
      programme: 437_000,
      manque: 0,
      reste: 463_000,
    })
  })

  it('trouve dans l’exemple fautif ses trois manquements, et aucun dans l’exemple conforme', async () => {
    const bloquants = async (fichier: string) =>
      lireRendu((await lancer('verifier', fichier, '--format', 'json')).stdout)
        .classeurs.flatMap((c) => c.constats)
        .filter((c) => c.gravite !== 'signalement')
        .map((c) => `${c.regle} ${c.cellules[0]}`)
    expect((await bloquants(FAUTIF)).sort()).toEqual([
      'fse-action-non-nouvelle G12',
      'parite-depassee E16',
      'plancher-axe E14',
    ])
    expect(await bloquants(SAIN)).toEqual([])
    expect((await lancer('verifier', SAIN)).code).toBe(0)
  })

  it('dit en texte le bilan, les constats et la conclusion, sans couleur hors d’un terminal', async () => {
    const { stdout } = await lancer('verifier', FAUTIF)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toMatch(/Droits 2025\s+100.000.€\s+128.000.€\s+320.000.€\s+28.000.€/)
    expect(stdout).toContain('Budget 2025!E14')
    expect(stdout).toMatch(/3 manquements au texte/)
    for (const ligne of stdout.split('\n')) expect(ligne.length).toBeLessThanOrEqual(100)
  })

  it('dit clairement qu’un contrat est sain', async () => {
    expect((await lancer('verifier', SAIN)).stdout).toMatch(/Aucun manquement|Rien de relevé/)
  })

  it('prend la date donnée', async () => {
    expect((await lancer('verifier', SAIN, '--date', '2025-03-01')).stdout).toContain(
      'Vérifié le 01/03/2025',
    )
  })

  it('dit en json de quel jour et de quel état du classeur, en texte l’heure aussi', async () => {
    const json = await lancer('verifier', SAIN, '--format', 'json', '--date', '2025-03-01')
    expect(JSON.parse(json.stdout)).toMatchObject({
      classeurs: [
        {
          verification: {
            date: '2025-03-01',
            etat: expect.stringMatching(/^\d+ feuilles?, .*, empreinte [0-9A-Z]{4,7}$/),
          },
        },
      ],
    })
    expect((await lancer('verifier', SAIN)).stdout).toMatch(
      /Vérifié le \d\d\/\d\d\/\d{4}, à \d+\sh\s\d\d par Pacte/,
    )
  })

  it('rend le même résultat deux fois', async () => {
    const options = ['--format', 'json', '--date', '2026-01-01']
    expect(await lancer('verifier', FAUTIF, ...options)).toEqual(
      await lancer('verifier', FAUTIF, ...options),
    )
  })
})

describe('un classeur inutilisable', () => {
  it.each([
    ['absent.xlsx', null, /introuvable/],
    ['vide.xlsx', '', /vide/],
    ['faux.xlsx', 'bonjour', /./],
    ['sans-tableau.csv', 'Courses;Prix\nPain;2\n', /Aucun tableau/],
  ])('%s : code 2, une phrase qui le nomme, rien d’écrit', async (nom, contenu, phrase) => {
    const dossier = dossierNeuf()
    const fichier = join(dossier, nom)
    if (contenu !== null) writeFileSync(fichier, contenu)
    const copie = join(dossier, `copie-${nom}`)
    const { code, stdout, stderr } = await lancer('verifier', fichier, '--sortie', copie)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(phrase)
    expect(stderr).toContain(nom)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/\bat \S+:\d+/)
    expect(existsSync(copie)).toBe(false)
  })

  it('dit ce qu’il cherchait et ce qu’il a vu, feuille par feuille', async () => {
    const fichier = join(dossierNeuf(), 'liste.csv')
    writeFileSync(fichier, 'Courses;Prix\nPain;2\n')
    const { stderr } = await lancer('verifier', fichier)
    expect(stderr).toMatch(/colonne/)
    expect(stderr).toMatch(/Feuille «\u00a0/)
  })

  it('a sa place dans le JSON', async () => {
    const { code, stdout, stderr } = await lancer('verifier', 'absent.xlsx', '--format', 'json')
    expect(code).toBe(2)
    expect(lireRendu(stdout).classeurs).toEqual([
      expect.objectContaining({
        fichier: 'absent.xlsx',
        erreur: expect.stringContaining('introuvable'),
        constats: [],
        synthese: [],
        tableaux: [],
      }),
    ])
    expect(stderr).toContain('introuvable')
  })

  it('n’arrête pas les autres : tous sont traités, le code est le plus grave', async () => {
    const { code, stdout } = await lancer(
      'verifier',
      'absent.xlsx',
      FAUTIF,
      SAIN,
      '--format',
      'json',
    )
    expect(code).toBe(2)
    expect(lireRendu(stdout).classeurs.map((c) => c.erreur === null)).toEqual([false, true, true])
    expect((await lancer('verifier', SAIN, FAUTIF)).code).toBe(1)
  })
})

describe('les réglages', () => {
  it.each([
    ['contrat', '{ "planfonds": {} }', /planfonds/],
    ['contrat', '{ "annee": "deux mille" }', /annee/],
    ['contrat', '{ pas du json', /JSON/],
    ['correspondance', '{ "colonnes": { "cout": "3D" } }', /cout/],
  ])('%s.json %s : code 2, le champ nommé, rien d’autre', async (option, contenu, phrase) => {
    const fichier = join(dossierNeuf(), `${option}.json`)
    writeFileSync(fichier, contenu)
    const { code, stdout, stderr } = await lancer('verifier', FAUTIF, `--${option}`, fichier)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(phrase)
    expect(stderr).toContain(fichier)
  })

  it('changent le résultat : un plafond plus bas, et le plancher est atteint', async () => {
    const fichier = join(dossierNeuf(), 'contrat.json')
    writeFileSync(fichier, '\ufeff{ "plafonds": { "droits": 200000 } }')
    const { stdout } = await lancer('verifier', FAUTIF, '--contrat', fichier, '--format', 'json')
    const regles = lireRendu(stdout).classeurs.flatMap((c) => c.constats.map((k) => k.regle))
    expect(regles).not.toContain('plancher-axe')
    expect(regles).toContain('parite-depassee')
  })
})

describe('la copie annotée', () => {
  it('s’écrit à côté, et l’original reste le même', async () => {
    const avant = readFileSync(FAUTIF)
    const copie = join(dossierNeuf(), 'annote.xlsx')
    const { code, stderr } = await lancer('verifier', FAUTIF, '--sortie', copie)
    expect(code).toBe(1)
    expect(stderr).toContain(copie)
    expect(readFileSync(FAUTIF).equals(avant)).toBe(true)
    expect(readFileSync(copie).equals(avant)).toBe(false)
  })

  it('se relit comme l’original, et s’efface', async () => {
    const dossier = dossierNeuf()
    const annote = join(dossier, 'annote.xlsx')
    const propre = join(dossier, 'propre.xlsx')
    await lancer('verifier', FAUTIF, '--sortie', annote)
    expect((await lancer('effacer', annote, '--sortie', propre)).code).toBe(0)
    const constats = async (fichier: string) =>
      lireRendu((await lancer('verifier', fichier, '--format', 'json')).stdout).classeurs[0]
        ?.constats
    expect(await constats(annote)).toEqual(await constats(FAUTIF))
    expect(await constats(propre)).toEqual(await constats(FAUTIF))
  })

  it('dit que la signature électronique de l’original ne vaut plus', async () => {
    const dossier = dossierNeuf()
    const [signe, copie] = [join(dossier, 'signe.xlsx'), join(dossier, 'copie.xlsx')]
    const parties = new Map([['_xmlsignatures/origin.sigs', '']])
    writeFileSync(signe, ecrirePaquet(ouvrirPaquet(readFileSync(FAUTIF)), parties))
    const phrase = 'le classeur est signé électroniquement\u00a0; la copie, elle, ne l’est plus'
    expect((await lancer('verifier', signe, '--sortie', copie)).stderr).toContain(phrase)
    const propre = join(dossier, 'propre.xlsx')
    expect((await lancer('effacer', signe, '--sortie', propre)).stderr).toContain(phrase)
  })

  it('va dans un dossier, créé au besoin, sous le nom du classeur', async () => {
    const dossier = join(dossierNeuf(), 'nouveau')
    await lancer('verifier', FAUTIF, SAIN, '--sortie', dossier)
    expect(readdirSync(dossier).sort()).toEqual([
      'departement-finistere-2025.xlsx',
      'metropole-rennes-2024-2027.xlsx',
    ])
  })

  it('ne confond pas deux classeurs du même nom', async () => {
    const dossier = dossierNeuf()
    mkdirSync(join(dossier, 'a'))
    const autre = join(dossier, 'a', 'departement-finistere-2025.xlsx')
    copyFileSync(FAUTIF, autre)
    const sortie = join(dossier, 'copies')
    await lancer('verifier', FAUTIF, autre, '--sortie', sortie)
    expect(readdirSync(sortie)).toHaveLength(2)
  })

  it.each([
    ['l’original lui-même', (original: string) => original],
    ['l’original par un détour', (original: string) => join(original, '..', '.', 'budget.xlsx')],
    ['le dossier de l’original', (original: string) => join(original, '..')],
    ['une autre extension', (original: string) => original.replace('.xlsx', '.ods')],
  ])('refuse %s : code 2, rien d’écrit', async (_, destination) => {
    const dossier = dossierNeuf()
    const original = join(dossier, 'budget.xlsx')
    copyFileSync(FAUTIF, original)
    const { code, stderr } = await lancer('verifier', original, '--sortie', destination(original))
    expect(code).toBe(2)
    expect(stderr).toMatch(/La copie/)
    expect(readdirSync(dossier)).toEqual(['budget.xlsx'])
    expect(readFileSync(original).equals(readFileSync(FAUTIF))).toBe(true)
  })

  it('dit en une phrase qu’un dossier ne peut pas être créé', async () => {
    const fichier = join(dossierNeuf(), 'pris')
    writeFileSync(fichier, 'à moi')
    const { code, stderr } = await lancer(
      'verifier',
      FAUTIF,
      '--sortie',
      join(fichier, 'copie.xlsx'),
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/ne peut pas être créé\.\n$/)
  })

  it('refuse un fichier comme dossier pour plusieurs classeurs', async () => {
    const fichier = join(dossierNeuf(), 'pris.xlsx')
    writeFileSync(fichier, 'à moi')
    const { code, stderr } = await lancer('verifier', FAUTIF, SAIN, '--sortie', fichier)
    expect(code).toBe(2)
    expect(stderr).toMatch(/donnez un dossier/)
    expect(readFileSync(fichier, 'utf8')).toBe('à moi')
  })
})
