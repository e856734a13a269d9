import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { CAS, type Cas, REGLES } from '../../../core/regles/index.ts'
import { executer, executerVoisin } from '../../../outils/cas/index.ts'
import { resumer } from './resumer.ts'

const regles = Object.values(CAS)

describe.each(regles.map((r) => [r.regle, r.cas] as const))('%s', (regle, cas) => {
  it.each(cas.map((c) => [c.quand, c] as const))('%s', (_quand, c) => {
    expect(executer(regle, c).map(({ constat }) => resumer(constat))).toStrictEqual(c.constats)
  })

  const voisins = cas.flatMap((c) =>
    (c.voisins ?? []).map((v) => [c.quand, v.pourquoi, c, v] as const),
  )
  it.each(voisins)('%s → %s', (_quand, _pourquoi, c, voisin) => {
    const restent = executerVoisin(regle, c, voisin).map(({ constat }) => resumer(constat))
    expect(restent).toStrictEqual(voisin.restent ?? [])
  })
})

describe('les cas', () => {
  it('chaque règle a les siens', () => {
    const attendues = REGLES.map(({ id }) => id).sort()
    expect(Object.keys(CAS).sort()).toEqual(attendues)
    expect(regles.map(({ regle }) => regle).sort()).toEqual(attendues)
  })

  it.each(regles.map((r) => [r.regle, r.cas] as const))(
    '%s a un cas qui déclenche et un voisin muet',
    (_regle, cas) => {
      expect(cas.every(({ constats }) => constats.length > 0)).toBe(true)
      expect(cas.some(aUnVoisinMuet)).toBe(true)
    },
  )

  it.each(REGLES.map((r) => [r.id, r.gravites] as const))(
    '%s montre chacune de ses gravités',
    (regle, gravites) => {
      const montrees = new Set(CAS[regle].cas.flatMap((c) => c.constats.map((k) => k.gravite)))
      expect([...montrees].sort()).toEqual([...gravites].sort())
    },
  )

  it('ne partent pas avec le produit', async () => {
    const { metafile } = await build({
      entryPoints: ['core/examen/index.ts', 'core/fonctions/index.ts', 'core/gabarit/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'dist',
      format: 'esm',
    })
    const emportes = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([fichier, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [fichier] : [],
      ),
    )
    expect(emportes).toContain('core/regles/axe/plancher-axe.ts')
    expect(emportes.filter((f) => /\bcas\.ts$/.test(f))).toEqual([])
  })
})

function aUnVoisinMuet({ voisins = [] }: Cas): boolean {
  return voisins.some(({ restent = [] }) => restent.length === 0)
}
