import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossierNeuf, lancer } from './lancer.ts'

const FAUTIF = 'exemples/departement-finistere-2025.xlsx'
const PIEGES = ['<script>alert(1)</script>', '=cmd()', '"><img src=x onerror=alert(1)>']

async function pageDesPieges(): Promise<string> {
  const fichier = join(dossierNeuf(), 'pieges.csv')
  const lignes = PIEGES.map(
    (piege) => `Enfance;"${piege.replaceAll('"', '""')}";Nouvelle;100;80;20`,
  )
  const entete = 'Axe;Action;Nature;Coût total;Part État;Part Département'
  writeFileSync(fichier, [entete, ...lignes].join('\r\n'))
  return (await lancer('verifier', fichier, '--format', 'html')).stdout
}

describe('la page HTML', () => {
  it('échappe tout ce qui vient du classeur', async () => {
    const page = await pageDesPieges()
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;')
    expect(page).toContain('=cmd()')
    expect(page).not.toMatch(/<(script|img)/i)
  })

  it('n’appelle rien au dehors et n’exécute rien', async () => {
    const { code, stdout: page } = await lancer('verifier', FAUTIF, '--format', 'html')
    expect(code).toBe(1)
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    )
    expect(page).not.toMatch(/<(script|link|iframe|object|img)\b|\bon\w+=|url\(|@import/i)
    expect(page).not.toMatch(/\bsrc=/)
  })

  it('dit quand elle a été faite, et sur quel état ; d’une date donnée, elle n’invente pas l’heure', async () => {
    const html = async (...options: string[]) =>
      (await lancer('verifier', FAUTIF, '--format', 'html', ...options)).stdout
    const datee = await html('--date', '2026-11-23')
    expect(datee).toContain('Vérifié le 23/11/2026 par Pacte')
    expect(datee).toMatch(
      /État vérifié de departement-finistere-2025\.xlsx\s: \d feuilles?, \d+ cellules remplies, empreinte [0-9A-Z]{4,7}</,
    )
    expect(await html('--date', '2026-11-23')).toBe(datee)
    expect(await html()).toMatch(/Vérifié le \d\d\/\d\d\/\d{4}, à \d+\sh\s\d\d par Pacte/)
  })

  it('est structurée pour être lue : langue, titres sans saut, en-têtes de tableau', async () => {
    const { stdout: page } = await lancer('verifier', FAUTIF, '--format', 'html')
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/)
    const niveaux = [...page.matchAll(/<h([1-6])/g)].map((m) => Number(m[1]))
    expect(niveaux[0]).toBe(1)
    expect(niveaux.filter((n) => n === 1)).toHaveLength(1)
    for (const [i, n] of niveaux.entries()) expect(n - (niveaux[i - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(page).toContain('<th scope="row">Droits</th>')
    expect(page).toContain('<caption>')
    expect(page).toContain('aria-label="Droits 2025\u00a0: sous le plancher"')
  })

  it('va du plus grave au moins grave, le montant en jeu à côté du titre, comme le volet', async () => {
    const { stdout: page } = await lancer('verifier', FAUTIF, '--format', 'html')
    const vus = [...page.matchAll(/class="constat ([a-z-]+)"/g)].map((m) => m[1])
    expect(vus).toEqual(['bloquant', 'bloquant', 'bloquant', 'signalement', 'admis', 'admis'])
    const enJeu = [...page.matchAll(/<b class="montant">(.+?)<\/b>/g)].map((m) =>
      m[1]?.replaceAll(/\s/g, ' '),
    )
    expect(enJeu).toEqual(['28 000 €', '10 000 €', '5 000 €'])
    expect(page.match(/<rect class="manque"/g)).toHaveLength(1)
    expect(page.replaceAll(/\s/g, ' ')).toContain(
      '3 bloquants, 0 à justifier, 1 à savoir, 2 permis par le texte, 0 justifié, 4 contrôles non faits.',
    )
  })

  it('montre un classeur inutilisable à côté des autres', async () => {
    const { code, stdout: page } = await lancer(
      'verifier',
      FAUTIF,
      'absent.xlsx',
      '--format',
      'html',
    )
    expect(code).toBe(2)
    expect(page).toContain('<h2>absent.xlsx</h2>')
    expect(page).toContain('introuvable')
  })
})
