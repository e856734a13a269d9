import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { ESPACE_DES_FONCTIONS } from '../../core/fonctions/index.ts'
import { VERSION } from '../../core/version/index.ts'
import { brancherLeRuban } from '../../excel-addin/volet/ruban.ts'
import { fichierDIcone, ICONES, taillesDe } from '../../manifests/index.ts'
import { manifesteXml } from '../../outils/excel/index.ts'
import { classeurSimple, demarrerExcel } from './emulateur/index.ts'
import { adressesDe, type ElementLu, lireManifeste, tous } from './manifeste-lu.ts'

const ADRESSE = 'https://pacte.exemple.fr/complement'
const manifeste = lireManifeste(manifesteXml(ADRESSE))
const elements = tous(manifeste)

/** L'ordre des enfants, tel que la documentation du manifeste le donne. Un nom suivi de + se répète. */
const ORDRE: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Hosts Resources',
  Hosts: 'Host',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
}

/** Deux éléments changent de contenu selon leur type ou leur place. */
const ORDRE_SELON_LE_TYPE: Readonly<Record<string, string>> = {
  CustomFunctions: 'Script Page Metadata Namespace',
  PrimaryCommandSurface: 'CustomTab',
  ExecuteFunction: 'FunctionName',
  ShowTaskpane: 'SourceLocation',
  Workbook: 'Runtimes AllFormFactors DesktopFormFactor',
}

function ordreDe({ nom, attribut }: ElementLu): string {
  return ORDRE_SELON_LE_TYPE[attribut.type ?? ''] ?? ORDRE[nom] ?? ''
}

function ressources(liste: string): ReadonlyMap<string, string> {
  const entrees = elements.find((e) => e.nom === liste)?.enfants ?? []
  return new Map(entrees.map((e) => [e.attribut.id ?? '', e.attribut.DefaultValue ?? '']))
}

const IMAGES = ressources('Images')
const ADRESSES = ressources('Urls')
const COURTS = ressources('ShortStrings')
const LONGS = ressources('LongStrings')

/** Dans quelle liste chaque élément doit trouver sa ressource. */
const LISTE_DE: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  Image: IMAGES,
  Runtime: ADRESSES,
  SourceLocation: ADRESSES,
  LearnMoreUrl: ADRESSES,
  FunctionFile: ADRESSES,
  Namespace: COURTS,
  Label: COURTS,
  Title: COURTS,
  Description: LONGS,
}

const citations = elements.filter((e) => e.attribut.resid !== undefined)
const boutons = elements.filter((e) => e.nom === 'Control')
const fonctionsAppelees = elements.filter((e) => e.nom === 'FunctionName').map((e) => e.texte)

