import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { deMemoire } from '../../outils/construire/memoire.ts'

const racine = mkdtempSync(join(tmpdir(), 'pacte-memoire-'))
let dossier: string
beforeEach(() => {
  dossier = mkdtempSync(join(racine, 'essai-'))
})
afterAll(() => rmSync(racine, { recursive: true }))

/** Comme une autre construction, qui n'a que le disque. */
async function autreConstruction(): Promise<typeof deMemoire> {
  vi.resetModules()
  return (await import('../../outils/construire/memoire.ts')).deMemoire
}

test('ce qui est calculé ne l’est pas deux fois, ni par la construction suivante', async () => {
  const calculer = vi.fn(async () => 'é\u00a0court')
  expect(await deMemoire(['a', 'b'], calculer, dossier)).toBe('é\u00a0court')
  expect(await deMemoire(['a', 'b'], calculer, dossier)).toBe('é\u00a0court')
  const suivante = await autreConstruction()
  expect(await suivante(['a', 'b'], calculer, dossier)).toBe('é\u00a0court')
  expect(calculer).toHaveBeenCalledTimes(1)
})

test.each([[['a', 'c']], [['ab', '']], [['', 'ab']], [['b', 'a']]])(
  '%j n’est pas « a », « b »',
  async (entrees) => {
    await deMemoire(['a', 'b'], async () => 'le premier', dossier)
    expect(await deMemoire(entrees, async () => 'un autre', dossier)).toBe('un autre')
  },
)

test('un calcul qui échoue ne laisse rien', async () => {
  const echec = deMemoire(['a'], () => Promise.reject(new Error('illisible')), dossier)
  await expect(echec).rejects.toThrow('illisible')
  expect(readdirSync(dossier)).toEqual([])
})

test('un dossier où l’on ne peut écrire n’arrête rien', async () => {
  const fichier = join(dossier, 'fichier')
  writeFileSync(fichier, '')
  expect(await deMemoire(['a'], async () => 'écrit', join(fichier, 'dessous'))).toBe('écrit')
})

test('les plus anciens laissent la place', async () => {
  for (let i = 0; i < 70; i++) await deMemoire([String(i)], async () => 'texte', dossier)
  expect(readdirSync(dossier)).toHaveLength(60)
})
