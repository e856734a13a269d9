/** Ôte d’un monde JavaScript ce qui a suivi ES2020 : un ancien V8, un ancien WebKit. */
export const SANS_LA_SUITE_D_ES2020 = `
  for (const [objet, noms] of [
    [Array, 'fromAsync'], [Object, 'hasOwn groupBy'], [Promise, 'any withResolvers'],
    [Array.prototype, 'at findLast findLastIndex toReversed toSorted toSpliced with'],
    [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
    [globalThis, 'AggregateError WeakRef FinalizationRegistry'],
  ]) for (const nom of noms.split(' ')) delete objet[nom]`
