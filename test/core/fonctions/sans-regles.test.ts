import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { evaluer, evaluerSansRegles, FONCTIONS } from '../../../core/fonctions/index.ts'

/** Celles qui demandent les règles, ou la lecture d'un tableau. */
const DEMANDENT_LES_REGLES = ['VERIFIER', 'SOURCE']

const EXEMPLES = FONCTIONS.flatMap((f) => f.exemples.map((e) => ({ nom: f.nom, ...e })))

describe('évaluer sans les règles', () => {
  it.each(EXEMPLES)('$nom($arguments) : l’attendu, ou null s’il y faut les règles', (e) => {
    const rendu = evaluerSansRegles(e.nom, e.arguments)
    expect(rendu).toEqual(DEMANDENT_LES_REGLES.includes(e.nom) ? null : e.attendu)
  })

  it('dit les mêmes erreurs que tout le cœur, valeurs en trop comprises', () => {
    for (const { nom } of FONCTIONS.filter((f) => !DEMANDENT_LES_REGLES.includes(f.nom))) {
      for (const valeurs of [[], ['abc'], ['#REF!', 1], [1, 2, 3, 4, 5, 6], [[['a'], ['b']]]]) {
        expect(evaluerSansRegles(nom, valeurs)).toEqual(evaluer(nom, valeurs))
      }
    }
  })

  it('ne connaît pas une fonction inconnue', () => {
    expect(evaluerSansRegles('INCONNUE', [])).toBeNull()
  })

  it('n’embarque ni règle, ni lecture, ni source citée', async () => {
    const { metafile } = await build({
      stdin: {
        contents: "export { evaluerSansRegles } from './core/fonctions/index.ts'",
        resolveDir: '.',
      },
      bundle: true,
      write: false,
      metafile: true,
      platform: 'neutral',
    })
    const embarques = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([fichier, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [fichier.split('/').slice(0, 2).join('/')] : [],
      ),
    )
    expect(embarques).toContain('core/calculs')
    expect(embarques).not.toContain('core/regles')
    expect(embarques).not.toContain('core/lecture')
    expect(embarques).not.toContain('core/sources')
  })
})
