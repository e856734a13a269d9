import { describe, expect, test } from 'vitest'
import { rapporter } from '../../../applications/page/rapport/rapporter.ts'
import type { Resultat } from '../../../applications/rendus/index.ts'
import { enCsv } from '../../../applications/rendus/index.ts'
import { texteDe } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { classeurDEssai } from '../../task-pane/classeur-d-essai.ts'
import { lancer } from '../commande/lancer.ts'

function rapportDe(reglages: string | null = null, heure: string | null = null) {
  return rapporter({
    nom: 'budget.xlsx',
    classeur: classeurDEssai('07-departement-slime-cantine.xlsx'),
    reglages,
    date: '2026-06-30',
    heure,
    forme: 'csv',
  })
}

/** Ce que la ligne « Vérification » dit, espaces ordinaires. */
function ditLaVerification(rapport: ReturnType<typeof rapportDe>): readonly string[] {
  if (rapport.genre === 'refus') throw new Error(rapport.phrase)
  return lignesDe(rapport.texte)
    .filter(([, genre]) => genre === 'Vérification')
    .map((ligne) => (ligne[6] ?? '').replaceAll('\u00a0', ' '))
}

function lignesDe(texte: string): readonly (readonly string[])[] {
  const { classeur } = ouvrirFichier(new TextEncoder().encode(texte), 'rapport.csv')
  const lignes = classeur.feuilles[0]?.lignes ?? []
  return lignes.map((ligne = []) => Array.from(ligne, texteDe))
}

describe('le rapport en .csv', () => {
  test('se relit comme un tableau : un constat par ligne', () => {
    const rapport = rapportDe()
    if (rapport.genre === 'refus') throw new Error(rapport.phrase)
    expect(rapport.texte.startsWith('\ufeffClasseur;Gravité;Où;')).toBe(true)
    const [entete = [], ...lignes] = lignesDe(rapport.texte)
    expect(entete).toHaveLength(14)
    expect(lignes.length).toBeGreaterThan(0)
    expect(new Set(lignes.map((ligne) => ligne[0]))).toEqual(new Set(['budget.xlsx']))
  })

  test('dit quand, et sur quel état du classeur, comme la feuille et la page', () => {
    const [dite = '', ...autres] = ditLaVerification(rapportDe(null, '14 h 32'))
    expect(autres).toEqual([])
    expect(dite).toMatch(
      /^Vérifié le 30\/06\/2026, à 14 h 32 par Pacte \d+\.\d+\.\d+\. État vérifié : .*, empreinte \w+\.$/,
    )
  })

  test('sans heure connue, la date seule', () => {
    expect(ditLaVerification(rapportDe())[0]).toContain('Vérifié le 30/06/2026 par Pacte')
  })

  test('un texte venu du classeur ne devient pas une formule', () => {
    const echec: Resultat = { fichier: '=cmd|’.xlsx', erreur: 'vide ; "rien"' }
    expect(enCsv([echec]).split('\r\n')[1]).toBe(
      '\'=cmd|’.xlsx;Classeur inutilisable;;;;;"vide ; ""rien""";;;;;;;',
    )
  })

  test('des réglages illisibles se disent, et rien n’est rendu', () => {
    expect(rapportDe('{')).toMatchObject({ genre: 'refus' })
  })
})

test('« verifier --format csv » donne la même liste', async () => {
  const { code, stdout } = await lancer(
    'verifier',
    'exemples/departement-finistere-2025.xlsx',
    '--format',
    'csv',
  )
  const [entete = '', ...lignes] = stdout.trimEnd().split('\r\n')
  expect(code).toBe(1)
  expect(entete).toMatch(/^\ufeffClasseur;Gravité;/)
  expect(lignes.filter((ligne) => ligne.includes(';Bloquant;'))).toHaveLength(3)
  expect(lignes.filter((ligne) => ligne.includes(';Vérification;'))).toEqual([
    expect.stringMatching(/Vérifié le \d\d\/\d\d\/\d{4}, à \d+\sh\s\d\d par Pacte/),
  ])
})
