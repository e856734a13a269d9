import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ouvrirLAcces } from '../../../../applications/page/serveur/acces.ts'
import { ErreurDeDemarrage } from '../../../../applications/page/serveur/erreur.ts'
import { listerLesFichiers } from '../../../../applications/page/serveur/fichiers.ts'
import { POLITIQUE } from '../../../../applications/page/serveur/politique.ts'
import { type Service, servir } from '../../../../applications/page/serveur/servir.ts'
import { demander, type Recue } from './service.ts'

const dossier = mkdtempSync(join(tmpdir(), 'pacte-serveur-'))
const classeur = join(dossier, 'budget été.csv')
const exemple = join(dossier, 'exemple.csv')
const acces = ouvrirLAcces()

let service: Service
let cookie = ''

beforeAll(async () => {
  mkdirSync(join(dossier, 'page/aide'), { recursive: true })
  writeFileSync(join(dossier, 'page/page.html'), 'la page')
  writeFileSync(join(dossier, 'page/page.js'), 'le script')
  writeFileSync(join(dossier, 'page/aide/index.html'), 'l’aide')
  writeFileSync(join(dossier, 'secret.txt'), 'secret')
  writeFileSync(classeur, 'a;b')
  writeFileSync(exemple, 'c;d')
  symlinkSync(join(dossier, 'secret.txt'), join(dossier, 'page/lien.txt'))
  service = await ouvrir()
  const { entetes } = await brute({ path: `/?jeton=${acces.jeton}` })
  cookie = entetes['set-cookie']?.[0]?.split(';')[0] ?? ''
})

afterAll(async () => {
  await service.fermer()
  rmSync(dossier, { recursive: true })
})

const ouvrir = () =>
  servir({ fichiers: listerLesFichiers(join(dossier, 'page')), classeur, exemple, acces }, 34_440)

/** Sans cookie. */
const brute = (options: Parameters<typeof demander>[1]): Promise<Recue> =>
  demander(service.port, options)

/** Comme la page : avec son cookie. */
const demandee = (path: string, entetes: Record<string, string> = {}, method = 'GET') =>
  brute({ path, method, headers: { cookie, ...entetes } })

