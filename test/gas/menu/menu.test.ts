import { beforeAll, describe, expect, test } from 'vitest'
import { GROUPES } from '../../../manifests/index.ts'
import { construireLeScript } from '../../../outils/construire/index.ts'
import { charger, interdit } from '../code/charger.ts'

/** Les services de Google auxquels le script pourrait penser. */
const SERVICES = [
  'CacheService',
  'CardService',
  'DriveApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
]

const RIEN = Object.fromEntries(SERVICES.map((nom) => [nom, interdit(nom)]))

/** Un service qui n'a que ces membres : tout autre lève. */
function seulement<T extends object>(nom: string, membres: T): T {
  return new Proxy(membres, {
    get: (cible, membre, recepteur) => {
      if (!(membre in cible)) throw new Error(`${nom}.${String(membre)} n’est pas permis ici`)
      return Reflect.get(cible, membre, recepteur)
    },
  })
}

let script: string
let scriptHeberge: string
let scriptPublie: string

beforeAll(async () => {
  ;[script, scriptHeberge, scriptPublie] = await Promise.all([
    construireLeScript(null),
    construireLeScript('https://pacte.exemple.fr'),
    construireLeScript('https://pacte.exemple.fr', 'module'),
  ])
})

describe('le menu', () => {
  test.each(['onOpen', 'onInstall'])('%s le pose sans rien demander d’autre à Google', (nom) => {
    const { lignes, SpreadsheetApp } = carnetDeMenu()
    charger(script, { services: { ...RIEN, SpreadsheetApp } }).appeler(nom, { authMode: 'NONE' })
    expect(lignes.map(([libelle]) => libelle)).toEqual([
      'Pacte',
      'Vérifier le contrat',
      'Volet',
      'Effacer les signalements',
      'Créer le rapport',
      '—',
      'Insérer un tableau modèle',
      'Figer les valeurs',
      'Formules venues d’Excel…',
      '—',
      'Aide',
      'posé',
    ])
  })

  test.each(['onOpen', 'onInstall'])(
    'publié, %s le range sous Extensions, où Google l’exige',
    (nom) => {
      const { lignes, SpreadsheetApp } = carnetDeMenu()
      charger(scriptPublie, { services: { ...RIEN, SpreadsheetApp } }).appeler(nom)
      expect(lignes[0]).toEqual(['Extensions'])
      expect(lignes.at(-1)).toEqual(['posé'])
    },
  )

  test('il a les mots du ruban, et chaque article appelle une fonction qui existe', () => {
    const { lignes, SpreadsheetApp } = carnetDeMenu()
    const charge = charger(script, { services: { ...RIEN, SpreadsheetApp } })
    charge.appeler('onOpen')
    const libelles = lignes.map(([libelle]) => libelle)
    expect(libelles).toEqual(
      expect.arrayContaining(GROUPES.flatMap((g) => g.boutons).map((b) => b.libelle)),
    )
    const appelees = lignes.flatMap(([, fonction]) => (fonction === undefined ? [] : [fonction]))
    expect(appelees).toHaveLength(8)
    expect(charge.fonctions).toEqual(expect.arrayContaining(appelees))
  })
})

/** Note ce que le script écrit dans le menu. */
function carnetDeMenu() {
  const lignes: (readonly [libelle: string, fonction?: string])[] = []
  const menu = seulement('Menu', {
    addItem: (libelle: string, fonction: string) => lignes.push([libelle, fonction]),
    addSeparator: () => lignes.push(['—']),
    addToUi: () => lignes.push(['posé']),
  })
  const ui = seulement('Ui', {
    createMenu: (libelle: string) => {
      lignes.push([libelle])
      return menu
    },
    createAddonMenu: () => {
      lignes.push(['Extensions'])
      return menu
    },
  })
  return { lignes, SpreadsheetApp: seulement('SpreadsheetApp', { getUi: () => ui }) }
}

describe('les articles du menu', () => {
  test.each([
    ['pacteVolet', []],
    ['pacteVerifierContrat', ["<script>pacteVolet.lancer('verifier')</script>"]],
    ['pacteEffacerSignalements', ["<script>pacteVolet.lancer('effacer')</script>"]],
    ['pacteCreerRapport', ["<script>pacteVolet.lancer('rapport')</script>"]],
    ['pacteInsererTableau', ["<script>pacteVolet.lancer('modele')</script>"]],
    ['pacteFigerValeurs', ["<script>pacteVolet.lancer('figer')</script>"]],
  ])('%s ouvre le volet et y lance son action', (nom, ajouts) => {
    const { montre, services } = interfaceDeSheets()
    charger(script, { services }).appeler(nom)
    expect(montre).toEqual([{ genre: 'volet', source: 'sidebar', titre: 'Pacte', ajouts }])
  })

  test('sans hébergement, l’aide se résume dans une boîte', () => {
    const { montre, services } = interfaceDeSheets()
    charger(script, { services }).appeler('pacteOuvrirAide')
    expect(montre).toEqual([
      { genre: 'boite', titre: 'Aide de Pacte', texte: expect.stringContaining('=PACTE_') },
    ])
    expect(JSON.stringify(montre)).toContain('Se servir de Pacte dans Google Sheets')
  })

  test('avec un hébergement, elle donne le lien, dans un nouvel onglet', () => {
    const { montre, services } = interfaceDeSheets()
    charger(scriptHeberge, { services }).appeler('pacteOuvrirAide')
    expect(montre).toEqual([
      {
        genre: 'dialogue',
        titre: 'Aide de Pacte',
        source: expect.stringContaining('href="https://pacte.exemple.fr/aide/index.html"'),
      },
    ])
    expect(JSON.stringify(montre)).toContain('target=\\"_blank\\"')
  })
})

type Montre = Readonly<Record<string, unknown>>

/** Note ce que le script montre. */
function interfaceDeSheets() {
  const montre: Montre[] = []
  function page(source: string) {
    const etat = { source, titre: '', ajouts: [] as string[] }
    const sortie = {
      setTitle: (titre: string) => {
        etat.titre = titre
        return sortie
      },
      append: (ajout: string) => {
        etat.ajouts.push(ajout)
        return sortie
      },
      setWidth: () => sortie,
      setHeight: () => sortie,
      etat,
    }
    return sortie
  }
  const ui = seulement('Ui', {
    ButtonSet: { OK: 'OK' },
    alert: (titre: string, texte: string) => montre.push({ genre: 'boite', titre, texte }),
    showSidebar: ({ etat }: ReturnType<typeof page>) => {
      montre.push({ genre: 'volet', ...etat })
    },
    showModalDialog: ({ etat }: ReturnType<typeof page>, titre: string) =>
      montre.push({ genre: 'dialogue', titre, source: etat.source }),
  })
  const services = {
    ...RIEN,
    SpreadsheetApp: seulement('SpreadsheetApp', { getUi: () => ui }),
    HtmlService: seulement('HtmlService', {
      createHtmlOutputFromFile: page,
      createHtmlOutput: page,
    }),
  }
  return { montre, services }
}
