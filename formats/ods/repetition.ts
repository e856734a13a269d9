import { lireXml } from '../xml/index.ts'
import { COUTURE_DE_CELLULES, COUTURE_DE_LIGNES } from './reperes.ts'

/** Ce qu'on coupe et recoud : des lignes ou des cellules répétées. */
interface Sorte {
  readonly attribut: string
  readonly couture: string
  readonly ouvrante: RegExp
}

export const CELLULES: Sorte = {
  attribut: 'number-columns-repeated',
  couture: COUTURE_DE_CELLULES,
  ouvrante: /^<[^\s/>]*table-cell[\s/>]/,
}

export const LIGNES: Sorte = {
  attribut: 'number-rows-repeated',
  couture: COUTURE_DE_LIGNES,
  ouvrante: /^<[^\s/>]*table-row[\s/>]/,
}

/** Nombre de répétitions écrit dans un attribut ; 1 s'il manque ou n'a pas de sens. */
export function repetitions(valeur: string | undefined): number {
  const n = Number(valeur ?? 1)
  return Number.isInteger(n) && n > 0 ? n : 1
}

/**
 * Coupe un élément répété pour en isoler des exemplaires, sans jamais le déplier : 5 répétitions dont le rang 2 est
 * changé donnent 2 + 1 + 2. `changer` rend un exemplaire seul, modifié.
 */
export function isoler(
  element: string,
  sorte: Sorte,
  rangs: readonly number[],
  changer: (exemplaire: string, rang: number) => string,
): string {
  const total = compter(element, sorte)
  if (total === 1) return changer(element, 0)
  const morceaux: string[] = []
  let suivant = 0
  for (const rang of [...rangs].sort((a, b) => a - b)) {
    if (rang > suivant) morceaux.push(repeter(element, sorte, rang - suivant))
    morceaux.push(changer(repeter(element, sorte, 1), rang))
    suivant = rang + 1
  }
  if (total > suivant) morceaux.push(repeter(element, sorte, total - suivant))
  return morceaux.join(sorte.couture)
}

/** Réunit, à chaque couture laissée par `isoler`, les deux éléments voisins redevenus identiques. */
export function recoudre(partie: string, sorte: Sorte): string {
  const [premier = '', ...suite] = partie.split(sorte.couture)
  if (suite.length === 0) return partie
  const morceaux: string[] = []
  let courant = premier
  for (const morceau of suite) {
    const debut = debutDuDernier(courant, sorte)
    const fin = finDuPremier(morceau)
    const reuni =
      debut < 0 || fin < 0 ? null : reunir(courant.slice(debut), morceau.slice(0, fin), sorte)
    morceaux.push(reuni === null ? courant : courant.slice(0, debut))
    courant = reuni === null ? morceau : reuni + morceau.slice(fin)
  }
  morceaux.push(courant)
  return morceaux.join('')
}

function reunir(a: string, b: string, sorte: Sorte): string | null {
  const total = compter(a, sorte) + compter(b, sorte)
  const reuni = repeter(a, sorte, total)
  return reuni === repeter(b, sorte, total) ? reuni : null
}

function compter(element: string, sorte: Sorte): number {
  const xml = ouvrir(element)
  return repetitions(xml.attribut(sorte.attribut))
}

function repeter(element: string, sorte: Sorte, n: number): string {
  const etendue = ouvrir(element).etendueDe(sorte.attribut)
  return etendue === undefined
    ? element
    : element.slice(0, etendue[0]) + n + element.slice(etendue[1])
}

function ouvrir(element: string) {
  const xml = lireXml(element, 'content.xml')
  xml.suivant()
  return xml
}

function debutDuDernier(texte: string, sorte: Sorte): number {
  for (let p = texte.lastIndexOf('<'); p >= 0; p = p === 0 ? -1 : texte.lastIndexOf('<', p - 1)) {
    if (sorte.ouvrante.test(texte.slice(p, p + 80))) return p
  }
  return -1
}

function finDuPremier(texte: string): number {
  if (!texte.startsWith('<')) return -1
  const xml = ouvrir(texte)
  xml.sauter()
  return xml.fin
}