describe('l’accès', () => {
  test('le jeton donne un cookie que ni un script ni un autre site ne voient, puis l’adresse nue', async () => {
    const { code, entetes, corps } = await brute({ path: `/?jeton=${acces.jeton}` })
    expect([code, entetes.location, corps]).toEqual([303, '/', ''])
    expect(entetes['set-cookie']?.[0]).toMatch(
      /^pacte-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(entetes['set-cookie']?.[0]).not.toContain(acces.jeton)
  })

  test('un passe n’ouvre qu’une fois', async () => {
    const path = `/?jeton=${acces.passe()}`
    expect((await brute({ path })).code).toBe(303)
    expect((await brute({ path })).code).toBe(403)
  })

  test.each([
    ['rien', '/', undefined],
    ['un autre jeton', `/?jeton=${'a'.repeat(43)}`, undefined],
    ['un jeton vide', '/?jeton=', undefined],
    ['un autre cookie', '/', 'pacte-1=a; autre=b'],
    ['le jeton à la place du cookie', '/page.js', `pacte-34440=${acces.jeton}`],
  ])('%s : rien n’est donné, et la page dit quoi faire', async (_, path, donne) => {
    const headers = donne === undefined ? {} : { cookie: donne }
    const { code, corps } = await brute({ path, headers })
    expect(code).toBe(403)
    expect(corps).toContain('l’adresse entière que «\u00a0npm start\u00a0» a écrite')
    expect(corps).not.toContain('la page')
  })

  test('le jeton dans l’adresse d’un fichier n’ouvre rien', async () => {
    expect((await brute({ path: `/classeur?jeton=${acces.jeton}` })).code).toBe(403)
  })
})

describe('ce qui est servi', () => {
  test('la page, avec une politique qui n’évalue aucun texte', async () => {
    const { code, entetes, corps } = await demandee('/')
    expect([code, corps]).toEqual([200, 'la page'])
    expect(entetes).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLITIQUE,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(entetes['access-control-allow-origin']).toBeUndefined()
    expect(POLITIQUE).toContain("default-src 'none'; script-src 'self';")
    expect(POLITIQUE).not.toContain('unsafe-eval')
  })

  test('le classeur, sous son nom, tel qu’il est au moment où on le demande', async () => {
    const premiere = await demandee('/classeur')
    expect([premiere.corps, premiere.entetes['pacte-nom']]).toEqual([
      'a;b',
      'budget%20%C3%A9t%C3%A9.csv',
    ])
    writeFileSync(classeur, 'a;c')
    expect((await demandee('/classeur')).corps).toBe('a;c')
    rmSync(classeur)
    const absent = await demandee('/classeur')
    expect([absent.code, absent.corps]).toEqual([
      409,
      'Le fichier est introuvable\u00a0: vérifiez son nom et son dossier.',
    ])
    writeFileSync(classeur, 'a;b')
    writeFileSync(exemple, 'c;d')
  })

  test('HEAD donne les en-têtes sans le contenu', async () => {
    const { code, entetes, corps } = await demandee('/page.js', {}, 'HEAD')
    expect([code, entetes['content-length'], corps]).toEqual([200, '9', ''])
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/aide/../../secret.txt',
    '/lien.txt',
    '/..%5csecret.txt',
    `/${join(dossier, 'secret.txt')}`,
    '/aide/',
    '/aide',
    '/page.html/',
    '/__proto__',
    '/%',
    '/absente.html',
  ])('%s ne donne rien, ni liste ni fichier', async (path) => {
    const { code, corps } = await demandee(path)
    expect(code).toBe(404)
    expect(corps).not.toContain('secret')
    expect(corps).toContain('ne fait pas partie de la page')
  })
})

describe('ce qui vient d’ailleurs', () => {
  test.each(['pacte.exemple', 'pacte.exemple:34440', '127.0.0.1', 'localhost:1', '[::1]:34440'])(
    'l’hôte « %s » est refusé, même avec le cookie',
    async (host) => {
      const { code, corps } = await demandee('/classeur', { host })
      expect(code).toBe(421)
      expect(corps).not.toContain('a;b')
    },
  )

  test('« localhost » est aussi ce poste', async () => {
    expect((await demandee('/', { host: `localhost:${service.port}` })).code).toBe(200)
  })

  test.each([
    { origin: 'https://pacte.exemple' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%o est refusé', async (entetes) => {
    const { code, corps } = await demandee('/classeur', entetes)
    expect(code).toBe(403)
    expect(corps).toContain('vient d’un autre site')
  })

  test('la page elle-même et l’adresse tapée sont admises', async () => {
    const origin = service.origine
    expect((await demandee('/page.js', { origin })).code).toBe(200)
    expect((await demandee('/', { 'sec-fetch-site': 'none' })).code).toBe(200)
    expect((await demandee('/', { 'sec-fetch-site': 'same-origin' })).code).toBe(200)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    '%s est refusé : rien ne s’écrit',
    async (method) => {
      const { code, entetes } = await demandee('/classeur', {}, method)
      expect([code, entetes.allow]).toEqual([405, 'GET, HEAD'])
    },
  )
})

describe('le port', () => {
  test('un port pris laisse la place au suivant', async () => {
    const autre = await ouvrir()
    expect(autre.port).toBeGreaterThan(service.port)
    await autre.fermer()
  })

  test('n’écoute que la boucle locale', async () => {
    await expect(demander(service.port, { host: '127.0.0.2', path: '/' })).rejects.toThrow(
      'ECONNREFUSED',
    )
  })

  test('une page qui n’est pas construite se dit', () => {
    expect(() => listerLesFichiers(join(dossier, 'absent'))).toThrow(ErreurDeDemarrage)
    expect(() => listerLesFichiers(join(dossier, 'absent'))).toThrow('npm run construire')
  })
})
