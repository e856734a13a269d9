import { describe, expect, test } from 'vitest'
import { formuleLue, lireSansEvaluer } from '../../../applications/page/sans-evaluer/index.ts'

const PARAMETRES = ['deps', 'ref', 'range', 'getSymbolValue', 'ctx'] as const

/** Ce que la grille écrit pour « =SOMME(B2:B9;1;"a";;VRAI)+taux ». */
const CODE = `const _1 = range(deps[0]);
const _2 = this.literalValues.numbers[0];
const _3 = this.literalValues.strings[0];
const _4 = undefined;
const _5 = { value: true };
const _6 = ctx['SUM'](_1,_2,_3,_4,_5);
const _7 = getSymbolValue(this.symbols[0], false);
const _8 = ref(deps[1]);
const _9 = ctx['ADD'](_6, _7);
return ctx['POW'](_9, _8);`

const formule = {
  literalValues: { numbers: [{ value: 1 }], strings: [{ value: 'a' }] },
  symbols: ['taux'],
}
/** Chaque appel se décrit : le résultat dit tout ce qui a été fait, dans l'ordre. */
const decrire =
  (nom: string) =>
  (...valeurs: readonly unknown[]) => [nom, ...valeurs]
const ctx = { SUM: decrire('SUM'), ADD: decrire('ADD'), POW: decrire('POW'), PI: decrire('PI') }
const calcul = [['B2:B9', 'C1'], decrire('ref'), decrire('range'), decrire('nom'), ctx] as const

describe('une formule, lue au lieu d’être évaluée', () => {
  test.each([CODE, 'return _1;', 'return { value: false };', "return ctx['PI']();"])(
    'donne ce que l’évaluation donnerait : %s',
    (code) => {
      const corps = code === 'return _1;' ? `const _1 = ref(deps[0]);\n${code}` : code
      const evaluee = new Function(...PARAMETRES, corps)
      expect(formuleLue(corps).call(formule, ...calcul)).toEqual(evaluee.call(formule, ...calcul))
    },
  )

  test.each([
    'return fetch("/classeur");',
    'const _1 = globalThis;',
    "return ctx['SUM'](fetch());",
    "return ctx['a'].constructor(_1);",
    "return ctx['a\\'](_1);",
    'return this.constructor;',
    '_1 = 2;',
    'return 1; fetch("/")',
  ])('refuse tout le reste : %s', (code) => {
    expect(() => formuleLue(code)).toThrow(EvalError)
  })

  test('ne remplace que les formules de la grille', () => {
    const page = { Function } as unknown as typeof globalThis
    lireSansEvaluer(page)
    const preparee = page.Function(...PARAMETRES, "return ctx['PI']();")
    expect(preparee.call(formule, ...calcul)).toEqual(['PI'])
    expect(() => new page.Function(...PARAMETRES, 'return fetch("/");')).toThrow(EvalError)
    expect(new page.Function('a', 'return a + 1')(1)).toBe(2)
    expect(() => undefined).toBeInstanceOf(page.Function)
  })
})
