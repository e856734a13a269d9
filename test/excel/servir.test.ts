import { X509Certificate } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manifesteXml } from '../../outils/excel/index.ts'
import {
  type Certificat,
  certificatLocal,
  conseils,
  portDuManifeste,
  type Service,
  servir,
} from '../../outils/excel/service/index.ts'

const POLITIQUE = "default-src 'none'; script-src 'self'"
const JOUR = 86_400_000
const MAINTENANT = new Date()

const dossier = mkdtempSync(join(tmpdir(), 'pacte-servir-'))
const complement = join(dossier, 'complement')
const certificats = join(dossier, 'certificats')

let certificat: Certificat
let service: Service
let port = 0

beforeAll(async () => {
  mkdirSync(join(complement, 'aide'), { recursive: true })
  ecrire(
    'complement/volet.html',
    `<meta http-equiv="Content-Security-Policy" content="${POLITIQUE}">`,
  )
  ecrire('complement/aide/index.html', 'aide')
  ecrire('complement/functions.json', '{}')
  ecrire('complement/été.txt', 'chaud')
  ecrire('secret.txt', 'secret')
  symlinkSync(join(dossier, 'secret.txt'), join(complement, 'lien.txt'))
  certificat = await certificatLocal(certificats, MAINTENANT)
  port = await portLibre()
  service = await servir(complement, certificat, port)
})

afterAll(async () => {
  await service.fermer()
  rmSync(dossier, { recursive: true })
})

describe('le service local', () => {
  test('donne un fichier, son type et la politique de la page, à qui approuve l’autorité', async () => {
    const { code, entetes, corps } = await demander('/volet.html?_host_Info=Excel')
    expect(code).toBe(200)
    expect(corps).toContain('Content-Security-Policy')
    expect(entetes['content-type']).toBe('text/html; charset=utf-8')
    expect(entetes['content-security-policy']).toBe(POLITIQUE)
    expect(entetes['x-content-type-options']).toBe('nosniff')
    expect(entetes['cache-control']).toBe('no-store')
  })

  test('laisse Excel sur le web lire la description des fonctions', async () => {
    const { entetes } = await demander('/functions.json')
    expect(entetes['content-type']).toBe('application/json; charset=utf-8')
    expect(entetes['access-control-allow-origin']).toBe('*')
  })

  test.each([
    ['/aide/', 'aide'],
    ['/%C3%A9t%C3%A9.txt', 'chaud'],
  ])('%s', async (chemin, attendu) => {
    expect((await demander(chemin)).corps).toBe(attendu)
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/aide/../../secret.txt',
    '/lien.txt',
    '/..%5csecret.txt',
    `/${join(dossier, 'secret.txt')}`,
    '/absent.html',
    '/aide',
    '/',
  ])('%s ne donne rien', async (chemin) => {
    const { code, corps } = await demander(chemin)
    expect(code).toBe(404)
    expect(corps).not.toContain('secret\n')
    expect(corps).toContain('n’est pas dans le complément')
  })

  test.each(['/%', '/a%00b', '*'])('« %s » n’est pas une adresse', async (chemin) => {
    expect((await demander(chemin)).code).toBe(400)
  })

  test('HEAD donne les en-têtes sans le contenu, et rien ne s’écrit', async () => {
    const { entetes, corps } = await demander('/functions.json', 'HEAD')
    expect([entetes['content-length'], corps]).toEqual(['2', ''])
    expect((await demander('/functions.json', 'PUT')).code).toBe(405)
  })

  test('n’est pas cru sans l’autorité', async () => {
    await expect(demander('/volet.html', 'GET', '')).rejects.toThrow(/certificate/)
  })

  test('dit que le port est pris', async () => {
    await expect(servir(complement, certificat, port)).rejects.toThrow(
      `Le port ${port} est déjà pris`,
    )
  })
})

