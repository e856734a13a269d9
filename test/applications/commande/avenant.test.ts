import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parties } from '../../formats/ooxml/classeur-d-essai.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const FINISTERE = 'exemples/departement-finistere-2025.xlsx'
const PLURIANNUEL = 'test/classeurs/04-departement-suivi-long.xlsx'

/** Ce que la commande a dit, espaces ordinaires. */
async function avenant(...args: readonly string[]) {
  const { code, stdout, stderr } = await lancer('avenant', ...args)
  const ordinaire = (texte: string) => texte.replaceAll('\u00a0', ' ')
  return { code, stdout: ordinaire(stdout), stderr: ordinaire(stderr) }
}

describe('pacte avenant', () => {
  it('ajoute la feuille de l’année suivante à une copie, et dit ce qu’elle reprend', async () => {
    const copie = join(dossierNeuf(), 'copie.xlsx')
    const { code, stdout, stderr } = await avenant(FINISTERE, '--sortie', copie)
    expect(code).toBe(0)
    expect(stdout).toContain('Avenant 2026, tiré de 2025 : 11 actions reprises.')
    expect(stdout).toMatch(/^Enfance +4 +300 000 € +120 000 € +inconnu$/m)
    expect(stderr).toBe(
      `${FINISTERE} : copie écrite dans ${copie}, la feuille « Avenant 2026 » y est en dernier.\n`,
    )
    const [avant, apres] = [FINISTERE, copie].map((f) => parties(readFileSync(f)))
    const intactes = Object.keys(avant ?? {}).filter((p) => avant?.[p] === apres?.[p])
    expect(intactes).toContain('xl/worksheets/sheet1.xml')
  })

  it.each([
    FINISTERE,
    'test/classeurs/02-departement-axes-fusionnes.xlsx',
    'test/classeurs/07-departement-slime-cantine.xlsx',
  ])('%s : ne change ni le plafond ni le plancher d’une autre année', async (fichier) => {
    const copie = join(dossierNeuf(), 'copie.xlsx')
    await avenant(fichier, '--sortie', copie)
    const autresAnnees = async (lu: string) => {
      const { stdout } = await lancer('verifier', lu, '--format', 'json')
      const { synthese } = JSON.parse(stdout).classeurs[0] as { synthese: { annee: number }[] }
      return synthese
    }
    const avant = await autresAnnees(fichier)
    const apres = await autresAnnees(copie)
    const annees = new Set(avant.map(({ annee }) => annee))
    expect(avant.length).toBeGreaterThan(0)
    expect(apres.filter(({ annee }) => annees.has(annee))).toEqual(avant)
  })

  it('se vérifie : l’année d’avant garde ses constats, la nouvelle attend ses crédits', async () => {
    const copie = join(dossierNeuf(), 'copie.xlsx')
    await avenant(FINISTERE, '--sortie', copie)
    const constats = async (fichier: string) => {
      const { stdout } = await lancer(
        'verifier',
        fichier,
        '--format',
        'json',
        '--date',
        '2025-10-15',
      )
      const [classeur] = JSON.parse(stdout).classeurs
      return classeur.constats as readonly { regle: string; annee: number | null }[]
    }
    const de2025 = (tous: Awaited<ReturnType<typeof constats>>) =>
      tous.filter((c) => c.annee === 2025)
    const [avant, apres] = [await constats(FINISTERE), await constats(copie)]
    expect(de2025(apres).map((c) => c.regle)).toEqual(de2025(avant).map((c) => c.regle))
    expect(apres.filter((c) => c.regle === 'avenant-incomplet')).toHaveLength(11)
  })

  it('refuse de préparer deux fois la même année', async () => {
    const dossier = dossierNeuf()
    const copie = join(dossier, 'copie.xlsx')
    await avenant(FINISTERE, '--sortie', copie)
    const seconde = join(dossier, 'seconde.xlsx')
    const { code, stderr } = await avenant(copie, '--annee', '2026', '--sortie', seconde)
    expect(code).toBe(2)
    expect(stderr).toContain('la feuille « Avenant 2026 » existe déjà')
    expect(existsSync(seconde)).toBe(false)
  })

  it('refuse une année déjà programmée, sauf dans un classeur à part', async () => {
    const dossier = dossierNeuf()
    const copie = join(dossier, 'copie.xlsx')
    const { code, stderr } = await avenant(PLURIANNUEL, '--annee', '2026', '--sortie', copie)
    expect(code).toBe(2)
    expect(stderr).toContain('2026 est déjà dans la feuille « Suivi CLS » (7 actions)')
    expect(existsSync(copie)).toBe(false)
    const neuf = ['--annee', '2026', '--dans', 'neuf', '--sortie', copie]
    const ailleurs = join(dossier, 'neuf', 'avenant.xlsx')
    await avenant(PLURIANNUEL, ...neuf.slice(0, -1), ailleurs)
    expect(existsSync(ailleurs)).toBe(true)
    expect(await avenant(PLURIANNUEL, ...neuf)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('il n’a que la feuille « Avenant 2026 »'),
    })
    const premiers = readFileSync(copie)
    await avenant(PLURIANNUEL, ...neuf)
    expect(readFileSync(copie).equals(premiers)).toBe(true)
  })

  it.each([
    ['17-finistere-axes-dans-action', 2026],
    ['20-lyon-volets', 2026],
    ['75-lyon-emploi-hors-enveloppe', 2027],
  ])('de %s, qui se date de loin ou tait ses axes, ajoute l’avenant %i', async (nom, annee) => {
    const copie = join(dossierNeuf(), 'copie.xlsx')
    const { code, stderr } = await avenant(`test/classeurs/${nom}.xlsx`, '--sortie', copie)
    expect(code).toBe(0)
    expect(stderr).toContain(`la feuille « Avenant ${annee} » y est en dernier`)
    expect(existsSync(copie)).toBe(true)
  })

  it.each(['test/classeurs/25-drome-utf16.csv', 'test/classeurs/26-jura-tableaux-empiles.ods'])(
    'de %s, fait un classeur à part, et dit que c’est la seule façon',
    async (fichier) => {
      const dossier = dossierNeuf()
      const copie = join(dossier, `copie.${fichier.split('.').at(-1)}`)
      const refus = await avenant(fichier, '--sortie', copie)
      expect(refus.code).toBe(2)
      expect(refus.stderr).toContain(
        'enregistrez-le en .xlsx, ou préparez l’avenant dans un classeur',
      )
      expect(existsSync(copie)).toBe(false)
      const neuf = join(dossier, 'avenant.xlsx')
      expect((await avenant(fichier, '--dans', 'neuf', '--sortie', neuf)).code).toBe(0)
      expect(existsSync(neuf)).toBe(true)
    },
  )

  it.each([
    [[], 'Donnez un seul classeur'],
    [[FINISTERE], 'Donnez --sortie'],
    [[FINISTERE, '--sortie', 'a.xlsx', '--annee', '26'], 'écrivez l’année de l’avenant'],
    [[FINISTERE, '--sortie', 'a.ods', '--dans', 'neuf'], 'un classeur neuf s’écrit en .xlsx'],
    [[FINISTERE, '--sortie', 'a.xlsx', '--annee', '2028'], 'il n’y a pas d’avenant 2028'],
  ])('%j se refuse par une phrase', async (args, phrase) => {
    const { code, stderr } = await avenant(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(phrase)
  })

  it('n’écrase jamais le classeur de départ', async () => {
    const original = join(dossierNeuf(), 'budget.xlsx')
    copyFileSync(FINISTERE, original)
    const { code, stderr } = await avenant(original, '--sortie', original)
    expect(code).toBe(2)
    expect(stderr).toContain('la destination est le classeur lui-même')
    expect(readFileSync(original).equals(readFileSync(FINISTERE))).toBe(true)
  })
})
