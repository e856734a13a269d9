/** Ce que la grille donne à une formule préparée quand elle la calcule. */
interface Calcul {
  readonly formule: Formule
  readonly deps: readonly unknown[]
  readonly ref: (dependance: unknown) => unknown
  readonly range: (dependance: unknown) => unknown
  readonly getSymbolValue: (symbole: unknown, plage: boolean) => unknown
  readonly ctx: Readonly<Record<string, (...valeurs: readonly unknown[]) => unknown>>
  /** Les résultats intermédiaires. */
  readonly variables: Map<string, unknown>
}

interface Formule {
  readonly literalValues: Readonly<Record<'numbers' | 'strings', readonly unknown[]>>
  readonly symbols: readonly unknown[]
}

type Etape = (calcul: Calcul) => unknown

type FormulePreparee = (
  this: Formule,
  deps: Calcul['deps'],
  ref: Calcul['ref'],
  range: Calcul['range'],
  getSymbolValue: Calcul['getSymbolValue'],
  ctx: Calcul['ctx'],
) => unknown

/** Chaque écriture que la grille produit, et ce qu'elle veut dire ; tout le reste est refusé. */
const ECRITURES: readonly (readonly [RegExp, (...morceaux: readonly string[]) => Etape])[] = [
  [
    /^(_\d+)$/,
    (nom = '') =>
      ({ variables }) =>
        variables.get(nom),
  ],
  [/^undefined$/, () => () => undefined],
  [/^\{ value: (true|false) \}$/, (mot) => () => ({ value: mot === 'true' })],
  [
    /^this\.literalValues\.numbers\[(\d+)\]$/,
    (rang) =>
      ({ formule }) =>
        formule.literalValues.numbers[Number(rang)],
  ],
  [
    /^this\.literalValues\.strings\[(\d+)\]$/,
    (rang) =>
      ({ formule }) =>
        formule.literalValues.strings[Number(rang)],
  ],
  [
    /^ref\(deps\[(\d+)\]\)$/,
    (rang) =>
      ({ ref, deps }) =>
        ref(deps[Number(rang)]),
  ],
  [
    /^range\(deps\[(\d+)\]\)$/,
    (rang) =>
      ({ range, deps }) =>
        range(deps[Number(rang)]),
  ],
  [
    /^getSymbolValue\(this\.symbols\[(\d+)\], (true|false)\)$/,
    (rang, plage) =>
      ({ formule, getSymbolValue }) =>
        getSymbolValue(formule.symbols[Number(rang)], plage === 'true'),
  ],
  [/^ctx\['([^'\\]+)'\]\(((?:_\d+(?:, ?_\d+)*)?)\)$/, (nom = '', noms = '') => appeler(nom, noms)],
]

function appeler(nom: string, noms: string): Etape {
  const arguments_ = noms === '' ? [] : noms.split(/, ?/)
  return ({ ctx, variables }) =>
    ctx[nom]?.(...arguments_.map((argument) => variables.get(argument)))
}

/**
 * La fonction que la grille voulait construire par « new Function » : le même calcul, lu pas à pas. Elle ne sait
 * dire que ce qu'une formule peut être ; une ligne d'une autre sorte lève une EvalError.
 */
export function formuleLue(code: string): FormulePreparee {
  const etapes = code
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')
    .map(lireLaLigne)
  return function (deps, ref, range, getSymbolValue, ctx) {
    const variables = new Map<string, unknown>()
    const calcul: Calcul = { formule: this, deps, ref, range, getSymbolValue, ctx, variables }
    for (const { variable, etape } of etapes) {
      const valeur = etape(calcul)
      if (variable === null) return valeur
      variables.set(variable, valeur)
    }
    return undefined
  }
}

/** Une variable à garder ; null : le résultat de la formule. */
function lireLaLigne(ligne: string): { readonly variable: string | null; readonly etape: Etape } {
  const declaree = /^const (_\d+) = (.*);$/.exec(ligne)
  if (declaree?.[1] !== undefined) return { variable: declaree[1], etape: lire(declaree[2] ?? '') }
  const rendue = /^return (.*);$/.exec(ligne)
  if (rendue !== null) return { variable: null, etape: lire(rendue[1] ?? '') }
  throw inconnue(ligne)
}

function lire(expression: string): Etape {
  for (const [ecriture, sens] of ECRITURES) {
    const trouvee = ecriture.exec(expression)
    if (trouvee !== null) return sens(...trouvee.slice(1))
  }
  throw inconnue(expression)
}

function inconnue(code: string): EvalError {
  return new EvalError(`«\u00a0${code}\u00a0» n’est pas une écriture de formule`)
}
