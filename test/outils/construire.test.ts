import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ADRESSE_LOCALE,
  avertissements,
  compteRendu,
  lireLesChoix,
  lireLesDerniersChoix,
  preparer,
} from '../../outils/construire/index.ts'

const ADRESSE = 'https://pacte.exemple.fr/solidarites'
const dist = mkdtempSync(join(tmpdir(), 'pacte-construire-'))

/** Ce que le dossier contient, octet pour octet. */
function photo(): Readonly<Record<string, string>> {
  const fichiers = readdirSync(dist, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    fichiers
      .filter((f) => f.isFile())
      .map((f) => [join(f.parentPath, f.name), readFileSync(join(f.parentPath, f.name), 'base64')]),
  )
}

const lire = (nom: string) => readFileSync(join(dist, nom), 'utf8')

/** D'une construction d'avant, qui n'en gardait que l'adresse. */
beforeAll(async () => {
  writeFileSync(join(dist, 'construction.json'), JSON.stringify({ adresse: ADRESSE }))
  await preparer({ npm_command: 'ci' }, dist)
}, 60_000)
afterAll(() => rmSync(dist, { recursive: true }))

describe('un livrable construit pour un serveur', () => {
  test('n’est pas touché par « npx pacte » sur un poste neuf, qui relance « prepare »', async () => {
    const avant = photo()
    await preparer({ npm_command: 'exec' }, dist)
    expect(photo()).toEqual(avant)
  })

  test('garde son adresse quand une construction n’en dit pas, et tous ses choix pour la suivante', () => {
    expect(lire('excel/manifest.xml')).toContain(`"${ADRESSE}/volet.html"`)
    expect(lire('excel/manifest.xml')).not.toContain('localhost')
    expect(lireLesDerniersChoix(join(dist, 'construction.json'))).toEqual(
      lireLesChoix(['--adresse', ADRESSE], {}),
    )
  })

  test('n’est pas construit sur une mémoire abîmée, et le fichier se nomme', async () => {
    const garde = join(dist, 'abimee.json')
    for (const abime of ['{', '[]', '{"adresse": 3}', 'null']) {
      writeFileSync(garde, abime)
      expect(() => lireLesDerniersChoix(garde)).toThrow('abimee.json')
    }
  })
})

test('« npx pacte » sans rien de construit ne construit que la commande', async () => {
  const neuf = join(dist, 'neuf')
  mkdirSync(neuf)
  await preparer({ npm_command: 'exec' }, neuf)
  expect(readdirSync(neuf)).toEqual(['pacte.js'])
})

describe('ce que dit une construction', () => {
  test('le dossier, l’adresse, la version et trois gestes par hôte', () => {
    const dit = compteRendu(ADRESSE)
    for (const attendu of [
      'Pacte 1.',
      ADRESSE,
      'dist/excel/',
      'dist/gas/',
      'dist/pacte-excel.zip',
    ]) {
      expect(dit).toContain(attendu)
    }
    expect(dit.match(/^ {2}[123]\. /gm)).toHaveLength(6)
    expect(dit).toContain(`npm run excel:controler -- ${ADRESSE}`)
  })

  test.each([ADRESSE_LOCALE, 'https://127.0.0.1:8443', 'https://essai.localhost'])(
    '%s : l’adresse ne vaut que pour ce poste, et cela se dit fort',
    (adresse) => {
      expect(avertissements(adresse).join('\n')).toMatch(/^!!! ADRESSE LOCALE\n.*que sur ce poste/)
      expect(compteRendu(adresse)).toContain('npm run excel:serve')
    },
  )

  test('une adresse de serveur n’avertit de rien', () => {
    expect(avertissements(ADRESSE)).toEqual([])
  })
})

describe('les archives', () => {
  const ouvrir = (nom: string) => unzipSync(readFileSync(join(dist, nom)))

  test('celle d’Excel a le complément, les réglages de serveur et le guide', () => {
    const contenu = ouvrir('pacte-excel.zip')
    expect(Object.keys(contenu)).toEqual(
      expect.arrayContaining([
        'LISEZ-MOI.txt',
        'complement/manifest.xml',
        'complement/volet.html',
        'complement/aide/guides/dsi.html',
        'hebergement/web.config',
        'hebergement/.htaccess',
        'hebergement/nginx.conf',
      ]),
    )
    expect(strFromU8(contenu['complement/manifest.xml'] ?? new Uint8Array())).toBe(
      lire('excel/manifest.xml'),
    )
  })

  test('celle de Google Sheets a les quatre fichiers et le guide', () => {
    const noms = Object.keys(ouvrir('pacte-sheets.zip'))
    const projet = noms.filter((nom) => nom.startsWith('projet/'))
    expect(projet.sort()).toEqual([
      'projet/Code.js',
      'projet/appsscript.json',
      'projet/atelier.html',
      'projet/sidebar.html',
    ])
    expect(noms).toContain('aide/guides/google-sheets.html')
  })

  test.each(['pacte-excel.zip', 'pacte-sheets.zip'])(
    '%s : chaque fichier que LISEZ-MOI nomme y est',
    (nom) => {
      const contenu = ouvrir(nom)
      const texte = strFromU8(contenu['LISEZ-MOI.txt'] ?? new Uint8Array())
      const cites = [...texte.matchAll(/(?<![\w./])[a-z]+\/[\w./-]*\w/g)].map(([cite]) => cite)
      expect(cites.length).toBeGreaterThan(0)
      expect(cites.filter((cite) => contenu[cite] === undefined)).toEqual([])
    },
  )
})