describe('le certificat', () => {
  test('ne vaut que pour ce poste, et la clé de l’autorité n’est écrite nulle part', () => {
    const lu = new X509Certificate(certificat.certificat)
    expect(lu.subjectAltName).toBe(
      'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
    )
    expect(lu.ca).toBe(false)
    const autorite = new X509Certificate(readFileSync(certificat.autorite))
    expect(lu.verify(autorite.publicKey)).toBe(true)
    expect(autorite.subject).toContain(`CN=${certificat.nomDeLAutorite}`)
    expect(readFileSync(certificat.autorite, 'utf8')).not.toContain('PRIVATE')
  })

  test('se garde d’une fois sur l’autre', async () => {
    expect(certificat.neuf).toBe(true)
    expect(await certificatLocal(certificats, MAINTENANT)).toEqual({ ...certificat, neuf: false })
  })

  test('ne laisse lire sa clé qu’à son propriétaire', () => {
    expect(statSync(join(certificats, 'localhost.key')).mode & 0o077).toBe(0)
  })

  test('se refait avant sa fin', async () => {
    const presqueFini = new Date(MAINTENANT.getTime() + 360 * JOUR)
    const suivant = await certificatLocal(copie('vieux'), presqueFini)
    expect(suivant.neuf).toBe(true)
    expect(suivant.cle).not.toBe(certificat.cle)
  })

  test('se refait s’il est abîmé', async () => {
    const abime = copie('abime')
    writeFileSync(join(abime, 'localhost.key'), 'illisible')
    const refait = await certificatLocal(abime, MAINTENANT)
    expect([refait.neuf, (await certificatLocal(abime, MAINTENANT)).neuf]).toEqual([true, false])
  })
})

describe('avant de servir', () => {
  test('le port est celui que le manifeste donne à Excel', () => {
    expect(portDuManifeste(manifesteXml('https://localhost:3443'))).toBe(3443)
    expect(portDuManifeste(manifesteXml('https://localhost'))).toBe(443)
  })

  test('un complément construit pour un autre serveur se dit', () => {
    const ailleurs = manifesteXml('https://pacte.exemple.fr')
    expect(() => portDuManifeste(ailleurs)).toThrow(/pas sur ce poste.*npm run construire/)
    expect(() => portDuManifeste('')).toThrow(/n’a pas d’adresse/)
  })

  test.each([
    ['win32', 'certutil -user -addstore Root', 'Dossier partagé'],
    ['darwin', 'security add-trusted-cert', 'com.microsoft.Excel/Data/Documents/wef'],
    ['linux', 'réglages du navigateur', 'Excel sur le web'],
  ] as const)('%s : les gestes sont dits', (systeme, approuver, charger) => {
    const texte = conseils('https://localhost:3443', 'dist/excel/manifest.xml', certificat, systeme)
    for (const attendu of [approuver, charger, certificat.autorite, certificat.nomDeLAutorite]) {
      expect(texte).toContain(attendu)
    }
  })
})

/** Une copie des certificats, à maltraiter. */
function copie(nom: string): string {
  const autre = join(dossier, nom)
  cpSync(certificats, autre, { recursive: true })
  return autre
}

function ecrire(chemin: string, contenu: string): void {
  writeFileSync(join(dossier, chemin), contenu)
}

function portLibre(): Promise<number> {
  return new Promise((trouve) => {
    const serveur = createServer().listen(0, '127.0.0.1', () => {
      const adresse = serveur.address()
      serveur.close(() => trouve(typeof adresse === 'object' && adresse ? adresse.port : 0))
    })
  })
}

interface Recue {
  readonly code: number | undefined
  readonly entetes: Readonly<Record<string, string | string[] | undefined>>
  readonly corps: string
}

/** Le chemin part tel quel : fetch le rangerait avant de l'envoyer. */
function demander(
  chemin: string,
  methode = 'GET',
  ca = readFileSync(certificat.autorite, 'utf8'),
): Promise<Recue> {
  return new Promise((recue, echec) => {
    const demande = request(
      { host: 'localhost', port, path: chemin, method: methode, ca },
      (reponse) => {
        const morceaux: Buffer[] = []
        reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
        reponse.on('end', () =>
          recue({
            code: reponse.statusCode,
            entetes: reponse.headers,
            corps: Buffer.concat(morceaux).toString(),
          }),
        )
      },
    )
    demande.on('error', echec)
    demande.end()
  })
}
