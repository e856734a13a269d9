import { formuleLue } from './formule.ts'

/** Les paramètres que la grille donne à une formule préparée, dans cet ordre. */
const PARAMETRES = ['deps', 'ref', 'range', 'getSymbolValue', 'ctx'].join()

/**
 * Fait lire à `formuleLue` ce que la grille donnait à évaluer ; la politique de la page refuse toute autre
 * évaluation. À appeler avant d'ouvrir un classeur.
 */
export function lireSansEvaluer(page: typeof globalThis): void {
  const preparer = (textes: readonly unknown[]) => {
    const code = textes.at(-1)
    const formule = textes.slice(0, -1).join() === PARAMETRES && typeof code === 'string'
    return formule ? formuleLue(code) : null
  }
  page.Function = new Proxy(page.Function, {
    construct: (cible, textes) => preparer(textes) ?? Reflect.construct(cible, textes),
    apply: (cible, ceci, textes) => preparer(textes) ?? Reflect.apply(cible, ceci, textes),
  })
}
