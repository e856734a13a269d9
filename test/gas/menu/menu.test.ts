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

beforeAll(async () => {
  ;[script, scriptHeberge] = await Promise.all([
    construireLeScript(null),
    construireLeScript('https://pacte.exemple.fr'),
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
function interfaceDeSheets(refus?: string) {
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
      if (refus !== undefined) throw new Error(refus)
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

describe('la carte d’accueil d’un module complémentaire', () => {
  test('elle dit ce que fait Pacte, et ses boutons ont les mots du ruban', () => {
    const { CardService, dit } = carnetDeCarte()
    const cartes = charger(script, { services: { ...RIEN, CardService } }).appeler('pacteAccueil')
    expect(cartes).toHaveLength(1)
    expect(dit).toEqual(
      expect.arrayContaining(['Pacte', 'Vérifier le contrat', 'Volet', 'pacteDepuisLAccueil']),
    )
    expect(dit.join(' ')).toContain('contrat local des solidarités')
  })

  test.each([
    ['verifier', ["<script>pacteVolet.lancer('verifier')</script>"]],
    ['', []],
    ["');alert('", []],
  ])(
    'son bouton ouvre le volet ; l’action « %s » n’y entre que si elle est des nôtres',
    (action, ajouts) => {
      const { montre, services } = interfaceDeSheets()
      const { CardService } = carnetDeCarte()
      const charge = charger(script, { services: { ...services, CardService } })
      charge.appeler('pacteDepuisLAccueil', { commonEventObject: { parameters: { action } } })
      expect(montre).toMatchObject([{ genre: 'volet', ajouts }])
    },
  )

  test('si Google refuse d’ouvrir le volet depuis une carte, elle dit par où passer', () => {
    const { services } = interfaceDeSheets('Cannot call SpreadsheetApp.getUi() from this context.')
    const { CardService, dit } = carnetDeCarte()
    const charge = charger(script, { services: { ...services, CardService } })
    charge.appeler('pacteDepuisLAccueil', { commonEventObject: {} })
    expect(dit.join(' ')).toContain('Choisissez Extensions, Pacte, Volet.')
  })
})

/** Un CardService où tout constructeur rend un constructeur, et qui note les textes qu'on lui passe. */
function carnetDeCarte() {
  const dit: string[] = []
  const constructeur: object = new Proxy(
    {},
    {
      get:
        (_, membre) =>
        (...valeurs: readonly unknown[]) => {
          dit.push(...valeurs.filter((v) => typeof v === 'string'))
          return membre === 'build' ? {} : constructeur
        },
    },
  )
  return { dit, CardService: constructeur }
}
