import { expect } from 'vitest'

export interface Essai {
  readonly nom: string
  readonly lancer: () => unknown
}

type Declarer = (nom: string, corps: () => unknown) => void

/** Ce qu'un essai prend à vitest : ses déclarations sont retenues, sa façon de comparer reste la sienne. */
export function declarations(essais: Essai[]) {
  const titres: string[] = []
  const it = (nom: string, lancer: () => unknown) => {
    essais.push({ nom: [...titres, nom].join(' > '), lancer })
  }
  const describe = (titre: string, contenu: () => unknown) => {
    titres.push(titre)
    contenu()
    titres.pop()
  }
  return {
    expect,
    it: Object.assign(it, { each: chacun(it) }),
    describe: Object.assign(describe, { each: chacun(describe) }),
  }
}

/** Le rang distingue deux cas que leur titre ne distingue pas : Stryker veut des noms uniques. */
function chacun(declarer: Declarer) {
  return (cas: readonly unknown[]) => (titre: string, corps: (...cas: unknown[]) => unknown) => {
    for (const [rang, unCas] of cas.entries()) {
      const arguments_: readonly unknown[] = Array.isArray(unCas) ? unCas : [unCas]
      const mots = [...arguments_]
      const nom = titre.replaceAll('%s', () => String(mots.shift()))
      declarer(`${nom} (${rang + 1})`, () => corps(...arguments_))
    }
  }
}