describe('le manifeste', () => {
  test('met chaque élément à sa place : Excel refuserait le tout sans dire où', () => {
    const faux = elements.filter((e) => {
      const noms = ordreDe(e)
        .split(' ')
        .filter((nom) => nom !== '')
      const motif = noms.map((nom) => (nom.endsWith('+') ? `(?:${nom.slice(0, -1)} )+` : `${nom} `))
      const enfants = e.enfants.map((enfant) => `${enfant.nom} `)
      return !new RegExp(`^${motif.join('')}$`).test(enfants.join(''))
    })
    expect(
      faux.map((e) => `${e.nom} : ${e.enfants.map((enfant) => enfant.nom).join(' ')}`),
    ).toEqual([])
  })

  test('définit toute ressource citée, dans la bonne liste, et n’en définit pas d’inutile', () => {
    const perdues = citations.filter((e) => !LISTE_DE[e.nom]?.has(e.attribut.resid ?? ''))
    expect(perdues.map((e) => `${e.nom} → ${e.attribut.resid}`)).toEqual([])
    const citees = new Set(citations.map((e) => e.attribut.resid))
    const definies = [IMAGES, ADRESSES, COURTS, LONGS].flatMap((liste) => [...liste.keys()])
    expect(definies.filter((id) => !citees.has(id))).toEqual([])
    expect(new Set(definies).size).toBe(definies.length)
  })

  test('tient les longueurs du schéma', () => {
    const longueurs = (liste: ReadonlyMap<string, string>) =>
      [...liste.values()].map((texte) => texte.length)
    expect(Math.max(...citations.map((e) => (e.attribut.resid ?? '').length))).toBeLessThanOrEqual(
      32,
    )
    expect(Math.max(...longueurs(COURTS))).toBeLessThanOrEqual(125)
    expect(Math.max(...longueurs(LONGS))).toBeLessThanOrEqual(250)
    expect(Math.max(...longueurs(ADRESSES))).toBeLessThanOrEqual(2048)
    const description = manifeste.enfants.find((e) => e.nom === 'Description')
    expect(description?.attribut.DefaultValue?.length).toBeLessThanOrEqual(250)
    expect(Math.min(...longueurs(COURTS), ...longueurs(LONGS))).toBeGreaterThan(0)
  })

  test('ne vise que l’adresse d’hébergement, en https', () => {
    const adresses = adressesDe(manifeste)
    expect(adresses.length).toBeGreaterThan(10)
    expect(adresses.filter((a) => !a.startsWith(`${ADRESSE}/`))).toEqual([])
  })

  test('exige ce que donne Office LTSC 2021', () => {
    const ensembles = elements.filter((e) => e.nom === 'Set')
    expect(ensembles.map((e) => `${e.attribut.Name} ${e.attribut.MinVersion}`)).toEqual([
      'SharedRuntime 1.1',
      'ExcelApi 1.14',
    ])
  })

  test('porte l’identifiant permanent et la version du produit', () => {
    const texteDe = (nom: string) => manifeste.enfants.find((e) => e.nom === nom)?.texte
    expect(texteDe('Id')).toBe('a5345f92-930b-4484-a4c7-ddcad52ac862')
    expect(texteDe('Version')).toBe(`${VERSION}.0`)
  })

  test('fait partager la même page au volet, au ruban et aux fonctions', () => {
    const pages = elements
      .filter((e) => ['Runtime', 'FunctionFile', 'Page', 'Action'].includes(e.nom))
      .flatMap((e) => tous(e).flatMap(({ attribut }) => attribut.resid ?? []))
    expect(pages).toHaveLength(4)
    expect([...new Set(pages.map((resid) => ADRESSES.get(resid)))]).toEqual([
      `${ADRESSE}/volet.html`,
    ])
    expect(elements.find((e) => e.nom === 'Runtime')?.attribut.lifetime).toBe('long')
  })

  test('donne aux fonctions l’espace de noms du registre', () => {
    const espace = elements.find((e) => e.nom === 'Namespace')?.attribut.resid ?? ''
    expect(COURTS.get(espace)).toBe(ESPACE_DES_FONCTIONS)
  })

  test('donne à chaque bouton un identifiant à lui et un texte à lui', () => {
    expect(boutons).toHaveLength(7)
    expect(new Set(boutons.map((e) => e.attribut.id)).size).toBe(7)
    const textes = boutons.flatMap((e) => {
      const [, bulle] = e.enfants
      return bulle?.enfants.map(
        (t) => COURTS.get(t.attribut.resid ?? '') ?? LONGS.get(t.attribut.resid ?? ''),
      )
    })
    expect(new Set(textes).size).toBe(14)
  })

  test('n’appelle que des commandes que le volet associe, et toutes', async () => {
    const banc = await demarrerExcel(classeurSimple({ Budget: [['Action']] }))
    const associer = vi.spyOn(banc.Office.actions, 'associate')
    vi.stubGlobal('Office', banc.Office)
    brancherLeRuban(Promise.resolve(null), 'aide/index.html')
    vi.unstubAllGlobals()
    const associees = associer.mock.calls.map(([nom]) => nom)
    expect([...fonctionsAppelees].sort()).toEqual([...associees].sort())
  })
})

describe('les icônes', () => {
  test('ont la taille que le manifeste annonce', () => {
    const images = elements.filter((e) => e.nom === 'Image' && e.attribut.size !== undefined)
    const fausses = images.filter((e) => {
      const adresse = IMAGES.get(e.attribut.resid ?? '') ?? ''
      return tailleDe(adresse.slice(ADRESSE.length + 1)) !== `${e.attribut.size}×${e.attribut.size}`
    })
    expect(images.length).toBeGreaterThan(0)
    expect(fausses.map((e) => e.attribut.resid)).toEqual([])
  })

  test('comptent les trois tailles exigées à chaque endroit', () => {
    for (const icone of elements.filter((e) => e.nom === 'Icon')) {
      const tailles = icone.enfants.map((e) => e.attribut.size)
      expect(tailles).toEqual(expect.arrayContaining(['16', '32', '80']))
    }
  })

  test('du catalogue de compléments : 32 et 64 pixels', () => {
    const adresse = (nom: string) =>
      manifeste.enfants.find((e) => e.nom === nom)?.attribut.DefaultValue?.slice(ADRESSE.length + 1)
    expect(tailleDe(adresse('IconUrl') ?? '')).toBe('32×32')
    expect(tailleDe(adresse('HighResolutionIconUrl') ?? '')).toBe('64×64')
  })

  test('sont toutes rendues, sans fichier en trop', () => {
    const attendues = ICONES.flatMap((nom) => taillesDe(nom).map((t) => fichierDIcone(nom, t)))
    expect(readdirSync('manifests/icones').sort()).toEqual(attendues.sort())
  })
})

describe('l’adresse d’hébergement', () => {
  test('se donne avec ou sans barre finale', () => {
    expect(manifesteXml(`${ADRESSE}/`)).toBe(manifesteXml(ADRESSE))
  })

  test.each([
    ['pacte.exemple.fr', /illisible/],
    ['http://pacte.exemple.fr', /n’est pas en https/],
    ['https://pacte.exemple.fr/?cle=1', /en trop/],
    ['https://moi@pacte.exemple.fr', /en trop/],
  ])('« %s » est refusée avec une phrase', (adresse, phrase) => {
    expect(() => manifesteXml(adresse)).toThrow(phrase)
  })

  test('s’écrit échappée', () => {
    expect(manifesteXml('https://pacte.exemple.fr/a&b')).toContain(
      'https://pacte.exemple.fr/a&amp;b/',
    )
  })
})

/** « largeur×hauteur » d'un PNG de manifests/, lue dans son en-tête. */
function tailleDe(fichier: string): string {
  const png = readFileSync(`manifests/${fichier}`)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`
}
