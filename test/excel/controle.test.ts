import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { controler, phraseDePanne } from '../../outils/excel/controle/index.ts'
import { ENTETES, reglagesDeServeur, TYPES } from '../../outils/excel/hebergement/index.ts'
import { manifesteXml } from '../../outils/excel/index.ts'
import { type Certificat, certificatLocal } from '../../outils/excel/service/index.ts'

type Entetes = Readonly<Record<string, string>>

const dossier = mkdtempSync(join(tmpdir(), 'pacte-controle-'))
const MAINTENANT = new Date()

let serveur: Server
let certificat: Certificat
let adresse = ''
/** Ce que le serveur répond, fichier par fichier ; les essais le dérèglent. */
let regler: (nom: string) => { code?: number; entetes?: Entetes; corps?: string } = () => ({})

function corpsDe(nom: string): string {
  if (nom === 'volet.html') return '<script src="functions.js">'
  if (nom === 'functions.json') return '{"functions":[]}'
  return nom === 'manifest.xml' ? manifesteXml(adresse) : 'x'
}

beforeAll(async () => {
  certificat = await certificatLocal(dossier, MAINTENANT)
  serveur = createServer(
    { key: certificat.cle, cert: certificat.certificat },
    (demande, reponse) => {
      const nom = (demande.url ?? '').slice(1)
      const { code = 200, entetes = {}, corps = corpsDe(nom) } = regler(nom)
      const type = TYPES[extname(nom)] ?? ''
      reponse.writeHead(code, { ...ENTETES, 'Content-Type': type, ...entetes }).end(corps)
    },
  )
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret))
  adresse = `https://127.0.0.1:${(serveur.address() as AddressInfo).port}`
})
beforeEach(() => {
  regler = () => ({})
})
afterAll(() => {
  serveur.closeAllConnections()
  serveur.close()
  rmSync(dossier, { recursive: true })
})

async function remarques(maintenant = MAINTENANT): Promise<readonly string[]> {
  const { remarques } = await controler(
    adresse,
    maintenant,
    readFileSync(certificat.autorite, 'utf8'),
  )
  return remarques.map(({ bloque, dit }) => `${bloque ? '!' : '?'} ${dit}`)
}

const surLaPage = (entetes: Entetes) => (nom: string) => (nom === 'volet.html' ? { entetes } : {})

describe('le contrôle d’un serveur', () => {
  test('ne dit rien d’un serveur bien réglé', async () => {
    expect(await remarques()).toEqual([])
  })

  test.each<[string, Entetes, RegExp]>([
    [
      'un type',
      { 'Content-Type': 'text/plain' },
      /^! volet.html est donné comme «\stext\/plain\s»/,
    ],
    [
      'un cadre refusé',
      { 'X-Frame-Options': 'SAMEORIGIN' },
      /^! X-Frame-Options vaut «\sSAMEORIGIN\s»/,
    ],
    [
      'un cadre refusé par la politique',
      { 'Content-Security-Policy': "frame-ancestors 'self'" },
      /^! .*encadré que par «\s'self'\s»/,
    ],
    [
      'office.js refusé par la politique',
      { 'Content-Security-Policy': "default-src 'self'" },
      /^! .*office.js sera refusé/,
    ],
    ['un cache', { 'Cache-Control': 'max-age=86400' }, /^\? Cache-Control n’est pas/],
  ])('nomme %s', async (_, entetes, phrase) => {
    regler = surLaPage(entetes)
    expect(await remarques()).toEqual([expect.stringMatching(phrase)])
  })

  test.each([
    "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com",
    'frame-ancestors *',
    "script-src 'self' https://appsforoffice.microsoft.com",
  ])('admet la politique « %s »', async (politique) => {
    regler = surLaPage({ 'Content-Security-Policy': politique })
    expect(await remarques()).toEqual([])
  })

  test('nomme la description que le web ne pourra pas lire', async () => {
    regler = (nom) =>
      nom === 'functions.json'
        ? { entetes: { 'Access-Control-Allow-Origin': 'https://autre.fr' } }
        : {}
    expect(await remarques()).toEqual([
      expect.stringMatching(/^! functions.json n’a pas d’en-tête/),
    ])
  })

  test('reconnaît une page de connexion, qu’elle renvoie ailleurs ou réponde à tout', async () => {
    regler = () => ({ code: 302, entetes: { Location: 'https://sso.exemple.fr' } })
    const renvoyees = await remarques()
    expect(renvoyees).toHaveLength(9)
    expect(renvoyees[0]).toContain('https://sso.exemple.fr')
    regler = () => ({ entetes: { 'Content-Type': 'text/html' }, corps: '<h1>Identifiez-vous</h1>' })
    expect(await remarques()).toContain(
      '! volet.html n’est pas le nôtre\u00a0: le serveur donne autre chose à cette adresse.',
    )
  })

  test('nomme un fichier absent, et un manifeste fait pour une autre adresse', async () => {
    regler = (nom) => {
      if (nom === 'moteur.js') return { code: 404 }
      return nom === 'manifest.xml' ? { corps: manifesteXml('https://localhost:3443') } : {}
    }
    expect(await remarques()).toEqual([
      expect.stringContaining('moteur.js répond 404'),
      expect.stringContaining('manifest.xml mène à https://localhost:3443/volet.html'),
    ])
  })

  test('prévient d’un certificat qui finit', async () => {
    const bientot = new Date(MAINTENANT.getTime() + 350 * 86_400_000)
    expect(await remarques(bientot)).toEqual([
      expect.stringMatching(/^\? Le certificat n’est valable que 1[45] jours/),
    ])
  })

  test('un certificat inconnu arrête là, et dit comment donner l’autorité', async () => {
    const { remarques } = await controler(adresse, MAINTENANT)
    expect(remarques).toEqual([
      { bloque: true, dit: expect.stringContaining('NODE_EXTRA_CA_CERTS') },
    ])
  })

  test.each([
    ['CERT_HAS_EXPIRED', 'périmé'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'un autre nom'],
    ['ENOTFOUND', 'DNS'],
    ['ECONNREFUSED', 'refuse la connexion'],
    ['ETIMEDOUT', 'dix secondes'],
    ['EPROTO', 'ne parle pas https'],
    ['AUTRE', '(AUTRE)'],
  ])('%s se dit en clair', (code, phrase) => {
    expect(phraseDePanne(Object.assign(new Error(code), { code }), 'pacte.fr')).toContain(phrase)
  })
})

describe('les réglages de serveur livrés', () => {
  const reglages = reglagesDeServeur('https://exemple.fr/outils/pacte')

  test('donnent tous les mêmes types et les mêmes en-têtes', () => {
    for (const [nom, texte] of Object.entries(reglages)) {
      for (const type of Object.values(TYPES)) {
        expect([nom, texte]).toEqual([nom, expect.stringContaining(type.split(';')[0] ?? '')])
      }
      for (const entete of Object.keys(ENTETES)) expect(texte).toContain(entete)
    }
  })

  test('celui de nginx vise le chemin de l’adresse', () => {
    expect(reglages['nginx.conf']).toContain('location /outils/pacte/ {')
  })

  test('celui d’IIS ôte chaque réglage avant de le poser : un doublon y est une erreur 500', () => {
    const web = reglages['web.config'] ?? ''
    for (const [, quoi] of web.matchAll(/<(?:add|mimeMap) (\w+="[^"]+")/g)) {
      expect(web).toContain(`<remove ${quoi}/>`)
    }
  })
})
