import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { dossierNeuf, lancer } from './lancer.ts'

const VOSGES = 'test/classeurs/04-departement-suivi-long.xlsx'
const DATE = ['--date', '2026-11-28']

describe('pacte rapport', () => {
  it('écrit un .docx, le même à deux passages', async () => {
    const dossier = dossierNeuf()
    const [un, deux] = [join(dossier, 'un.docx'), join(dossier, 'deux.docx')]
    const { code, stderr } = await lancer('rapport', VOSGES, '--sortie', un, ...DATE)
    expect(code).toBe(0)
    expect(stderr.replaceAll('\u00a0', ' ')).toBe(
      `${VOSGES} : rapport écrit dans ${un}, à relire et à compléter.\n`,
    )
    await lancer('rapport', VOSGES, '--sortie', deux, ...DATE)
    expect(readFileSync(un).equals(readFileSync(deux))).toBe(true)
    expect(ouvrirPaquet(readFileSync(un)).texte('word/document.xml')).toContain(
      'Département des Vosges',
    )
  })

  it('écrit une page sans script ni ressource, et y échappe tout', async () => {
    const dossier = dossierNeuf()
    const page = join(dossier, 'rapport.html')
    await lancer('rapport', VOSGES, '--sortie', page, ...DATE)
    const source = readFileSync(page, 'utf8')
    expect(source).toContain('<h2>3. Exécution par axe et par année</h2>')
    expect(source).toContain('@page { size: A4')
    expect(source).not.toMatch(/<script|<link|<img|src=/)
  })

  it.each([
    [[], 'Donnez un seul classeur'],
    [[VOSGES], '--sortie rapport.docx'],
    [[VOSGES, '--sortie', 'rapport.pdf'], '--sortie rapport.docx'],
  ])('%j se refuse par une phrase', async (args, phrase) => {
    const { code, stderr } = await lancer('rapport', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(phrase)
  })

  it('crée le dossier où il s’écrit, et reçoit les options de « verifier »', async () => {
    const dossier = dossierNeuf()
    const page = join(dossier, 'neuf', 'rapport.html')
    const indicateurs = join(dossier, 'indicateurs.json')
    writeFileSync(indicateurs, '[]')
    const options = ['--indicateurs', indicateurs, '--sortie', page, ...DATE]
    expect(await lancer('rapport', VOSGES, ...options)).toMatchObject({ code: 0 })
    expect(existsSync(page)).toBe(true)
  })

  it('n’écrit rien d’un classeur sans tableau', async () => {
    const sortie = join(dossierNeuf(), 'rapport.docx')
    const sans = 'test/classeurs/27-correspondance-sans-entetes.xlsx'
    const { code, stderr } = await lancer('rapport', sans, '--sortie', sortie)
    expect(code).toBe(2)
    expect(stderr).toContain('Aucun tableau de budget reconnu')
    expect(existsSync(sortie)).toBe(false)
  })
})
